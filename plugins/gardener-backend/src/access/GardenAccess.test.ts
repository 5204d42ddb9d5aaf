import { ServiceUnavailableError } from '@backstage/errors';
import {
  gardenerAdminKubeconfigPermission,
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootReadPermission,
  type ShootPermission,
} from 'backstage-plugin-gardener-common';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import type { VisibleNamespaces } from './AccessReviewer';
import { createGardenIdentity } from './createGardenIdentity';
import { GardenAccess } from './GardenAccess';
import type { PortalDecision } from './permit/PortalDecision';

const mara = createGardenIdentity('mara@example.org', ['osc:platform']);
const shop = aShoot({ name: 'shop' });
const lab = aShoot({ name: 'lab', purpose: 'testing' });
const vault = aShoot({ name: 'vault', namespace: 'garden-ops' });
const nothing = { namespace: 'garden-prod', name: 'nothing' };

const onlyTesting: PortalDecision = {
  kind: 'depends',
  on: { kind: 'purpose', purposes: ['testing'] },
};
const onlyOps: PortalDecision = {
  kind: 'depends',
  on: { kind: 'project', projects: ['ops'] },
};
const onlyMine: PortalDecision = {
  kind: 'depends',
  on: { kind: 'owner', owners: ['user:default/mara'] },
};

/** A Garden and a policy that a test decides, with what each of them was asked. */
function setUp({
  list = ['garden-prod', 'garden-ops'],
  everywhere = false,
  patch = ['garden-prod', 'garden-ops'],
  decisions = {},
  owned = async () => new Set<string>(),
  fails,
}: {
  /** Namespaces that the Garden lets the identity list. */
  readonly list?: readonly string[];
  readonly everywhere?: boolean;
  readonly patch?: readonly string[];
  /** By permission; what is not named is allowed. */
  readonly decisions?: Readonly<Record<string, PortalDecision>>;
  readonly owned?: () => Promise<ReadonlySet<string>>;
  readonly fails?: Error;
} = {}) {
  const asked: Array<readonly unknown[]> = [];
  const ask = <T>(question: readonly unknown[], answer: T): Promise<T> => {
    asked.push(question);
    return fails ? Promise.reject(fails) : Promise.resolve(answer);
  };
  const inventory = new FakeInventory([shop, lab, vault])
    .addProject({ name: 'prod', namespace: 'garden-prod' })
    .addProject({ name: 'ops', namespace: 'garden-ops' });
  const ownedBy = jest.fn(owned);
  const requester = aRequester('user:default/mara', { decisions });
  const decide = jest.fn(requester.decide);
  const note = jest.fn((_user: string, _namespaces: Iterable<string>) => {});
  const access = new GardenAccess(
    {
      inventory,
      clusterOwners: { ownedBy },
      readers: { note },
      reviewer: {
        mayList: (as, namespace) =>
          ask(['list', as, namespace], list.includes(namespace)),
        listable: (as, namespaces) =>
          ask(
            ['listable', as, [...namespaces]],
            new Set([...namespaces].filter(name => list.includes(name))),
          ),
        visibleNamespaces: as =>
          ask<VisibleNamespaces>(
            ['visible', as],
            everywhere
              ? { access: 'all' }
              : { access: 'some', namespaces: new Set(list) },
          ),
        mayWrite: (as, verb, namespace) =>
          ask([verb, as, namespace], patch.includes(namespace)),
        creatable: (as, namespaces) =>
          ask(
            ['creatable', as, [...namespaces]],
            new Set([...namespaces].filter(name => patch.includes(name))),
          ),
        mayCreate: (as, subresource, namespace) =>
          ask(
            [subresource, as, namespace],
            subresource === 'viewerkubeconfig' && list.includes(namespace),
          ),
      },
    },
    mara,
    { ...requester, decide },
  );
  return { access, asked, decide, ownedBy, note };
}

const read = (decision: PortalDecision) => ({
  [gardenerShootReadPermission.name]: decision,
});
const change = (decision: PortalDecision) => ({
  [gardenerPeeringChangePermission.name]: decision,
});

describe('GardenAccess.visible', () => {
  it('is what the Garden lets the identity list, of the namespaces that are asked for', async () => {
    const { access, asked } = setUp({ list: ['garden-prod'] });
    const scope = await access.visible(['garden-prod', 'garden-ops']);
    expect(asked).toEqual([['listable', mara, ['garden-prod', 'garden-ops']]]);
    expect([shop, lab, vault].map(shoot => scope.has(shoot))).toEqual([
      true,
      true,
      false,
    ]);
    expect(scope.covers('garden-prod')).toBe(true);
  });

  it("narrows the Garden's yes by the policy's no", async () => {
    const { access } = setUp({ decisions: read({ kind: 'deny' }) });
    const scope = await access.visible(['garden-prod']);
    expect(scope.has(shop)).toBe(false);
    expect(scope.covers('garden-prod')).toBe(false);
  });

  it("never widens the Garden's no by the policy's yes", async () => {
    for (const decision of [{ kind: 'allow' } as const, onlyOps]) {
      const { access } = setUp({ list: [], decisions: read(decision) });
      const scope = await access.visible(['garden-ops']);
      expect(scope.has(vault)).toBe(false);
      expect(scope.covers('garden-ops')).toBe(false);
    }
  });

  it('follows conditions shoot by shoot', async () => {
    const { access } = setUp({ decisions: read(onlyTesting) });
    const scope = await access.visible(['garden-prod', 'garden-ops']);
    expect([shop, lab, vault].map(shoot => scope.has(shoot))).toEqual([
      false,
      true,
      false,
    ]);
    expect(scope.has(nothing)).toBe(false);
  });

  it('is not there when the Garden did not answer', async () => {
    const fails = new ServiceUnavailableError('down');
    const { access } = setUp({ fails });
    await expect(access.visible(['garden-prod'])).rejects.toBe(fails);
  });

  it('is not there when the catalog did not answer and the policy depends on it', async () => {
    const down = new ServiceUnavailableError('The catalog is down');
    const { access } = setUp({
      decisions: read(onlyMine),
      owned: () => Promise.reject(down),
    });
    await expect(access.visible(['garden-prod'])).rejects.toBe(down);
  });
});

describe('GardenAccess.scopes', () => {
  it('makes scopes of what was granted before, and asks the Garden nothing', async () => {
    const { access, asked } = setUp({ decisions: read(onlyOps) });
    const scopeOf = await access.scopes();
    expect(scopeOf(new Set(['garden-ops'])).has(vault)).toBe(true);
    expect(scopeOf(new Set(['garden-prod'])).has(vault)).toBe(false);
    expect(scopeOf(new Set(['garden-prod'])).has(shop)).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('GardenAccess.everything', () => {
  const known = () => ['garden-prod', 'garden-ops', 'garden-dev'];

  it('is all that the portal knows, for who may list everywhere', async () => {
    const { access } = setUp({ everywhere: true });
    const scope = await access.everything(known);
    expect(scope).toMatchObject({ everywhere: true, unconditional: true });
    expect([...scope.namespaces]).toEqual(known());
    expect(scope.has(vault)).toBe(true);
    expect(scope.covers('garden-dev')).toBe(true);
  });

  it('is what the Garden names, for everybody else; what the portal knows is not looked at', async () => {
    const { access } = setUp({ list: ['garden-ops'] });
    const knows = jest.fn(known);
    const scope = await access.everything(knows);
    expect(scope).toMatchObject({ everywhere: false, unconditional: true });
    expect([...scope.namespaces]).toEqual(['garden-ops']);
    expect(scope.has(vault)).toBe(true);
    expect(scope.has(shop)).toBe(false);
    expect(knows).not.toHaveBeenCalled();
  });

  it.each([
    ['conditions', onlyTesting, true],
    ['a no', { kind: 'deny' } as const, false],
  ])(
    'says that it is not everything when the policy answers with %s',
    async (_, decision, hasLab) => {
      const { access } = setUp({
        everywhere: true,
        decisions: read(decision),
      });
      const scope = await access.everything(known);
      expect(scope).toMatchObject({ everywhere: true, unconditional: false });
      expect(scope.has(shop)).toBe(false);
      expect(scope.has(lab)).toBe(hasLab);
    },
  );
});

describe('GardenAccess.changeable', () => {
  it('is where the Garden lets the identity patch, each namespace asked for once', async () => {
    const { access, asked } = setUp({ patch: ['garden-ops'] });
    const scope = await access.changeable([
      'garden-prod',
      'garden-ops',
      'garden-prod',
    ]);
    expect(asked).toEqual([
      ['patch', mara, 'garden-prod'],
      ['patch', mara, 'garden-ops'],
    ]);
    expect(scope.has(vault)).toBe(true);
    expect(scope.has(shop)).toBe(false);
  });

  it('goes by the permission to change peerings, and not by that to read', async () => {
    const { access } = setUp({
      decisions: { ...read({ kind: 'deny' }), ...change(onlyOps) },
    });
    const scope = await access.changeable(['garden-prod', 'garden-ops']);
    expect(scope.has(vault)).toBe(true);
    expect(scope.has(shop)).toBe(false);
  });

  it('goes by the permission that is given', async () => {
    const { access } = setUp({
      decisions: {
        ...change({ kind: 'deny' }),
        [gardenerShootDeletePermission.name]: onlyTesting,
      },
    });
    const scope = await access.changeable(
      ['garden-prod'],
      gardenerShootDeletePermission,
    );
    expect(scope.has(lab)).toBe(true);
    expect(scope.has(shop)).toBe(false);
  });

  it("never takes the policy's yes for the Garden's", async () => {
    const { access } = setUp({ patch: [] });
    const scope = await access.changeable(['garden-prod']);
    expect(scope.has(shop)).toBe(false);
    expect(scope.covers('garden-prod')).toBe(false);
  });

  it('is not there when the Garden did not answer for one of them', async () => {
    const fails = new ServiceUnavailableError('down');
    const { access } = setUp({ fails });
    await expect(access.changeable(['garden-prod'])).rejects.toBe(fails);
  });
});

describe('GardenAccess.mayWrite and mayCreate', () => {
  it('are what the Garden says, as the identity, and no matter of the policy', async () => {
    const { access, asked, decide } = setUp({
      patch: ['garden-ops'],
      decisions: change({ kind: 'deny' }),
    });
    expect(await access.mayWrite('patch', 'garden-ops')).toBe(true);
    expect(await access.mayWrite('delete', 'garden-prod')).toBe(false);
    expect(await access.mayCreate('viewerkubeconfig', 'garden-ops')).toBe(true);
    expect(await access.mayCreate('adminkubeconfig', 'garden-ops')).toBe(false);
    expect(asked).toEqual([
      ['patch', mara, 'garden-ops'],
      ['delete', mara, 'garden-prod'],
      ['viewerkubeconfig', mara, 'garden-ops'],
      ['adminkubeconfig', mara, 'garden-ops'],
    ]);
    expect(decide).not.toHaveBeenCalled();
  });
});

describe('whoever looks at namespaces', () => {
  it('is noted with what the Garden lets the identity list of them', async () => {
    const { access, note } = setUp({ list: ['garden-prod'] });
    await access.visible(['garden-prod', 'garden-ops']);
    await access.everything(() => ['garden-dev']);
    expect(
      note.mock.calls.map(([user, namespaces]) => [user, [...namespaces]]),
    ).toEqual([
      ['user:default/mara', ['garden-prod']],
      ['user:default/mara', ['garden-prod']],
    ]);
  });

  it('is not noted when the Garden did not answer, nor for asking about rights', async () => {
    const down = setUp({ fails: new ServiceUnavailableError('down') });
    await expect(down.access.visible(['garden-prod'])).rejects.toThrow('down');
    expect(down.note).not.toHaveBeenCalled();
    const { access, note } = setUp();
    await access.changeable(['garden-prod']);
    await access.mayWrite('patch', 'garden-prod');
    expect(note).not.toHaveBeenCalled();
  });
});

describe('GardenAccess.isPermitted', () => {
  it('is what the policy says of the shoot, and no question to the Garden', async () => {
    const { access, asked } = setUp({ decisions: change(onlyTesting) });
    const may = (shoot: typeof shop) =>
      access.isPermitted(gardenerPeeringChangePermission, shoot);
    expect(await may(lab)).toBe(true);
    expect(await may(shop)).toBe(false);
    expect(asked).toEqual([]);
  });

  it.each<[PortalDecision, boolean]>([
    [{ kind: 'allow' }, true],
    [{ kind: 'deny' }, false],
    [onlyOps, false],
  ])('of %j', async (decision, expected) => {
    const { access } = setUp({ decisions: change(decision) });
    expect(
      await access.isPermitted(gardenerPeeringChangePermission, shop),
    ).toBe(expected);
  });

  it('finds the owner of the shoot', async () => {
    const { access, ownedBy } = setUp({
      decisions: change(onlyMine),
      owned: async () => new Set(['osc/garden-prod/shop']),
    });
    expect(
      await access.isPermitted(gardenerPeeringChangePermission, shop),
    ).toBe(true);
    expect(await access.isPermitted(gardenerPeeringChangePermission, lab)).toBe(
      false,
    );
    expect(ownedBy).toHaveBeenCalledTimes(1);
    expect(ownedBy).toHaveBeenCalledWith(['user:default/mara']);
  });
});

describe('GardenAccess.isPermittedOn', () => {
  const may = async (
    decision: PortalDecision,
    target: { readonly namespace: string; readonly name: string },
  ) =>
    setUp({ decisions: change(decision) }).access.isPermittedOn(
      gardenerPeeringChangePermission,
      target,
    );

  it('is what the policy says of the shoot that has the name', async () => {
    const named = ({ namespace, name }: typeof shop) => ({ namespace, name });
    expect(await may(onlyTesting, named(lab))).toBe(true);
    expect(await may(onlyTesting, named(shop))).toBe(false);
    expect(await may(onlyOps, named(vault))).toBe(true);
    expect(await may(onlyOps, named(shop))).toBe(false);
  });

  it.each<[boolean, string, PortalDecision]>([
    [true, 'everything is permitted', { kind: 'allow' }],
    [true, 'it depended on what the shoot was', onlyTesting],
    [false, 'nothing is permitted', { kind: 'deny' }],
    [false, 'nothing of its project is', onlyOps],
  ])(
    'is %p of a name that nothing has any more, where %s',
    async (expected, _, decision) => {
      expect(await may(decision, nothing)).toBe(expected);
    },
  );
});

describe('GardenAccess.assertPermitted', () => {
  const assert = (decision: PortalDecision) =>
    setUp({
      decisions: { [gardenerAdminKubeconfigPermission.name]: decision },
    }).access.assertPermitted(gardenerAdminKubeconfigPermission, lab);

  it('goes on where the policy permits it', async () => {
    await expect(assert({ kind: 'allow' })).resolves.toBeUndefined();
    await expect(assert(onlyTesting)).resolves.toBeUndefined();
  });

  it.each<PortalDecision>([{ kind: 'deny' }, onlyOps])(
    'names the permission and the shoot that it refuses: %j',
    async decision => {
      await expect(assert(decision)).rejects.toMatchObject({
        name: 'NotAllowedError',
        message:
          'You may not get an admin kubeconfig of lab in this portal; the permission gardener.kubeconfig.admin is refused for it',
      });
    },
  );
});

describe('the policy', () => {
  it('is asked about one permission once, and the catalog too, however often it counts', async () => {
    const { access, decide, ownedBy } = setUp({
      decisions: { ...read(onlyMine), ...change(onlyMine) },
    });
    const twice = (permission: ShootPermission) =>
      Promise.all([
        access.isPermitted(permission, shop),
        access.isPermitted(permission, lab),
      ]);
    await Promise.all([
      access.visible(['garden-prod']),
      access.visible(['garden-ops']),
      access.scopes(),
      twice(gardenerShootReadPermission),
    ]);
    expect(decide.mock.calls).toEqual([[gardenerShootReadPermission]]);
    expect(ownedBy).toHaveBeenCalledTimes(1);
    await Promise.all([
      access.changeable(['garden-prod']),
      access.isPermittedOn(gardenerPeeringChangePermission, nothing),
      twice(gardenerPeeringChangePermission),
    ]);
    expect(decide.mock.calls).toEqual([
      [gardenerShootReadPermission],
      [gardenerPeeringChangePermission],
    ]);
    expect(ownedBy).toHaveBeenCalledTimes(2);
  });

  it('is asked for what is needed, and for nothing else', async () => {
    const { access, decide } = setUp();
    expect(decide).not.toHaveBeenCalled();
    await access.mayWrite('patch', 'garden-prod');
    expect(decide).not.toHaveBeenCalled();
  });
});
