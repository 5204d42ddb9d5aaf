import { isDeepStrictEqual } from 'node:util';
import {
  editConfig,
  readShoot,
  type EntryEdit,
  type EntryEffect,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import {
  aroundItems,
  entryEdits,
  entryLists,
  extensionsWith,
  foreignWrites,
  itemsOf,
  nameOfEdit,
  nameOfItem,
  type ForeignWrite,
} from '../../__testUtils__/entryLists';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import { HastyClock } from '../../__testUtils__/HastyClock';
import { InMemoryShoots } from '../../__testUtils__/InMemoryShoots';
import { createGardenIdentity } from '../../access/createGardenIdentity';
import { StepWriter } from './StepWriter';
import type { WriteOutcome } from './WriteOutcome';

jest.setTimeout(60_000);

const SHOP = { namespace: 'garden-prod', name: 'shop' };
const UID = 'uid-of-garden-prod-shop';
const MARA = createGardenIdentity('oidc:mara');

/** What becomes of one request to write. */
const answers = fc.constantFrom(
  'carriedOut',
  'carriedOut',
  'unheard',
  'neverSent',
  'limited',
  'conflict',
);

/** One round of somebody else, around one request of ours. */
const rounds = fc.record({
  before: fc.array(foreignWrites, { maxLength: 2 }),
  answer: answers,
  after: fc.array(foreignWrites, { maxLength: 1 }),
});

type Round = typeof rounds extends fc.Arbitrary<infer T> ? T : never;

/** A shoot, somebody else who writes it, and the same shoot as it would be without us. */
class Contested {
  readonly shoots = new InMemoryShoots();
  readonly writer = new StepWriter(
    { name: 'osc', client: this.shoots },
    new HastyClock(),
  );
  shadow: readonly unknown[];
  readonly touched = new Set<string>();

  constructor(items: readonly unknown[], script: readonly Round[]) {
    this.shadow = extensionsWith(items);
    this.shoots.put({ ...SHOP, extensions: this.shadow });
    const left = [...script];
    let round: Round | undefined;
    this.shoots.before = ({ verb }) => {
      if (verb !== 'patch') return;
      round = left.shift();
      round?.before.forEach(write => this.foreign(write));
      if (round?.answer === 'neverSent') throw gardenErrors.unreachable;
      if (round?.answer === 'limited') throw gardenErrors.tooManyRequests;
      if (round?.answer === 'conflict') throw gardenErrors.conflict;
    };
    this.shoots.after = ({ verb }) => {
      if (verb !== 'patch' || round?.answer !== 'unheard') return;
      round.after.forEach(write => this.foreign(write));
      throw gardenErrors.unreachable;
    };
  }

  foreign({ touches, carryOut }: ForeignWrite): void {
    touches.forEach(name => this.touched.add(name));
    this.shadow = carryOut(this.shadow);
    this.shoots.write(SHOP.namespace, SHOP.name, carryOut);
  }

  forward(edits: readonly EntryEdit[]): Promise<WriteOutcome> {
    return this.writer.forward(
      {
        shoot: SHOP,
        uid: UID,
        print: '',
        state: 'unknown',
        intent: { kind: 'entries', edits },
      },
      [],
      MARA,
      async () => undefined,
      new AbortController().signal,
    );
  }

  back(effects: readonly EntryEffect[]): Promise<WriteOutcome> {
    return this.writer.back(
      { shoot: SHOP, uid: UID, state: 'written', effects },
      MARA,
      async () => undefined,
      new AbortController().signal,
    );
  }

  get extensions(): unknown {
    return this.shoots.extensions(SHOP.namespace, SHOP.name);
  }
}

/** To the digit. */
function text(value: unknown): string {
  return JSON.stringify(value);
}

function itemsFor(extensions: unknown, isWanted: (name?: string) => boolean) {
  return itemsOf(extensions).filter(item => isWanted(nameOfItem(item)));
}

/** Entries for one shoot as they are read, in any order. */
function entriesFor(extensions: unknown, name: string): readonly string[] {
  return itemsFor(extensions, other => other === name)
    .map(text)
    .sort();
}

/** What edits make of a list as it is read. */
function wanted(items: readonly unknown[], edits: readonly EntryEdit[]) {
  const { peering } = readShoot({
    metadata: SHOP,
    spec: { extensions: extensionsWith(items) },
  });
  const config = editConfig(peering, edits);
  return config.state === 'absent' ? [] : config.entries;
}

function read(extensions: unknown) {
  const { peering } = readShoot({ metadata: SHOP, spec: { extensions } });
  return peering.state === 'absent' ? [] : peering.entries;
}

const script = fc.array(rounds, { maxLength: 3 });

describe('ShootWriter beside somebody who writes the same list', () => {
  it('loses nothing of theirs, doubles nothing, and gets what it wants', async () => {
    let foreign = 0;
    await fc.assert(
      fc.asyncProperty(
        entryLists,
        entryEdits,
        script,
        async (items, edits, rs) => {
          const contested = new Contested(items, rs);
          const { state } = await contested.forward(edits);
          expect(['written', 'unchanged']).toContain(state);
          const { extensions, shadow, touched } = contested;
          const ours = new Set(edits.map(nameOfEdit));
          if (touched.size > 0) foreign += 1;

          // Theirs, in their order and to the digit.
          const isTheirs = (name?: string) => !name || !ours.has(name);
          expect(text(itemsFor(extensions, isTheirs))).toBe(
            text(itemsFor(shadow, isTheirs)),
          );
          expect(text(aroundItems(extensions))).toBe(text(aroundItems(shadow)));

          // Ours, where nobody else touched it.
          const quiet = edits
            .map(nameOfEdit)
            .filter(name => !touched.has(name));
          const isQuiet = (entry: { readonly name: string }) =>
            quiet.includes(entry.name);
          expect(read(extensions).filter(isQuiet)).toEqual(
            wanted(items, edits).filter(isQuiet),
          );
          // Where somebody did, nothing is there more often than they made it.
          const doubled = edits.filter(
            edit =>
              edit.kind === 'add' &&
              touched.has(edit.entry.name) &&
              entriesFor(extensions, edit.entry.name).length >
                Math.max(1, entriesFor(shadow, edit.entry.name).length),
          );
          expect(doubled).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
    // Otherwise the property says nothing.
    expect(foreign).toBeGreaterThan(200);
  });

  it('changes nothing when it is done again', async () => {
    await fc.assert(
      fc.asyncProperty(entryLists, entryEdits, async (items, edits) => {
        const contested = new Contested(items, []);
        await contested.forward(edits);
        const before = text(contested.extensions);
        await expect(contested.forward(edits)).resolves.toEqual({
          state: 'unchanged',
        });
        expect(text(contested.extensions)).toBe(before);
      }),
    );
  });

  it('takes back what it did, and leaves what others did before, between and after', async () => {
    await fc.assert(
      fc.asyncProperty(
        entryLists,
        entryEdits,
        script,
        fc.array(foreignWrites, { maxLength: 2 }),
        async (items, edits, rs, between) => {
          const contested = new Contested(items, rs);
          const outcome = await contested.forward(edits);
          between.forEach(write => contested.foreign(write));
          const effects = outcome.state === 'written' ? outcome.effects : [];
          const back = await contested.back(effects);
          expect(['written', 'unchanged']).toContain(back.state);
          const { extensions, shadow, touched } = contested;
          const ours = new Set(edits.map(nameOfEdit));

          const isTheirs = (name?: string) => !name || !ours.has(name);
          expect(text(itemsFor(extensions, isTheirs))).toBe(
            text(itemsFor(shadow, isTheirs)),
          );
          // A fault that was mended stays mended.
          const ends = [...ours].map(
            name =>
              [
                new Set(entriesFor(extensions, name)),
                new Set(entriesFor(extensionsWith(items), name)),
                touched.has(name),
              ] as const,
          );
          const notBack = ends.filter(
            ([now, before, isTouched]) =>
              !isTouched && before.size < 2 && !isDeepStrictEqual(now, before),
          );
          expect(notBack).toEqual([]);
          // The second time there is nothing to take back.
          fc.pre(![...ours].some(name => touched.has(name)));
          const after = text(contested.extensions);
          await expect(contested.back(effects)).resolves.toEqual({
            state: 'unchanged',
          });
          expect(text(contested.extensions)).toBe(after);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('leaves the entry of who added the same at the same time, when it takes its own back', async () => {
    const lake = { name: 'a', namespace: 'garden-x', seed: 's1' };
    for (const seed of ['s1', 's2']) {
      const theirs = { ...lake, seed };
      const contested = new Contested(
        [],
        [
          {
            before: [
              {
                touches: ['a'],
                carryOut: () => extensionsWith([theirs]),
              },
            ],
            answer: 'carriedOut',
            after: [],
          },
        ],
      );
      const outcome = await contested.forward([{ kind: 'add', entry: lake }]);
      expect(itemsOf(contested.extensions)).toEqual([theirs]);
      await contested.back(outcome.state === 'written' ? outcome.effects : []);
      expect(itemsOf(contested.extensions)).toEqual([theirs]);
    }
  });
});
