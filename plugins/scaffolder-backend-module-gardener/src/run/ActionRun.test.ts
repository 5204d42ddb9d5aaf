import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import { aChange } from '../__testUtils__/answers';
import { HastyClock } from '../__testUtils__/HastyClock';
import { refusal } from '../__testUtils__/refusal';
import { TestTask } from '../__testUtils__/TestTask';
import { ActionRun } from './ActionRun';

const UNVERIFIED = [
  401,
  'AuthenticationError',
  'Failed user token verification',
] as const;

/** Calls the plugin, which refuses the first calls. */
async function call(
  refusals: number,
  ...[status, name, message, more]: Parameters<typeof refusal>
) {
  const clock = new HastyClock();
  const begun = clock.now();
  const finishChange = jest.fn(async () => {
    if (finishChange.mock.calls.length <= refusals) {
      throw await refusal(status, name, message, more);
    }
    return aChange({ state: 'done' });
  });
  const task = new TestTask();
  const run = new ActionRun(
    { gardener: gardenerServiceMock({ finishChange }), clock },
    task.context({}),
  );
  const outcome: unknown = await run
    .call('finish it', (gardener, options) =>
      gardener.finishChange('a', options),
    )
    .catch(error => error);
  return {
    outcome,
    calls: finishChange.mock.calls.length,
    seconds: (clock.now() - begun) / 1000,
    log: task.log,
  };
}

describe('A call of a task', () => {
  it.each([
    [503, 'ServiceUnavailableError', 'Garden osc is being read'] as const,
    [500, 'Error', 'The database is locked'] as const,
    UNVERIFIED,
  ])('waits for a backend that starts: %s', async (...answer) => {
    const { outcome, calls, log } = await call(3, ...answer);
    expect(outcome).toMatchObject({ state: 'done' });
    expect(calls).toBe(4);
    expect(log).toHaveLength(3);
    expect(log[0]).toBe(`Could not finish it: ${answer[2]}. Trying again`);
  });

  it.each([
    [503, 'ServiceUnavailableError', 'Garden osc is being read'] as const,
    UNVERIFIED,
  ])('waits a minute, and says then what is wrong: %s', async (...answer) => {
    const { outcome, seconds } = await call(Infinity, ...answer);
    expect(outcome).toMatchObject({
      message: `Could not finish it: ${answer[2]}`,
    });
    expect(seconds).toBe(60);
  });

  it('does not wait for a sign-in to a Garden, which nobody is there to give', async () => {
    const { outcome, calls } = await call(
      1,
      401,
      'AuthenticationError',
      'Sign in to Garden osc',
      { provider: 'oidc' },
    );
    expect(outcome).toMatchObject({ name: 'NotAllowedError' });
    expect(calls).toBe(1);
  });

  it.each([
    [400, 'InputError'],
    [403, 'NotAllowedError'],
    [404, 'NotFoundError'],
    [409, 'ConflictError'],
  ])(
    'does not ask again after an answer that would be the same: %i',
    async (status, name) => {
      const { outcome, calls } = await call(1, status, name, 'No');
      expect(outcome).toMatchObject({ name });
      expect(calls).toBe(1);
    },
  );
});

describe('Looking for something', () => {
  it('does not take a token that has ended for a backend that starts', async () => {
    const clock = new HastyClock();
    const begun = clock.now();
    const getChange = jest.fn(async () => {
      throw await refusal(...UNVERIFIED);
    });
    const run = new ActionRun(
      { gardener: gardenerServiceMock({ getChange }), clock },
      new TestTask().context({}),
    );
    await expect(
      run.poll(
        'follow it',
        { seconds: 600, firstPause: 1_000, longestPause: 5_000 },
        (gardener, options) => gardener.getChange('a', options),
      ),
    ).rejects.toThrow('Could not follow it: Failed user token verification');
    expect((clock.now() - begun) / 1000).toBeLessThan(70);
  });
});
