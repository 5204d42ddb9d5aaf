import {
  aBulkPortal,
  named,
  stepsOf,
  unitsOf,
  wish,
} from '../../__testUtils__/aBulkPortal';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import {
  peeringJson,
  type RawShootChoices,
} from '../../__testUtils__/LiveGarden';

/** So many shoots that can be peered with each other, `garden-prod/s0` and on. */
function some(count: number): RawShootChoices[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `s${i}`,
    nodes: `10.5.${i}.0/27`,
  }));
}

const [s0, s1, s2] = some(3);

describe('a plan of many pairs', () => {
  it('writes each shoot once, a hub after its first spoke', async () => {
    const { plan } = aBulkPortal(some(4));
    const made = await plan(
      wish('prod/s0', 'prod/s1'),
      wish('prod/s0', 'prod/s2'),
      wish('prod/s0', 'prod/s3'),
    );
    expect(unitsOf(made)).toEqual(['ready', 'ready', 'ready']);
    expect(stepsOf(made)).toEqual([
      's1: +s0 for 0',
      's0: +s1 +s2 +s3 for 0 1 2',
      's2: +s0 for 1',
      's3: +s0 for 2',
    ]);
    expect(made.steps.every(step => step.dryRun.verdict === 'accepted')).toBe(
      true,
    );
  });

  it('costs the Garden one read and one dry run for each shoot, a few at a time', async () => {
    const count = 30;
    const { plan, live } = aBulkPortal(some(count));
    const pairs = some(count).flatMap(({ name }, i, all) =>
      all.slice(i + 1).map(other => wish(`prod/${name}`, `prod/${other.name}`)),
    );
    const made = await plan(...pairs);
    expect(new Set(unitsOf(made))).toEqual(new Set(['ready']));
    expect(live.requests).toHaveLength(2 * count);
    expect(live.parallel).toBeLessThanOrEqual(8);
  });

  it('repairs in one patch per shoot: adds what is missing, takes out, corrects and drops', async () => {
    const { plan } = aBulkPortal([
      {
        ...s0,
        extensions: peeringJson(
          'garden-prod/s1/eu-de-9',
          'garden-prod/gone',
          'garden-prod/s2',
          'garden-prod/s2',
        ),
      },
      { ...s1, extensions: peeringJson('garden-prod/s0') },
      s2,
    ]);
    const made = await plan(
      wish('prod/s0', 'prod/s1', { here: 'correctSeed', there: 'keep' }),
      wish('prod/s0', 'prod/gone', { here: 'remove', there: 'keep' }),
      wish('prod/s0', 'prod/s2', { here: 'dropDuplicates', there: 'add' }),
    );
    expect(unitsOf(made)).toEqual(['ready', 'ready', 'ready']);
    expect(stepsOf(made)).toEqual([
      's0: -gone -s2 s1 to eu-de-1 for 0 1 2',
      's2: +s0 for 2',
    ]);
  });

  it('holds what writes a shoot that migrates or is being deleted, and nothing else', async () => {
    const { plan } = aBulkPortal([
      s0,
      s1,
      {
        ...s2,
        status: {
          seedName: 'eu-de-2',
          lastOperation: { type: 'Migrate', state: 'Processing' },
        },
      },
      {
        name: 's3',
        nodes: '10.5.3.0/27',
        metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' },
      },
    ]);
    const made = await plan(
      wish('prod/s0', 'prod/s1'),
      wish('prod/s0', 'prod/s2'),
      wish('prod/s3', 'prod/s1'),
    );
    expect(unitsOf(made)).toEqual([
      'ready',
      'blocked migrating',
      'blocked deleting',
    ]);
    expect(stepsOf(made)).toEqual(['s1: +s0 for 0', 's0: +s1 for 0']);
  });

  it('has nothing to do for a pair that is as wanted', async () => {
    const { plan } = aBulkPortal([
      { ...s0, extensions: peeringJson('garden-prod/s1') },
      { ...s1, extensions: peeringJson('garden-prod/s0') },
    ]);
    const made = await plan(wish('prod/s0', 'prod/s1'));
    expect(unitsOf(made)).toEqual(['nothingToDo']);
    expect(made.steps).toEqual([]);
  });

  it('blocks a pair that would overlap, which nobody can override for many', async () => {
    const { plan } = aBulkPortal([s0, s1, { ...s2, nodes: '10.5.0.0/26' }]);
    const made = await plan(
      wish('prod/s0', 'prod/s2'),
      wish('prod/s0', 'prod/s1'),
    );
    expect(unitsOf(made)[0]).toContain('blocked CIDR_OVERLAP blocks');
    expect(unitsOf(made)[1]).toBe('ready');
  });

  it('warns of two new peers of one shoot that overlap each other, once for both', async () => {
    const { plan } = aBulkPortal([s0, s1, { ...s2, nodes: '10.5.1.0/26' }]);
    const made = await plan(
      wish('prod/s0', 'prod/s1'),
      wish('prod/s0', 'prod/s2'),
    );
    expect(unitsOf(made)).toEqual([
      'ready HUB_OVERLAP asks',
      'ready HUB_OVERLAP asks',
    ]);
    expect(made.warnings).toBeGreaterThan(0);
    // Without the other, there is nothing to warn of.
    expect(unitsOf(await plan(wish('prod/s0', 'prod/s1')))).toEqual(['ready']);
  });

  it('says nothing of a conflict with a pair that is blocked', async () => {
    const { plan } = aBulkPortal([
      s0,
      s1,
      {
        ...s2,
        nodes: '10.5.1.0/26',
        metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' },
      },
    ]);
    const made = await plan(
      wish('prod/s0', 'prod/s1'),
      wish('prod/s0', 'prod/s2'),
    );
    expect(unitsOf(made)).toEqual(['ready', 'blocked deleting']);
  });

  it('blocks the pairs of a shoot whose patch is refused, and tries what is left of the others once more', async () => {
    const { plan, live } = aBulkPortal(some(4));
    live.failure = request =>
      request === 'dry run garden-prod/s1' ? gardenErrors.webhook : undefined;
    const made = await plan(
      wish('prod/s0', 'prod/s1'),
      wish('prod/s0', 'prod/s2'),
      wish('prod/s3', 'prod/s1'),
    );
    expect(unitsOf(made)).toEqual([
      'blocked refused',
      'ready',
      'blocked refused',
    ]);
    expect(stepsOf(made)).toEqual(['s2: +s0 for 1', 's0: +s2 for 1']);
    expect(made.steps.every(step => step.dryRun.verdict === 'accepted')).toBe(
      true,
    );
    const triesOf = (name: string) =>
      live.requests.filter(one => one === `dry run garden-prod/${name}`).length;
    expect(['s0', 's1', 's2', 's3'].map(triesOf)).toEqual([2, 1, 1, 1]);
  });

  it('stops after a few rounds, and says of a patch that became smaller then that it was not tried', async () => {
    const count = 10;
    const { plan, live } = aBulkPortal(some(count));
    const tries = new Map<string, number>();
    // One is refused at once, and each that becomes smaller by it is refused then.
    live.failure = request => {
      const tried = (tries.get(request) ?? 0) + 1;
      tries.set(request, tried);
      const isFirst = request === 'dry run garden-prod/s1';
      return request.startsWith('dry run') && (isFirst || tried > 1)
        ? gardenErrors.webhook
        : undefined;
    };
    const made = await plan(
      ...Array.from({ length: count - 1 }, (_, i) =>
        wish(`prod/s${i}`, `prod/s${i + 1}`),
      ),
    );
    const verdicts = made.steps.map(
      ({ shoot, dryRun }) => `${shoot.name} ${dryRun.verdict}`,
    );
    expect(verdicts.filter(one => one.endsWith('notMade'))).toHaveLength(1);
    expect(Math.max(...tries.values())).toBe(2);
    expect(unitsOf(made)).toContain('ready');
  });

  it('reads a shoot once more that somebody wrote in between', async () => {
    const { plan, live } = aBulkPortal([s0, s1]);
    let isFirst = true;
    live.failure = request => {
      if (request !== 'dry run garden-prod/s0' || !isFirst) return undefined;
      isFirst = false;
      return gardenErrors.conflict;
    };
    const made = await plan(wish('prod/s0', 'prod/s1'));
    expect(unitsOf(made)).toEqual(['ready']);
    expect(
      live.requests.filter(request => request === 'get garden-prod/s0'),
    ).toHaveLength(2);
  });

  it('hands over what the user may not write, pair by pair', async () => {
    const { plan } = aBulkPortal(
      [
        s0,
        s1,
        { name: 'vault', namespace: 'garden-ops', nodes: '10.6.0.0/27' },
      ],
      { writable: ['garden-prod'] },
    );
    const made = await plan(
      wish('prod/s0', 'ops/vault', { there: 'keep' }),
      wish('prod/s1', 'ops/vault'),
    );
    expect(unitsOf(made)[0]).toMatch(/^ready/);
    expect(unitsOf(made)[1]).toMatch(/^blocked noRights/);
    expect(made.units.map(unit => unit.handovers.map(one => one.why))).toEqual([
      ['noRights'],
      ['noRights'],
    ]);
  });

  it('wants each pair once, in whichever order it is named', async () => {
    const { plan } = aBulkPortal([s0, s1]);
    await expect(
      plan(wish('prod/s0', 'prod/s1'), wish('prod/s1', 'prod/s0')),
    ).rejects.toThrow('units[1] is the pair of units[0]; name each pair once');
  });

  it('takes out the entry of a shoot for itself', async () => {
    const { plan } = aBulkPortal([
      { ...s0, extensions: peeringJson('garden-prod/s0') },
    ]);
    const made = await plan(
      wish('prod/s0', 'prod/s0', { here: 'remove', there: 'remove' }),
    );
    expect(stepsOf(made)).toEqual(['s0: -s0 for 0']);
  });

  describe('of shoots that the user may not see', () => {
    const hidden = { name: 'vault', namespace: 'garden-ops' };
    const visible = ['garden-prod'];

    it('looks nothing up and says the same as if they were not there', async () => {
      const there = aBulkPortal([s0, s1, hidden], { visible });
      const gone = aBulkPortal([s0, s1], { visible });
      const wishes = [
        wish('prod/s0', 'prod/s1'),
        wish('ops/vault', 'prod/s0'),
        wish('prod/s1', 'ops/vault'),
      ];
      expect(await there.plan(...wishes)).toEqual(await gone.plan(...wishes));
      expect(there.garden.inventory.lookedUp).not.toContain('garden-ops/vault');
      expect(there.live.requests).toEqual(gone.live.requests);
    });

    it('decides access to every namespace before anything is looked up', async () => {
      const { plan, garden } = aBulkPortal([s0, s1, hidden], { visible });
      await plan(wish('prod/s0', 'prod/s1'), wish('ops/vault', 'prod/s0'));
      expect(garden.asked.slice(0, 2).sort()).toEqual([
        'garden-ops',
        'garden-prod',
      ]);
    });
  });

  it('is kept with a part of a step for each pair, and what was found of the pairs', async () => {
    const { plan, store } = aBulkPortal([
      s0,
      { ...s1, extensions: peeringJson('garden-prod/s0') },
    ]);
    const made = await plan(wish('prod/s0', 'prod/s1'));
    const kept = await store.find(made.id);
    expect(kept).toMatchObject({
      kind: 'bulk',
      shoot: null,
      state: 'planned',
      request: { kind: 'bulk', units: [{ found: 'ready' }] },
    });
    expect(kept?.steps.map(({ shoot, parts }) => ({ shoot, parts }))).toEqual([
      {
        shoot: named('prod/s0'),
        parts: [
          {
            unit: 0,
            target: named('prod/s1'),
            state: 'waiting',
            problem: null,
            undo: null,
          },
        ],
      },
    ]);
  });
});
