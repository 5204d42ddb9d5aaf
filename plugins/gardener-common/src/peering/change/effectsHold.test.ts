import fc from 'fast-check';
import { rawShoot, someEdits } from '../../__testUtils__/extensionLists';
import { patchOf, writePatch } from '../../__testUtils__/writeEntries';
import { readShoot } from '../../garden/readShoot';
import type { PeeringConfig, PeeringEntry } from '../PeeringConfig';
import { effectsHold } from './effectsHold';
import type { EntryEffect } from './EntryEdit';

const target = { namespace: 'garden-data', name: 'lake' };
const entry = { ...target, seed: 's1' };
const hub = { namespace: 'garden-ops', name: 'hub', seed: 's1' };

const added: EntryEffect = { kind: 'added', entry };
const removed: EntryEffect = { kind: 'removed', entry };
const dropped: EntryEffect = { kind: 'duplicateDropped', entry };
const seedSet: EntryEffect = { kind: 'seedSet', target, from: 's1', to: 's2' };
const seedTaken: EntryEffect = { ...seedSet, to: null };

function present(...entries: PeeringEntry[]): PeeringConfig {
  return { state: 'present', entries };
}

const other = { ...entry, seed: 's2' };
const noSeed = { ...entry, seed: undefined };

describe('effectsHold', () => {
  it.each<[EntryEffect, readonly PeeringEntry[], boolean]>([
    [added, [entry], true],
    [added, [other], true],
    [added, [hub], false],
    [removed, [hub], true],
    [removed, [hub, other], false],
    [dropped, [entry], true],
    [dropped, [], true],
    [dropped, [entry, other], false],
    [seedSet, [other, hub], true],
    [seedSet, [entry], false],
    [seedSet, [other, entry], false],
    [seedTaken, [noSeed], true],
    [seedTaken, [entry], false],
  ])('of %j among %j is %s', (effect, entries, holds) => {
    expect(effectsHold(present(...entries), [effect])).toBe(holds);
  });

  it('wants every effect to hold', () => {
    const effects: EntryEffect[] = [added, { kind: 'removed', entry: hub }];
    expect(effectsHold(present(entry), effects)).toBe(true);
    expect(effectsHold(present(entry, hub), effects)).toBe(false);
    expect(effectsHold(present(), [])).toBe(true);
  });

  it('looks at what is written, in force or not, and at what can be read', () => {
    const entries = [entry];
    const reason = 'entry 2 of shootPeerings is null, not an object';
    expect(effectsHold({ state: 'absent' }, [added])).toBe(false);
    expect(effectsHold({ state: 'absent' }, [removed])).toBe(true);
    expect(effectsHold({ state: 'disabled', entries }, [added])).toBe(true);
    expect(
      effectsHold({ state: 'malformed', entries, reason, disabled: false }, [
        added,
      ]),
    ).toBe(true);
  });

  it('is true of any shoot once a patch is carried out, and not before', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        const edit = edits.slice(0, 1);
        const patch = patchOf(shoot, edit);
        // A seed that is no text stays, and can't be told from none once it is read.
        fc.pre(
          patch.kind === 'patch' && !JSON.stringify(shoot).includes('"seed":7'),
        );
        const { peering } = readShoot(writePatch(shoot, patch));
        const effects = patch.kind === 'patch' ? patch.effects : [];
        expect(effectsHold(readShoot(shoot).peering, effects)).toBe(false);
        expect(effectsHold(peering, effects)).toBe(true);
      }),
    );
  });
});
