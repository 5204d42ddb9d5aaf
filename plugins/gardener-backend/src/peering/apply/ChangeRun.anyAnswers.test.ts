import { readShoot, type ChangeState } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import {
  aChangeOfThree,
  AFTER,
  BEFORE,
  listedByThree,
  threeShoots,
} from '../../__testUtils__/aChangeOfThree';
import { FakeChangeStore } from '../../__testUtils__/FakeChangeStore';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import { HastyClock } from '../../__testUtils__/HastyClock';
import type { InMemoryShoots } from '../../__testUtils__/InMemoryShoots';
import { createGardenIdentity } from '../../access/createGardenIdentity';
import { ChangeRun } from './ChangeRun';
import { settleDeadChange } from './settleDeadChange';
import { StepWriter } from './StepWriter';

jest.setTimeout(60_000);

const MARA = createGardenIdentity('oidc:mara');

class Killed extends Error {}

type Wish = 'apply' | 'finish' | 'undo';

/** What becomes of one request. */
type Answer =
  | 'ok'
  | 'refused'
  | 'unheard'
  | 'neverSent'
  | 'limited'
  | 'conflict'
  | 'killedBefore'
  | 'killedAfter'
  /** The Garden is away from then on. */
  | 'awayBefore'
  | 'awayAfter';

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Answer>('ok') },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Answer>(
      'refused',
      'unheard',
      'neverSent',
      'limited',
      'conflict',
      'killedBefore',
      'killedAfter',
      'awayBefore',
      'awayAfter',
    ),
  },
);

/** What becomes of one write of the journal. */
type Writing = 'ok' | 'killedBefore' | 'killedAfter';

const writing: fc.Arbitrary<Writing> = fc.oneof(
  { weight: 20, arbitrary: fc.constant<Writing>('ok') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Writing>('killedBefore', 'killedAfter'),
  },
);

const wishes = fc.constantFrom<Wish>('finish', 'undo');

/** One go at the change, and what goes wrong in it. */
const attempt = fc.record({
  answers: fc.array(answer, { maxLength: 16 }),
  writings: fc.array(writing, { maxLength: 12 }),
});

interface Attempt {
  readonly answers: ReadonlyArray<Answer>;
  readonly writings: ReadonlyArray<Writing>;
}

class World {
  readonly shoots: InMemoryShoots;
  readonly store = new FakeChangeStore();
  readonly #clock = new HastyClock();
  #now = 5_000_000_000_000;

  constructor(readonly how: 'add' | 'remove') {
    this.shoots = threeShoots(how === 'remove');
  }

  /** What the shoots list when all is as wanted. */
  get wanted(): typeof BEFORE {
    return this.how === 'add' ? AFTER : BEFORE;
  }

  /** And before. */
  get before(): typeof BEFORE {
    return this.how === 'add' ? BEFORE : AFTER;
  }

  async start(): Promise<this> {
    await this.store.add(aChangeOfThree({}, this.how));
    return this;
  }

  /** Carries a wish out as far as it comes. Undefined when the backend is killed in it. */
  async go(wish: Wish, trouble: Attempt): Promise<ChangeState | undefined> {
    // Whoever had it is gone.
    this.#now += 1_000_000;
    const change = await this.store.beginWriting('c-1', {
      from: wish === 'apply' ? ['planned'] : ['halfOpen'],
      direction: wish === 'undo' ? 'back' : 'forward',
      lease: { owner: 'us', until: this.#now + 10_000 },
      now: this.#now,
    });
    if (!change) return undefined;
    this.#breakGarden(trouble.answers);
    const run = new ChangeRun(change, {
      store: this.#brokenStore(trouble.writings),
      writer: new StepWriter({ name: 'osc', client: this.shoots }, this.#clock),
      as: MARA,
      asAuthor: true,
      owner: 'us',
      clock: this.#clock,
      signal: new AbortController().signal,
      onStep: () => undefined,
    });
    try {
      const state = await this.#carryOut(run, wish);
      await this.store.endWriting('c-1', 'us', { state, endedAt: null });
      return state;
    } catch (error) {
      if (error instanceof Killed) return undefined;
      throw error;
    } finally {
      this.#breakGarden([]);
    }
  }

  #carryOut(run: ChangeRun, wish: Wish): Promise<ChangeState> {
    switch (wish) {
      case 'apply':
        return run.forward('undo');
      case 'finish':
        return run.forward('leave');
      case 'undo':
        return run.back();
      default: {
        const never: never = wish;
        throw new Error(`Unknown wish: ${never}`);
      }
    }
  }

  /** What the task for dead changes does, if there is one. */
  async bury(): Promise<void> {
    this.#now += 1_000_000;
    const change = await this.store.find('c-1');
    if (change?.state !== 'writing') return;
    const { state, steps } = settleDeadChange(
      change,
      ({ namespace, name }) => readShoot(this.shoots.shoot(namespace, name)),
      this.#now,
    );
    await this.store.bury('c-1', this.#now, { state, steps, endedAt: null });
  }

  async change() {
    const change = await this.store.find('c-1');
    if (!change) throw new Error('The change is gone');
    return change;
  }

  #breakGarden(answers: Attempt['answers']): void {
    const left = [...answers];
    let now: Answer = 'ok';
    let away = false;
    this.shoots.before = () => {
      if (away) throw gardenErrors.unreachable;
      now = left.shift() ?? 'ok';
      if (now === 'killedBefore') throw new Killed();
      if (now === 'awayBefore') away = true;
      if (now === 'neverSent' || away) throw gardenErrors.unreachable;
      if (now === 'refused') throw gardenErrors.noRights;
      if (now === 'limited') throw gardenErrors.tooManyRequests;
      if (now === 'conflict') throw gardenErrors.conflict;
    };
    this.shoots.after = () => {
      if (now === 'killedAfter') throw new Killed();
      if (now === 'awayAfter') away = true;
      if (now === 'unheard' || away) throw gardenErrors.unreachable;
    };
  }

  #brokenStore(
    writings: Attempt['writings'],
  ): Pick<FakeChangeStore, 'saveStep'> {
    const left = [...writings];
    return {
      saveStep: async (id, owner, seq, step) => {
        const now = left.shift() ?? 'ok';
        if (now === 'killedBefore') throw new Killed();
        const saved = await this.store.saveStep(id, owner, seq, step);
        if (now === 'killedAfter') throw new Killed();
        return saved;
      },
    };
  }
}

/** How the shoots are after a change that has come to an end; undefined while it has not. */
function endOf(state: string): 'wanted' | 'before' | undefined {
  switch (state) {
    case 'written':
    case 'done':
      return 'wanted';
    case 'refused':
    case 'undone':
    case 'cancelled':
      return 'before';
    default:
      return undefined;
  }
}

describe('a change, whatever the Garden answers and wherever the backend dies', () => {
  it('comes to all as wanted by one call to finish it, and to all as before by one to undo it', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        attempt,
        fc.option(fc.tuple(wishes, attempt)),
        wishes,
        fc.boolean(),
        fc.constantFrom<'add' | 'remove'>('add', 'remove'),
        async (first, second, last, buried, how) => {
          const world = await new World(how).start();
          await world.go('apply', first);
          if (buried) await world.bury();
          if (second) {
            await world.go(second[0], second[1]);
            if (buried) await world.bury();
          }
          const { state } = await world.change();
          seen.set(state, (seen.get(state) ?? 0) + 1);
          // Where it ended by itself that is told truly.
          const end = endOf(state)
            ? state
            : await world.go(last, { answers: [], writings: [] });
          const asWished = last === 'finish' ? 'wanted' : 'before';
          expect(endOf(String(end))).toBe(endOf(state) ?? asWished);
          expect(listedByThree(world.shoots)).toEqual(
            world[endOf(state) ?? asWished],
          );
          // No entry of the journal stays open.
          const { steps } = await world.change();
          const open = steps.filter(
            step =>
              step.undo?.state === 'writing' ||
              step.undo?.state === 'unknown' ||
              (!step.undo &&
                (step.state === 'writing' || step.state === 'unknown')),
          );
          expect(open).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
    // Otherwise the property says little.
    expect([...seen.keys()].sort()).toEqual(
      expect.arrayContaining(['halfOpen', 'refused', 'undone', 'written']),
    );
    expect(
      (seen.get('halfOpen') ?? 0) + (seen.get('writing') ?? 0),
    ).toBeGreaterThan(150);
  });
});
