import type { Handover, Plan } from 'backstage-plugin-gardener-common';
import {
  changeStep,
  ownStep,
  planStep,
  planWith,
} from '../__testUtils__/changeFixtures';
import { englishDialogTexts, englishTexts } from '../__testUtils__/translate';
import { choiceReason } from './choiceReason';
import { handoverSentence } from './handoverSentence';
import { journalText } from './journalText';
import { applyLabel, planExtent } from './planText';
import { requestEffect } from './requestText';
import { windowText } from './windowText';

const t = englishDialogTexts();
const entry = { name: 'x', namespace: 'garden-ops', seed: null };

describe('requestEffect', () => {
  const effectOf = (
    side: 'here' | 'target',
    counts: readonly [number, number, number],
  ) => {
    const [added, removed, corrected] = counts;
    return requestEffect(
      t,
      planStep('ops', 'vault', {
        side,
        write: {
          kind: 'entries',
          added: Array(added).fill(entry),
          removed: Array(removed).fill(entry),
          corrected: Array(corrected).fill({ ...entry, from: null, to: 's' }),
        },
      }),
    );
  };

  it('says what a shoot gets and loses', () => {
    expect(effectOf('target', [1, 0, 0])).toBe('gets the reverse entry');
    expect(effectOf('target', [0, 2, 0])).toBe('loses the reverse entry');
    expect(effectOf('here', [2, 1, 0])).toBe('2 entries added, 1 removed');
    expect(effectOf('here', [1, 0, 0])).toBe('1 entry added');
    expect(effectOf('target', [0, 0, 1])).toBe('1 seed corrected');
    expect(effectOf('here', [0, 0, 0])).toBe('stays as it is');
  });
});

describe('planText', () => {
  const withSteps = (...steps: Plan['steps']) => planWith({ steps });

  it('counts shoots and requests', () => {
    expect(planExtent(t, withSteps(ownStep()))).toBe(
      '1 shoot, 1 patch, in this order. Nothing is written yet.',
    );
    expect(planExtent(t, withSteps())).toBe('Nothing is written yet.');
    const { shoot } = planWith();
    expect(
      planExtent(
        t,
        planWith({
          request: { kind: 'deletion', shoot },
          steps: [ownStep(), ownStep({ method: 'DELETE' })],
        }),
      ),
    ).toBe('1 shoot, 2 requests, in this order. Nothing is written yet.');
  });

  it('names what applying does', () => {
    const { shoot } = planWith();
    expect(applyLabel(t, withSteps(ownStep()))).toBe('Apply 1 patch');
    expect(
      applyLabel(
        t,
        planWith({ request: { kind: 'operation', shoot, operation: 'retry' } }),
      ),
    ).toBe('Retry');
    expect(
      applyLabel(t, planWith({ request: { kind: 'deletion', shoot } })),
    ).toBe('Delete cluster');
  });
});

describe('handoverSentence', () => {
  const handover: Handover = {
    target: { namespace: 'garden-partner', name: 'clearing' },
    project: null,
    edit: 'add',
    why: 'notAccessible',
    owner: 'olga',
    yaml: '',
  };

  it('never says who owns what is not visible', () => {
    expect(handoverSentence(t, handover, 'shop')).not.toContain('olga');
  });

  it('says whom to ask, as far as it is known', () => {
    const noRights = { ...handover, why: 'noRights', project: 'ops' } as const;
    expect(handoverSentence(t, noRights, 'shop')).toBe(
      'You may not change clearing. Ask olga, the owner of project ops, to add the entry for shop.',
    );
    expect(
      handoverSentence(t, { ...noRights, owner: null, edit: 'remove' }, 'shop'),
    ).toBe(
      'You may not change clearing. Ask an administrator of project ops to remove the entry for shop.',
    );
  });
});

describe('journalText', () => {
  const textOf = (part: Parameters<typeof changeStep>[2]) =>
    journalText(t, englishTexts(), {
      kind: 'write',
      number: 1,
      step: changeStep('ops', 'vault', part),
    });

  it('tells how a write went', () => {
    expect(textOf({ generation: null })).toBe('Written');
    expect(textOf({ state: 'unchanged' })).toBe(
      'Nothing to write: it was as wanted already',
    );
    expect(
      textOf({
        state: 'unknown',
        problem: {
          kind: 'interrupted',
          message: 'The portal ended while it waited',
          tries: 1,
        },
      }),
    ).toBe('Sent, and no answer came. The portal ended while it waited.');
    expect(
      textOf({
        state: 'refused',
        problem: { kind: 'noRights', message: 'You may not.', tries: 2 },
      }),
    ).toBe('Refused: You may not. Tried 2 times.');
  });

  it('tells what was taken back', () => {
    const undo = (state: 'written' | 'unchanged' | 'writing') =>
      journalText(t, englishTexts(), {
        kind: 'undo',
        number: 2,
        of: 1,
        undo: { state, at: null, problem: null },
      });
    expect(undo('writing')).toBe('Being taken back');
    expect(undo('written')).toBe('Taken back');
    expect(undo('unchanged')).toBe('Nothing to take back: it is gone already');
  });
});

describe('choiceReason', () => {
  it('explains an overlap as far as its values are known', () => {
    const explained = (params: Record<string, string>) =>
      choiceReason(t, {
        state: 'explained',
        severity: 'error',
        reason: 'overlap',
        params,
      });
    expect(
      explained({ network: '10.5.0.0/27', shoot: 'shop', addresses: '16' }),
    ).toBe('Overlaps 10.5.0.0/27 of shop in 16 addresses');
    expect(explained({})).toBe('Overlaps the node network of this shoot');
  });
});

describe('windowText', () => {
  const noon = new Date(2026, 10, 20, 12, 0).getTime();
  const window = (day: number) => ({
    begin: new Date(2026, 10, day, 22, 0).toISOString(),
    end: new Date(2026, 10, day, 23, 0).toISOString(),
  });

  it('is said in the time of the reader, with the zone', () => {
    expect(windowText(t, window(20), noon)).toMatch(/^today 22:00–23:00 \S+/);
    expect(windowText(t, window(21), noon)).toMatch(/^tomorrow 22:00–23:00/);
    expect(windowText(t, window(25), noon)).toMatch(/25.* 22:00–23:00/);
  });
});
