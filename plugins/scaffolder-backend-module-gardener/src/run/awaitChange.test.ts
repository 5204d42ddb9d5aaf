import type { Change } from 'backstage-plugin-gardener-common';
import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import { aChange, aChangeStep } from '../__testUtils__/answers';
import { HastyClock } from '../__testUtils__/HastyClock';
import { TestTask } from '../__testUtils__/TestTask';
import { ActionRun } from './ActionRun';
import { awaitChange } from './awaitChange';

const vault = { namespace: 'garden-ops', name: 'vault' };

/** Waits for a half-open change, and tells whether it was finished. */
async function waitFor(changes: Partial<Change>, begun = true) {
  const finishChange = jest.fn(async () => aChange({ state: 'done' }));
  const run = new ActionRun(
    {
      gardener: gardenerServiceMock({ finishChange }),
      clock: new HastyClock(),
    },
    new TestTask().context({}),
  );
  const change = aChange({ state: 'halfOpen', mayFinish: true, ...changes });
  const error: unknown = await awaitChange(run, change, {
    begun,
    seconds: 60,
  }).catch(thrown => thrown);
  return { error, finished: finishChange.mock.calls.length };
}

describe('awaitChange', () => {
  it('finishes what an earlier run began and a dead writer left half open', async () => {
    const { error, finished } = await waitFor({
      steps: [
        aChangeStep(vault),
        aChangeStep({ ...vault, name: 'ci' }, { state: 'waiting' }),
      ],
    });
    expect(error).toBeUndefined();
    expect(finished).toBe(1);
  });

  it.each<[string, Partial<Change>]>([
    [
      'the Garden has refused a part of',
      { steps: [aChangeStep(vault, { state: 'refused' })] },
    ],
    ['a user is taking back', { direction: 'back' }],
    [
      'was being taken back by itself',
      {
        steps: [
          aChangeStep(vault, {
            undo: { state: 'writing', at: null, problem: null },
          }),
        ],
      },
    ],
    ['the user may not finish', { mayFinish: false }],
  ])('leaves a change to a user that %s', async (_, changes) => {
    const { error, finished } = await waitFor(changes);
    expect(error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('half open'),
    });
    expect(finished).toBe(0);
  });
});
