import { readShoot, type ChangeState } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import {
  aBulkChange,
  meshOf,
  prodShoots,
  standsAs,
  type NamedPair,
} from '../../__testUtils__/aBulkChange';
import { FakeChangeStore } from '../../__testUtils__/FakeChangeStore';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import { HastyClock } from '../../__testUtils__/HastyClock';
import type { InMemoryShoots } from '../../__testUtils__/InMemoryShoots';
import { createGardenIdentity } from '../../access/createGardenIdentity';
import type { BulkChangeRecord } from '../../database/ChangeRecord';
import { StepWriter } from '../apply/StepWriter';
import { BulkRun } from './BulkRun';
import { settleDeadBulk } from './settleDeadBulk';
import { partsOfUnits, unitState, type BulkPhase } from './unitStanding';

jest.setTimeout(240_000);

const MARA = createGardenIdentity('oidc:mara');
const NAMES = ['a', 'b', 'c', 'd', 'e'];
const ID = 'b-1';

class Killed extends Error {}

type Wish = 'apply' | 'resume' | 'finish' | 'undo' | 'cancel';

type Answer =
  | 'ok'
  | 'refused'
  | 'unheard'
  | 'conflict'
  | 'killedBefore'
  | 'killedAfter'
  | 'awayBefore'
  | 'awayAfter';

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Answer>('ok') },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Answer>(
      'refused',
      'unheard',
      'conflict',
      'killedBefore',
      'killedAfter',
      'awayBefore',
      'awayAfter',
    ),
  },
);

type Asked = BulkChangeRecord['asked'];

/** One go at the change, what goes wrong in it, and what the writer is asked before each step. */
const attempt = fc.record({
  answers: fc.array(answer, { maxLength: 24 }),
  /** Shoots whose patches are all refused. */
  refused: fc.subarray(NAMES, { maxLength: 2 }),
  asked: fc.array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constant<Asked>(null) },
      { weight: 1, arbitrary: fc.constantFrom<Asked>('pause', 'cancel') },
    ),
    { maxLength: 12 },
  ),
  /** Whether a pause is taken back just before it comes. */
  takenBack: fc.array(fc.boolean(), { maxLength: 3 }),
  /** After so many writes of the journal the backend is killed. */
  journal: fc.option(fc.nat(20), { freq: 5 }),
});

type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never;

const NO_TROUBLE: Attempt = {
  answers: [],
  refused: [],
  asked: [],
  takenBack: [],
  journal: null,
};

class World {
  readonly shoots: InMemoryShoots;
  readonly store = new FakeChangeStore();
  readonly #clock = new HastyClock();
  #now = 5_000_000_000_000;

  constructor(
    readonly pairs: readonly NamedPair[],
    readonly how: 'add' | 'remove',
  ) {
    this.shoots = prodShoots(NAMES, how === 'remove' ? pairs : []);
  }

  async start(): Promise<this> {
    await this.store.add(aBulkChange(this.pairs, {}, this.how));
    return this;
  }

  async go(wish: Wish, trouble: Attempt): Promise<ChangeState | undefined> {
    this.#now += 1_000_000;
    const change = await this.store.beginWriting(ID, {
      from: {
        apply: ['planned' as const],
        resume: ['paused' as const],
        finish: ['halfOpen' as const],
        undo: ['halfOpen' as const, 'paused' as const],
        cancel: ['halfOpen' as const, 'paused' as const],
      }[wish],
      direction: wish === 'undo' || wish === 'cancel' ? 'back' : 'forward',
      lease: { owner: 'us', until: this.#now + 10_000 },
      now: this.#now,
      ...(wish === 'cancel' && { asked: wish }),
    });
    if (change?.kind !== 'bulk') return undefined;
    this.#breakGarden(trouble);
    const asked = [...trouble.asked];
    const takenBack = [...trouble.takenBack];
    let saves = 0;
    const run = new BulkRun(change, {
      store: {
        saveStep: async (...given) => {
          if (saves === trouble.journal) throw new Killed();
          saves += 1;
          return this.store.saveStep(...given);
        },
      },
      writer: new StepWriter({ name: 'osc', client: this.shoots }, this.#clock),
      as: MARA,
      asAuthor: true,
      owner: 'us',
      clock: this.#clock,
      signal: new AbortController().signal,
      onStep: () => undefined,
      asked: async () => {
        const wanted = asked.shift() ?? null;
        if (wanted) await this.store.ask(ID, wanted, this.#now);
        return this.store.askedOf(ID);
      },
      pause: async () => {
        if (takenBack.shift()) await this.store.takePauseBack(ID, this.#now);
        return (await this.store.pauseWriting(ID, 'us')) === 'paused';
      },
    });
    try {
      const state = await this.#carryOut(run, wish);
      await this.store.endWriting(ID, 'us', { state, endedAt: null });
      return state;
    } catch (error) {
      if (error instanceof Killed) return undefined;
      throw error;
    } finally {
      this.#breakGarden(NO_TROUBLE);
    }
  }

  #carryOut(run: BulkRun, wish: Wish): Promise<ChangeState> {
    switch (wish) {
      case 'apply':
      case 'resume':
        return run.forward(false);
      case 'finish':
        return run.forward(true);
      case 'undo':
        return run.back();
      case 'cancel':
        return run.cancel();
      default: {
        const never: never = wish;
        throw new Error(`Unknown wish: ${never}`);
      }
    }
  }

  async bury(): Promise<void> {
    this.#now += 1_000_000;
    const change = await this.change();
    if (change.state !== 'writing') return;
    const { state, steps } = settleDeadBulk(
      change,
      ({ namespace, name }) => readShoot(this.shoots.shoot(namespace, name)),
      this.#now,
    );
    await this.store.bury(ID, this.#now, { state, steps, endedAt: null });
  }

  async change(): Promise<BulkChangeRecord> {
    const change = await this.store.find(ID);
    if (change?.kind !== 'bulk') throw new Error('The change is gone');
    return change;
  }

  /** What is said of each pair, and how it stands. */
  async told(): Promise<
    ReadonlyArray<{ said: string; stands: 'both' | 'one' | 'none' }>
  > {
    const { state, steps } = await this.change();
    const open: BulkPhase =
      state === 'halfOpen' || state === 'writing' ? 'open' : 'ended';
    const units = partsOfUnits(steps);
    return this.pairs.map((pair, unit) => ({
      said: unitState(
        units.get(unit) ?? [],
        state === 'paused' ? 'goesOn' : open,
      ),
      stands: standsAs(this.shoots, pair),
    }));
  }

  #breakGarden({ answers, refused }: Attempt): void {
    const left = [...answers];
    let now: Answer = 'ok';
    let away = false;
    this.shoots.before = ({ verb, name }) => {
      if (away) throw gardenErrors.unreachable;
      now = left.shift() ?? 'ok';
      if (now === 'killedBefore') throw new Killed();
      if (now === 'awayBefore') {
        away = true;
        throw gardenErrors.unreachable;
      }
      if (now === 'refused') throw gardenErrors.noRights;
      if (now === 'conflict') throw gardenErrors.conflict;
      if (verb === 'patch' && refused.includes(name)) {
        throw gardenErrors.webhook;
      }
    };
    this.shoots.after = () => {
      if (now === 'killedAfter') throw new Killed();
      if (now === 'awayAfter') away = true;
      if (now === 'unheard' || away) throw gardenErrors.unreachable;
    };
  }
}

/** What is there when a pair is as wanted, and before. */
const WANTED = { add: 'both', remove: 'none' } as const;
const BEFORE = { add: 'none', remove: 'both' } as const;

const HALVES: readonly string[] = ['halfOpen', 'halfWritten'];
/** The states of a change that may have halves. */
const OPEN: readonly string[] = ['halfOpen', 'paused'];

/** How a pair stands of which this is said; undefined: in any way. */
function standsWhere(said: string, how: 'add' | 'remove') {
  if (said === 'written' || said === 'unchanged') return WANTED[how];
  return HALVES.includes(said) ? undefined : BEFORE[how];
}

const somePairs = fc.subarray([...meshOf(NAMES)], { minLength: 2 });

describe('a change of many pairs, whatever the Garden answers, whenever it is paused or cancelled and wherever the backend dies', () => {
  it('says truly of every pair how it stands, leaves no half one unsaid, and touches nobody else’s', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        somePairs,
        fc.constantFrom<'add' | 'remove'>('add', 'remove'),
        attempt,
        fc.array(
          fc.tuple(
            fc.constantFrom<Wish>('resume', 'finish', 'undo', 'cancel'),
            attempt,
          ),
          { maxLength: 3 },
        ),
        async (pairs, how, first, more) => {
          const world = await new World(pairs, how).start();
          await world.go('apply', first);
          await world.bury();
          for (const [wish, trouble] of more) {
            await world.go(wish, trouble);
            await world.bury();
          }
          const { state } = await world.change();
          seen.add(state);
          for (const { said, stands } of await world.told()) {
            seen.add(said);
            expect({ said, stands, state }).toEqual({
              said,
              stands: standsWhere(said, how) ?? stands,
              state: HALVES.includes(said)
                ? OPEN.find(one => one === state)
                : state,
            });
          }
          for (const name of NAMES) {
            expect(world.shoots.listed('garden-prod', name)[0]).toBe(
              'garden-ops/ci/eu-de-1',
            );
          }
        },
      ),
      { numRuns: 600 },
    );
    // Otherwise the property says little.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...['halfOpen', 'paused', 'written', 'undone', 'refused', 'cancelled'],
        ...['failed', 'waiting', 'halfWritten'],
      ]),
    );
  });

  it('comes to an end without halves by one call, and a second one changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        somePairs,
        fc.constantFrom<'add' | 'remove'>('add', 'remove'),
        attempt,
        fc.constantFrom<Wish>('finish', 'undo', 'cancel'),
        async (pairs, how, first, last) => {
          const world = await new World(pairs, how).start();
          await world.go('apply', first);
          await world.bury();
          const { state } = await world.change();
          const wish =
            state === 'paused' && last === 'finish' ? 'resume' : last;
          await world.go(wish, NO_TROUBLE);
          const told = await world.told();
          const after = await world.change();
          expect(['halfOpen', 'paused', 'writing']).not.toContain(after.state);
          expect(told.map(({ stands }) => stands)).not.toContain('one');
          const isUndone =
            wish === 'undo' && (state === 'halfOpen' || state === 'paused');
          expect(
            told.filter(({ stands }) => isUndone && stands !== BEFORE[how]),
          ).toEqual([]);

          const { length } = world.shoots.requests;
          for (const again of ['finish', 'undo', 'cancel', 'resume'] as const) {
            await world.go(again, NO_TROUBLE);
          }
          expect(world.shoots.requests).toHaveLength(length);
          expect(await world.change()).toEqual(after);
        },
      ),
      { numRuns: 400 },
    );
  });
});
