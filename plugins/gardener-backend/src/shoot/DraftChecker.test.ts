import {
  draftCheckSchema,
  gardenerPeeringChangePermission,
  type DraftCheckRequest,
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
import { GardenGate } from '../peering/GardenGate';
import { DraftChecker } from './DraftChecker';

const ops = (changes: Partial<Shoot> & { name: string }) =>
  aShoot({ namespace: 'garden-ops', ...changes });

const vault = ops({ name: 'vault', seed: 'eu-de-2', nodes: ['10.6.0.0/27'] });
const grid = ops({ name: 'grid', nodes: ['10.7.0.0/27'] });

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
  const checker = new DraftChecker({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => 0,
  });
  const check = async (
    targets: readonly string[],
    more: Partial<DraftCheckRequest> = {},
    mayChangePeerings = true,
  ) => {
    const answer = await checker.check(
      {
        garden: 'osc',
        namespace: 'garden-prod',
        name: 'demo',
        nodes: '10.5.9.0/27',
        peerings: targets.map(target => {
          const [namespace, name] = target.split('/');
          return { namespace, name };
        }),
        ...more,
      },
      aRequester('user:default/mara', {
        decisions: mayChangePeerings
          ? {}
          : refusing(gardenerPeeringChangePermission),
      }),
    );
    return draftCheckSchema.parse(answer);
  };
  return { inventory, garden, check };
}

const codes = (findings: ReadonlyArray<{ readonly code: string }>) =>
  findings.map(({ code }) => code);

describe('DraftChecker', () => {
  it('finds nothing about a block that is free', async () => {
    const { check } = setUp([vault, grid]);
    const { findings, nodesError, nameError, peerings } = await check([
      'garden-ops/vault',
      'garden-ops/grid',
    ]);
    expect(findings).toEqual([]);
    expect(nodesError).toBeNull();
    expect(nameError).toBeUndefined();
    expect(peerings).toEqual([
      {
        namespace: 'garden-ops',
        name: 'vault',
        target: expect.objectContaining({ kind: 'visible', seed: 'eu-de-2' }),
        choice: { state: 'ok' },
        mayChange: true,
        owner: 'olga',
        findings: [],
        comparedPeers: 1,
        reverseYaml: '- name: demo\n  namespace: garden-prod\n',
      },
      expect.objectContaining({ name: 'grid', comparedPeers: 1 }),
    ]);
  });

  it('holds the network against those of the targets', async () => {
    const { check } = setUp([vault, grid]);
    const { peerings } = await check(['garden-ops/vault', 'garden-ops/grid'], {
      nodes: '10.6.0.0/28',
    });
    expect(codes(peerings[0].findings)).toEqual(['CIDR_OVERLAP']);
    expect(peerings[0].choice).toMatchObject({ reason: 'overlap' });
    expect(codes(peerings[1].findings)).toEqual([]);
  });

  it('takes no shoot that is there for a draft without a name', async () => {
    const { check } = setUp([aShoot({ name: 'new-cluster' })]);
    const { peerings } = await check(['garden-prod/new-cluster'], {
      name: undefined,
    });
    expect(peerings[0]).toMatchObject({
      target: { kind: 'visible', nodeNetworks: ['10.5.0.0/27'] },
      choice: { state: 'ok' },
    });
  });

  it('holds the targets against each other', async () => {
    const { check } = setUp([
      vault,
      ops({ name: 'twin', nodes: ['10.6.0.16/28'] }),
    ]);
    const { peerings } = await check(['garden-ops/vault', 'garden-ops/twin']);
    expect(peerings.map(({ findings }) => codes(findings))).toEqual([
      ['HUB_OVERLAP'],
      ['HUB_OVERLAP'],
    ]);
  });

  it('holds the network against the peers that the target has already', async () => {
    const { check } = setUp([
      { ...vault, ...listing('garden-ops/grid') },
      { ...grid, ...listing('garden-ops/vault') },
    ]);
    const { peerings } = await check(['garden-ops/vault'], {
      nodes: '10.7.0.0/28',
    });
    expect(codes(peerings[0].findings)).toEqual(['HUB_OVERLAP']);
    expect(peerings[0].comparedPeers).toBe(1);
  });

  it('leaves out peers of a target that the user may not see', async () => {
    const hidden = aShoot({
      namespace: 'garden-secret',
      name: 'cave',
      nodes: ['10.5.9.0/27'],
      ...listing('garden-ops/vault'),
    });
    const { check } = setUp([
      { ...vault, ...listing('garden-secret/cave') },
      hidden,
    ]);
    const { peerings } = await check(['garden-ops/vault']);
    expect(peerings[0]).toMatchObject({ findings: [], comparedPeers: 0 });
  });

  it('does all that as long as neither name nor namespace is chosen', async () => {
    const { check } = setUp([
      { ...vault, ...listing('garden-ops/grid') },
      grid,
    ]);
    const { peerings } = await check(['garden-ops/vault'], {
      namespace: undefined,
      name: undefined,
      nodes: '10.7.0.0/28',
    });
    expect(codes(peerings[0].findings)).toEqual(['HUB_OVERLAP']);
    expect(peerings[0].reverseYaml).toBe('');
  });

  it('warns of the default network, which holds where none is typed', async () => {
    const { check } = setUp([vault]);
    const { findings, nodesError } = await check(['garden-ops/vault'], {
      nodes: undefined,
    });
    expect(codes(findings)).toEqual(['DEFAULT_NODE_CIDR']);
    expect(nodesError).toBeNull();
  });

  it('says of the draft itself what is wrong with it', async () => {
    const { check } = setUp([vault]);
    const { findings } = await check(['garden-ops/vault'], {
      nodes: '240.0.0.0/27',
    });
    expect(codes(findings)).toEqual(['RESERVED_RANGE']);
  });

  it.each([
    ['10.5.9.1/27', 'host bits'],
    ['10.5.9/27', 'four numbers'],
    ['10.0.0.0/16', 'may have a /23 at most'],
    ['2001:db8::/64', 'is IPv4'],
    ['', 'no prefix length'],
  ])('does not pass %p, and checks nothing with it', async (nodes, why) => {
    const { check } = setUp([vault]);
    const { nodesError, peerings } = await check(['garden-ops/vault'], {
      nodes,
    });
    expect(nodesError).toContain(why);
    expect(peerings[0].choice).not.toEqual({ state: 'ok' });
    expect(codes(peerings[0].findings)).toEqual(['CIDR_UNKNOWN']);
    expect(peerings[0].comparedPeers).toBe(0);
  });

  it('answers for what may not be seen with what was typed, whether it is there or not', async () => {
    const cave = aShoot({
      namespace: 'garden-secret',
      name: 'cave',
      seed: 'eu-nl-1',
      nodes: ['10.5.9.0/27'],
    });
    const answers = await Promise.all(
      [[vault, cave], [vault]].map(async shoots => {
        const { check } = setUp(shoots);
        return check([], {
          peerings: [
            { namespace: 'garden-secret', name: 'cave', seed: 'typed' },
          ],
        });
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0].peerings).toEqual([
      {
        namespace: 'garden-secret',
        name: 'cave',
        target: {
          kind: 'notAccessible',
          namespace: 'garden-secret',
          name: 'cave',
          seed: 'typed',
        },
        mayChange: false,
        owner: null,
        findings: [
          expect.objectContaining({
            code: 'CIDR_UNKNOWN',
            severity: 'notChecked',
          }),
        ],
        comparedPeers: 0,
        reverseYaml: '- name: demo\n  namespace: garden-prod\n',
      },
    ]);
  });

  it('says that a target is not there to who may see its namespace', async () => {
    const { check } = setUp([vault]);
    const { peerings } = await check(['garden-ops/gone']);
    expect(peerings[0].target).toMatchObject({ kind: 'notFound' });
    expect(codes(peerings[0].findings)).toEqual(['TARGET_NOT_FOUND']);
    expect(peerings[0].mayChange).toBe(false);
  });

  it('says that the user can’t write the reverse entry', async () => {
    const { check } = setUp([vault], { writable: ['garden-prod'] });
    expect((await check(['garden-ops/vault'])).peerings[0].mayChange).toBe(
      false,
    );
    const other = setUp([vault]);
    const { peerings } = await other.check(['garden-ops/vault'], {}, false);
    expect(peerings[0].mayChange).toBe(false);
  });

  it('says that a shoot of the name exists to who may see it, and to nobody else', async () => {
    const twin = aShoot({ name: 'demo' });
    const { check } = setUp([twin, { ...twin, namespace: 'garden-secret' }]);
    expect((await check([])).nameError).toBe(
      'is that of a shoot which exists already in garden-prod',
    );
    const hidden = await check([], { namespace: 'garden-secret' });
    expect(hidden.nameError).toBeUndefined();
  });

  it('says nothing of a hidden shoot that has the name of the draft', async () => {
    const hidden = aShoot({
      namespace: 'garden-secret',
      name: 'demo',
      nodes: ['10.6.0.0/27'],
      ...listing('garden-ops/vault'),
    });
    const answers = await Promise.all(
      [[vault, hidden], [vault]].map(shoots =>
        setUp(shoots, {
          recreated: () => ({ uid: 'x', at: 0 } as never),
          halfOpen: () => ({ change: 'x' } as never),
        }).check(['garden-ops/vault'], { namespace: 'garden-secret' }),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(codes(answers[0].peerings[0].findings)).toEqual([]);
  });

  it('refuses names that Gardener refuses', async () => {
    const { check } = setUp([]);
    expect((await check([], { name: 'a--b' })).nameError).toContain('hyphens');
    const name = 'abcdefghijklmnopqr';
    expect((await check([], { name })).nameError).toContain('21 characters');
    // Of a project that is not seen not even the length of its name is told.
    expect(
      (await check([], { name, namespace: 'garden-secret' })).nameError,
    ).toBeUndefined();
  });

  it('answers each peering in its place, also one that is named twice or is the draft itself', async () => {
    const { check } = setUp([vault]);
    const { findings, peerings } = await check([
      'garden-ops/vault',
      'garden-prod/demo',
      'garden-ops/vault',
    ]);
    expect(peerings.map(({ name }) => name)).toEqual([
      'vault',
      'demo',
      'vault',
    ]);
    expect(peerings[1].choice).toEqual({ state: 'disabled', reason: 'self' });
    expect(codes(findings)).toEqual(['SELF_PEERING']);
  });

  it('finds what the same peerings have once the shoot is there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 7 }), {
          minLength: 2,
          maxLength: 4,
        }),
        fc.integer({ min: 0, max: 7 }),
        async (blocks, own) => {
          const block = (at: number) => `10.5.0.${at * 16}/${at % 2 ? 28 : 27}`;
          const shoots = blocks.map((at, i) =>
            ops({ name: `t${i}`, nodes: [block(at - (at % 2))] }),
          );
          const { check } = setUp(shoots);
          const { peerings } = await check(
            shoots.map(({ name }) => `garden-ops/${name}`),
            { nodes: block(own - (own % 2)) },
          );
          peerings.forEach(({ findings }, i) => {
            const overlapsOwn = blocks[i] - (blocks[i] % 2) === own - (own % 2);
            expect(codes(findings).includes('CIDR_OVERLAP')).toBe(overlapsOwn);
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});
