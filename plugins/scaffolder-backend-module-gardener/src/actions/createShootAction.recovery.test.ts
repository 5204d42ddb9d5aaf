import fc from 'fast-check';
import { aDraft } from '../__testUtils__/aDraft';
import {
  FakeGardener,
  Killed,
  type Death,
} from '../__testUtils__/FakeGardener';
import { HastyClock } from '../__testUtils__/HastyClock';
import { TestTask } from '../__testUtils__/TestTask';
import { createShootAction } from './createShootAction';

const vault = { namespace: 'garden-ops', name: 'vault' };
const lake = { namespace: 'garden-data', name: 'lake' };
const clearing = { namespace: 'garden-partner', name: 'clearing' };

const draft = aDraft({
  peerings: [vault, lake, { ...clearing, seed: 'eu-de-2' }],
});

/** How a run of the task ends before its end, and what happens until the next one. */
interface Disturbance {
  readonly death: Death;
  /** Whether the gardener plugin dies with the task, in the middle of what it writes. */
  readonly portalToo: boolean;
  readonly minutesDown: number;
}

const disturbances: fc.Arbitrary<Disturbance[]> = fc.array(
  fc.record({
    death: fc.record({
      call: fc.integer({ min: 1, max: 14 }),
      when: fc.constantFrom<Death['when']>('before', 'after'),
    }),
    portalToo: fc.boolean(),
    minutesDown: fc.constantFrom(0, 1, 45),
  }),
  { maxLength: 4 },
);

function isKilled(error: unknown): boolean {
  return (
    error instanceof Killed || (error instanceof Error && isKilled(error.cause))
  );
}

async function runTask(disturbed: readonly Disturbance[]) {
  const clock = new HastyClock();
  const garden = new FakeGardener(clock)
    .has(vault)
    .has(lake)
    .has(clearing, { isVisible: false });
  const task = new TestTask();
  let killed = 0;
  for (const { death, portalToo, minutesDown } of disturbed) {
    const action = createShootAction({
      gardener: garden.service(death),
      clock,
    });
    try {
      await action.handler(task.context(draft));
    } catch (error) {
      if (!isKilled(error)) throw error;
      killed += 1;
    }
    if (portalToo) garden.restartPortal();
    clock.pass(minutesDown * 60_000);
  }
  await createShootAction({ gardener: garden.service(), clock }).handler(
    task.context(draft),
  );
  const { changeId, ...outputs } = task.outputs;
  return { state: garden.state(), outputs, changeId, killed, garden };
}

describe('gardener:shoot:create, killed and recovered', () => {
  it('ends as a task that was not, wherever and however often it dies', async () => {
    const { state, outputs } = await runTask([]);
    expect(state).toEqual({
      'garden-prod/cart': {
        entries: [
          'garden-data/lake',
          'garden-ops/vault',
          'garden-partner/clearing',
        ],
        writes: 1,
      },
      'garden-ops/vault': { entries: ['garden-prod/cart'], writes: 1 },
      'garden-data/lake': { entries: ['garden-prod/cart'], writes: 1 },
      'garden-partner/clearing': { entries: [], writes: 0 },
    });
    await fc.assert(
      fc.asyncProperty(disturbances, async disturbed => {
        const recovered = await runTask(disturbed);
        expect(recovered.state).toEqual(state);
        expect(recovered.outputs).toEqual(outputs);
      }),
      { numRuns: 300 },
    );
  });

  it('dies at every call in these tests', async () => {
    const { garden } = await runTask([]);
    const calls = garden.calls.length;
    expect(calls).toBeGreaterThan(8);
    expect(calls).toBeLessThanOrEqual(14);
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const { killed } = await runTask([
          { death: { call, when }, portalToo: false, minutesDown: 0 },
        ]);
        expect(killed).toBe(1);
      }
    }
  });

  it('makes a plan again that expired meanwhile', async () => {
    const { garden } = await runTask([]);
    const call = garden.calls.indexOf('applyPlan') + 1;
    const { garden: recovered, changeId } = await runTask([
      { death: { call, when: 'before' }, portalToo: false, minutesDown: 45 },
    ]);
    expect(recovered.calls.filter(name => name === 'createPlan')).toHaveLength(
      2,
    );
    expect(changeId).toBeDefined();
  });

  it('finishes a change whose writer died with it', async () => {
    const { garden } = await runTask([]);
    const call = garden.calls.indexOf('getChange') + 1;
    const { garden: recovered } = await runTask([
      { death: { call, when: 'after' }, portalToo: true, minutesDown: 0 },
    ]);
    expect(recovered.calls).toContain('finishChange');
  });
});
