import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import { aHandover, aPlan } from '../__testUtils__/answers';
import { FakeGardener } from '../__testUtils__/FakeGardener';
import { HastyClock } from '../__testUtils__/HastyClock';
import { TestTask } from '../__testUtils__/TestTask';
import { configurePeeringAction } from './configurePeeringAction';

const shop = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const vault = { namespace: 'garden-ops', name: 'vault' };
const clearing = { namespace: 'garden-partner', name: 'clearing' };

function setUp() {
  const clock = new HastyClock();
  const garden = new FakeGardener(clock)
    .has(shop)
    .has(vault)
    .has(clearing, { isVisible: false });
  const action = configurePeeringAction({ gardener: garden.service(), clock });
  const task = new TestTask();
  return { clock, garden, action, task };
}

describe('gardener:peering:configure', () => {
  it('adds both entries', async () => {
    const { garden, action, task } = setUp();
    await action.handler(task.context({ ...shop, add: [vault] }));
    expect(garden.state()).toMatchObject({
      'garden-prod/shop': { entries: ['garden-ops/vault'], writes: 1 },
      'garden-ops/vault': { entries: ['garden-prod/shop'], writes: 1 },
    });
    expect(task.outputs).toEqual({
      shootRef: 'osc/garden-prod/shop',
      ...shop,
      outcome: 'changed',
      changeId: expect.any(String),
      reverse: [vault],
      handovers: [],
      handoverText: '',
    });
  });

  it('adds ours alone where the reverse entry is not wanted', async () => {
    const { garden, action, task } = setUp();
    await action.handler(
      task.context({ ...shop, add: [{ ...vault, reverse: false }] }),
    );
    expect(garden.state()).toMatchObject({
      'garden-prod/shop': { entries: ['garden-ops/vault'] },
      'garden-ops/vault': { entries: [] },
    });
    expect(task.outputs.reverse).toEqual([]);
  });

  it('removes both entries', async () => {
    const { garden, action, task } = setUp();
    await action.handler(task.context({ ...shop, add: [vault] }));
    await action.handler(new TestTask().context({ ...shop, remove: [vault] }));
    expect(garden.state()).toMatchObject({
      'garden-prod/shop': { entries: [], writes: 2 },
      'garden-ops/vault': { entries: [], writes: 2 },
    });
  });

  it('changes nothing when it runs again, in the same task or another one', async () => {
    const { garden, action, task } = setUp();
    const input = { ...shop, add: [vault] };
    await action.handler(task.context(input));
    const state = garden.state();
    await action.handler(task.context(input));
    expect(task.outputs.outcome).toBe('changed');
    const other = new TestTask();
    await action.handler(other.context(input));
    expect(other.outputs).toMatchObject({
      outcome: 'nothingToChange',
      reverse: [vault],
    });
    expect(garden.state()).toEqual(state);
  });

  it('writes what it may, and leaves the rest to its owner', async () => {
    const { garden, action, task } = setUp();
    await action.handler(
      task.context({
        ...shop,
        add: [vault, { ...clearing, seed: 'eu-de-2' }],
      }),
    );
    expect(garden.state()).toMatchObject({
      'garden-prod/shop': {
        entries: ['garden-ops/vault', 'garden-partner/clearing'],
      },
      'garden-ops/vault': { entries: ['garden-prod/shop'] },
      'garden-partner/clearing': { entries: [] },
    });
    expect(task.outputs).toMatchObject({
      reverse: [vault],
      handovers: [aHandover(clearing)],
    });
  });

  it('names the field that a blocker is about', async () => {
    const action = configurePeeringAction({
      gardener: gardenerServiceMock({
        createPlan: async () =>
          aPlan({
            blockers: [
              {
                code: 'noSeed',
                shoot: clearing,
                message: 'Name its seed as well.',
              },
            ],
          }),
      }),
      clock: new HastyClock(),
    });
    await expect(
      action.handler(
        new TestTask().context({ ...shop, add: [vault, clearing] }),
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'add[1]: Name its seed as well.',
    });
  });

  it.each([
    ['nothing at all', {}, 'add or remove must list'],
    ['a shoot twice', { add: [vault], remove: [vault] }, 'remove[0] names'],
  ])('refuses %s', async (_what, lists, message) => {
    const { garden, action, task } = setUp();
    await expect(
      action.handler(task.context({ ...shop, ...lists })),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
    expect(garden.calls).toEqual([]);
  });

  it('refuses a shoot that can be none', async () => {
    const { action, task } = setUp();
    await expect(
      action.handler(task.context({ ...shop, name: 'A b', add: [vault] })),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('name'),
    });
  });

  it('plans and writes nothing in a dry run', async () => {
    const { garden, action, task } = setUp();
    await action.handler(
      task.context({ ...shop, add: [vault] }, { isDryRun: true }),
    );
    expect(garden.calls).toEqual(['createPlan']);
    expect(task.outputs).toMatchObject({ outcome: 'dryRun', reverse: [vault] });
  });
});
