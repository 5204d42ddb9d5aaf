import { ServiceUnavailableError } from '@backstage/errors';
import {
  gardenerPeeringChangePermission,
  targetCheckSchema,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester, refusing } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { ShootGate } from './ShootGate';
import { TargetChecker } from './TargetChecker';

const shopRef = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };

function setUp(shoots: readonly Shoot[], choices: GardenChoices = {}) {
  const inventory = new FakeInventory(shoots)
    .addProject({ name: 'prod', namespace: 'garden-prod', owner: 'pat' })
    .addProject({ name: 'ops', namespace: 'garden-ops', owner: 'olga' })
    .addProject({ name: 'secret', namespace: 'garden-secret', owner: 'sue' });
  const garden = aPortalGarden({
    visible: ['garden-prod', 'garden-ops'],
    ...choices,
    inventory,
  });
  const checker = new TargetChecker({
    gate: new ShootGate(new Map([['osc', garden]])),
    now: () => 0,
  });
  const check = (target: string, mayChangePeerings = true) => {
    const [namespace, name] = target.split('/');
    return checker.check(
      shopRef,
      { namespace, name },
      aRequester('user:default/mara', {
        decisions: mayChangePeerings
          ? {}
          : refusing(gardenerPeeringChangePermission),
      }),
    );
  };
  return { inventory, garden, check };
}

const ops = (changes: Partial<Shoot> & { name: string }) =>
  aShoot({ namespace: 'garden-ops', ...changes });

const shop = aShoot({
  name: 'shop',
  ...listing(
    'garden-ops/mon',
    'garden-ops/log',
    'garden-ops/gone',
    'garden-secret/vault',
  ),
});
const mon = ops({
  name: 'mon',
  nodes: ['10.5.1.0/27'],
  ...listing('garden-prod/shop'),
});
const log = ops({
  name: 'log',
  nodes: ['10.5.2.0/27'],
  ...listing('garden-prod/shop'),
});
const fresh = ops({ name: 'fresh', seed: 'eu-de-2', nodes: ['10.5.3.0/27'] });
const landscape = [shop, mon, log, fresh];

const codes = (findings: ReadonlyArray<{ readonly code: string }>) =>
  findings.map(({ code }) => code);

describe('TargetChecker.check', () => {
  it('tells that nothing is in the way, with whom it was compared, and what the owner would add', async () => {
    const answer = await setUp(landscape).check('garden-ops/fresh');
    expect(targetCheckSchema.parse(answer)).toEqual(answer);
    expect(answer).toEqual({
      target: {
        kind: 'visible',
        ref: { garden: 'osc', namespace: 'garden-ops', name: 'fresh' },
        entityRef: 'resource:default/osc.garden-ops.fresh',
        project: 'ops',
        seed: 'eu-de-2',
        nodeNetworks: ['10.5.3.0/27'],
        purpose: 'production',
      },
      choice: { state: 'ok' },
      reverse: 'missing',
      mayChange: true,
      owner: 'olga',
      findings: [],
      overlaps: [],
      comparedPeers: 2,
      reverseYaml: '- name: shop\n  namespace: garden-prod\n  seed: eu-de-1\n',
    });
  });

  it('counts no peer with which it could not be compared', async () => {
    const { check } = setUp([
      shop,
      { ...mon, workerless: true, nodes: [] },
      { ...log, nodes: ['not a network'] },
      fresh,
    ]);
    expect((await check('garden-ops/fresh')).comparedPeers).toBe(0);
  });

  it('explains an overlap of the two, with bars, and says that the target was compared with nobody else', async () => {
    const { check } = setUp([
      ...landscape,
      ops({ name: 'twin', nodes: ['10.5.0.0/26'] }),
    ]);
    const answer = await check('garden-ops/twin');
    expect(codes(answer.findings)).toEqual(['CIDR_OVERLAP']);
    expect(answer.overlaps).toEqual([
      {
        leftOwner: 'shop',
        left: '10.5.0.0/27',
        rightOwner: 'twin',
        right: '10.5.0.0/26',
        shared: '10.5.0.0/27',
        addresses: '32',
      },
    ]);
    expect(answer.choice).toMatchObject({
      state: 'explained',
      reason: 'overlap',
    });
    expect(answer.comparedPeers).toBe(0);
  });

  it('finds a peer of ours that the target overlaps', async () => {
    const { check } = setUp([
      ...landscape,
      ops({ name: 'like-log', nodes: ['10.5.2.16/28'] }),
    ]);
    const { findings, comparedPeers } = await check('garden-ops/like-log');
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'HUB_OVERLAP',
        subject: {
          kind: 'peering',
          shoot: shopRef,
          target: { garden: 'osc', namespace: 'garden-ops', name: 'like-log' },
        },
        params: expect.objectContaining({ other: 'log' }),
      }),
    ]);
    expect(comparedPeers).toBe(2);
  });

  it("finds a peer of the target's that we overlap, as the target sees it", async () => {
    const { check } = setUp([
      ...landscape,
      { ...fresh, ...listing('garden-prod/twin') },
      aShoot({
        name: 'twin',
        nodes: ['10.5.0.16/28'],
        ...listing('garden-ops/fresh'),
      }),
    ]);
    const { findings } = await check('garden-ops/fresh');
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'HUB_OVERLAP',
        subject: {
          kind: 'peering',
          shoot: { garden: 'osc', namespace: 'garden-ops', name: 'fresh' },
          target: shopRef,
        },
        params: expect.objectContaining({ other: 'twin' }),
      }),
    ]);
  });

  it('says nothing of a peer of the target that the user may not see', async () => {
    const hidden = aShoot({
      namespace: 'garden-secret',
      name: 'twin',
      nodes: ['10.5.0.16/28'],
      ...listing('garden-ops/fresh'),
    });
    const known = { ...fresh, ...listing('garden-secret/twin') };
    const withIt = await setUp([...landscape, known, hidden]).check(
      'garden-ops/fresh',
    );
    const withoutIt = await setUp([...landscape, known]).check(
      'garden-ops/fresh',
    );
    expect(withIt).toEqual(withoutIt);
    expect(withIt.findings).toEqual([]);
  });

  it('says of the shoot itself what is new, and not what holds already', async () => {
    const nodes = ['10.250.0.0/27'];
    const peered = setUp([{ ...shop, nodes }, mon, log, fresh]);
    expect((await peered.check('garden-ops/fresh')).findings).toEqual([]);
    const alone = setUp([aShoot({ name: 'shop', nodes }), fresh]);
    expect((await alone.check('garden-ops/fresh')).findings).toEqual([
      expect.objectContaining({
        code: 'DEFAULT_NODE_CIDR',
        subject: { kind: 'shoot', shoot: shopRef },
      }),
    ]);
  });

  it('tells what keeps an entry from being in force', async () => {
    const disabled = {
      peering: { state: 'disabled', entries: [] },
    } as const;
    const { check } = setUp([shop, mon, log, { ...fresh, ...disabled }]);
    expect(codes((await check('garden-ops/fresh')).findings)).toEqual(
      expect.arrayContaining(['EXTENSION_DISABLED', 'REVERSE_MISSING']),
    );
    const own = setUp([{ ...shop, ...disabled }, mon, log, fresh]);
    const answer = await own.check('garden-ops/fresh');
    expect(codes(answer.findings)).toContain('EXTENSION_DISABLED');
    expect(answer.comparedPeers).toBe(0);
  });

  it('says that the reverse entry is there already', async () => {
    const { check } = setUp([
      ...landscape,
      { ...fresh, ...listing('garden-prod/shop') },
    ]);
    expect(await check('garden-ops/fresh')).toMatchObject({
      reverse: 'set',
      findings: [],
    });
  });

  it('has nothing new to say of a target that is listed already', async () => {
    expect(await setUp(landscape).check('garden-ops/mon')).toMatchObject({
      choice: { state: 'disabled', reason: 'alreadyListed' },
      reverse: 'set',
      findings: [],
      comparedPeers: 1,
    });
  });

  it('says of the shoot itself that it can not be its own peer', async () => {
    const answer = await setUp(landscape).check('garden-prod/shop');
    expect(answer).toMatchObject({
      target: { kind: 'visible', ref: shopRef },
      choice: { state: 'disabled', reason: 'self' },
      reverse: 'missing',
      comparedPeers: 0,
    });
    expect(codes(answer.findings)).toEqual(['SELF_PEERING']);
  });

  describe('of who may write the reverse entry', () => {
    it.each([
      ['both allow it', ['garden-ops'], true, true],
      ['the Garden does not', ['garden-prod'], true, false],
      ['the portal does not', ['garden-ops'], false, false],
    ])('says so when %s', async (_, writable, permitted, expected) => {
      const { check } = setUp(landscape, { writable });
      const { mayChange, owner } = await check('garden-ops/fresh', permitted);
      expect(mayChange).toBe(expected);
      expect(owner).toBe('olga');
    });
  });

  it('tells of a target that is not there, to who may see its namespace', async () => {
    const { check } = setUp(landscape);
    const answer = await check('garden-ops/nope');
    expect(answer).toMatchObject({
      target: {
        kind: 'notFound',
        namespace: 'garden-ops',
        name: 'nope',
        project: 'ops',
        seed: null,
      },
      reverse: 'missing',
      mayChange: false,
      comparedPeers: 0,
    });
    expect(answer).not.toHaveProperty('choice');
    expect(codes(answer.findings)).toEqual(['TARGET_NOT_FOUND']);
  });

  it('tells the same of a target that may not be seen, whether it is there or not, and looks it up nowhere', async () => {
    const vault = aShoot({
      namespace: 'garden-secret',
      name: 'new',
      nodes: ['10.5.0.0/27'],
      ...listing('garden-prod/shop'),
    });
    const existing = setUp([...landscape, vault]);
    const missing = setUp(landscape);
    const answer = await existing.check('garden-secret/new');
    expect(answer).toEqual(await missing.check('garden-secret/new'));
    expect(answer).toMatchObject({
      target: {
        kind: 'notAccessible',
        namespace: 'garden-secret',
        name: 'new',
        seed: null,
      },
      reverse: 'unknown',
      mayChange: false,
      owner: null,
      overlaps: [],
      comparedPeers: 0,
    });
    expect(answer).not.toHaveProperty('choice');
    expect(codes(answer.findings)).toEqual(['CIDR_UNKNOWN']);
    expect(existing.inventory.lookedUp).not.toContain('garden-secret/new');
  });

  it('knows of a hidden target that is listed what our own entry says', async () => {
    const { check } = setUp(landscape);
    expect((await check('garden-secret/vault')).target).toEqual({
      kind: 'notAccessible',
      namespace: 'garden-secret',
      name: 'vault',
      seed: 'eu-de-1',
    });
  });

  it('says the same as ever of a shoot that may not be seen, and looks nothing up', async () => {
    const { check, inventory } = setUp(landscape, { visible: ['garden-ops'] });
    await expect(check('garden-ops/fresh')).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'Shoot osc/garden-prod/shop does not exist, or you may not see it',
    });
    expect(inventory.lookedUp).toEqual([]);
  });

  it('says that access could not be checked', async () => {
    const { check } = setUp(landscape, {
      accessError: new ServiceUnavailableError('Garden osc did not answer'),
    });
    await expect(check('garden-ops/fresh')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it('is the same when everything that the user may not see is not there, whatever is in the Garden', async () => {
    const namespaces = ['garden-prod', 'garden-ops', 'garden-secret'];
    const names = ['shop', 'x', 'y'];
    const name = fc.record({
      namespace: fc.constantFrom(...namespaces),
      name: fc.constantFrom(...names),
    });
    const one = fc
      .tuple(
        name,
        fc.array(name, { maxLength: 4 }),
        fc.constantFrom('10.1.0.0/24', '10.1.0.0/25', '10.2.0.0/24'),
      )
      .map(([ref, targets, nodes]) =>
        aShoot({
          ...ref,
          nodes: [nodes],
          ...listing(...targets.map(t => `${t.namespace}/${t.name}`)),
        }),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { maxLength: 9 }),
        name,
        async (others, target) => {
          const shoots = [shop, ...others];
          const asked = `${target.namespace}/${target.name}`;
          const whole = await setUp(shoots).check(asked);
          const emptied = await setUp(
            shoots.filter(({ namespace }) => namespace !== 'garden-secret'),
          ).check(asked);
          expect(whole).toEqual(emptied);
        },
      ),
    );
  });
});
