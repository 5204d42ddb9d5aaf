import { ServiceUnavailableError } from '@backstage/errors';
import {
  gardenerAdminKubeconfigPermission,
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
  gardenerViewerKubeconfigPermission,
  type ShootPermission,
  type ShootRights,
  shootRightsSchema,
} from 'backstage-plugin-gardener-common';
import type {
  KubeconfigSubresource,
  WriteVerb,
} from '../access/AccessReviewer';
import type { GardenIdentity } from '../access/GardenIdentity';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester, refusing } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { MAX_NAMESPACES } from './neighbourhood';
import { ShootGate } from './ShootGate';
import { ShootRightsReader } from './ShootRightsReader';

const shopRef = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const ALL = { change: true, operate: true, delete: true };

const shop = aShoot({
  name: 'shop',
  ...listing('garden-prod/web', 'garden-ops/mon', 'garden-secret/vault'),
});
const ci = aShoot({
  namespace: 'garden-dev',
  name: 'ci',
  ...listing('garden-prod/shop'),
});

/** A Garden in which users hold the given rights, each `verb namespace`. */
function setUp(
  rights: readonly string[],
  choices: GardenChoices = {},
  shoots = [shop, ci],
) {
  const inventory = new FakeInventory(shoots).addProject({
    name: 'prod',
    namespace: 'garden-prod',
  });
  const asked: string[] = [];
  const garden = aPortalGarden({
    visible: ['garden-prod', 'garden-ops', 'garden-dev'],
    ...choices,
    inventory,
  });
  Object.assign(garden.reviewer, {
    mayWrite: async (_: GardenIdentity, verb: WriteVerb, namespace: string) => {
      if (choices.accessError) throw choices.accessError;
      asked.push(`${verb} ${namespace}`);
      return rights.includes(`${verb} ${namespace}`);
    },
  });
  const reader = new ShootRightsReader(
    new ShootGate(new Map([['osc', garden]])),
  );
  return {
    asked,
    garden,
    of: (
      portal = ALL,
      ref = shopRef,
      refused: readonly ShootPermission[] = [],
    ) =>
      reader.of(
        ref,
        aRequester('user:default/mara', {
          decisions: refusing(
            ...refused,
            ...(portal.change ? [] : [gardenerPeeringChangePermission]),
            ...(portal.operate ? [] : [gardenerShootOperatePermission]),
            ...(portal.delete ? [] : [gardenerShootDeletePermission]),
          ),
        }),
      ),
  };
}

describe('ShootRightsReader', () => {
  it('tells that everything may be done, and where in the neighbourhood', async () => {
    const { of } = setUp([
      'patch garden-prod',
      'delete garden-prod',
      'patch garden-ops',
    ]);
    const rights = await of();
    expect(shootRightsSchema.parse(rights)).toEqual(rights);
    expect(rights).toEqual({
      change: true,
      operate: true,
      delete: true,
      changeableNamespaces: ['garden-ops', 'garden-prod'],
      changeableShoots: [],
      refusedByPortal: [],
      kubeconfig: { viewer: true, admin: true },
      kubeconfigLacks: { viewer: [], admin: [] },
      reason: null,
    });
  });

  it('tells who may only see what is missing', async () => {
    const { of } = setUp(['patch garden-dev']);
    expect(await of()).toEqual({
      change: false,
      operate: false,
      delete: false,
      changeableNamespaces: ['garden-dev'],
      changeableShoots: [],
      refusedByPortal: [],
      kubeconfig: { viewer: true, admin: true },
      kubeconfigLacks: { viewer: [], admin: [] },
      reason:
        'You may see this shoot but not change it: you need patch shoots in project prod.',
    });
  });

  it('takes a deletion for two rights, as it must be confirmed first', async () => {
    const patchOnly = await setUp(['patch garden-prod']).of();
    expect(patchOnly).toMatchObject({ change: true, delete: false });
    const deleteOnly = await setUp(['delete garden-prod']).of();
    expect(deleteOnly).toMatchObject({ change: false, delete: false });
  });

  it.each([
    ['change', { change: false, operate: true, delete: true }],
    ['operate', { change: true, operate: false, delete: true }],
    ['delete', { change: true, operate: true, delete: false }],
  ] as const)(
    'follows the permission of the portal to %s, whatever the Garden allows',
    async (_, portal) => {
      const { of } = setUp(['patch garden-prod', 'delete garden-prod']);
      const rights = await of(portal);
      expect(rights).toMatchObject(portal);
      expect(rights.reason).toContain('the permission gardener.');
      expect(rights.changeableNamespaces).toEqual(
        portal.change ? ['garden-prod'] : [],
      );
    },
  );

  it.each<
    [
      string,
      { garden: readonly KubeconfigSubresource[]; portal: ShootPermission[] },
      ShootRights['kubeconfigLacks'],
    ]
  >([
    [
      'the right in the Garden',
      { garden: ['viewerkubeconfig'], portal: [] },
      { viewer: [], admin: ['gardenRight'] },
    ],
    [
      'the permission of the portal',
      {
        garden: ['viewerkubeconfig', 'adminkubeconfig'],
        portal: [gardenerViewerKubeconfigPermission],
      },
      { viewer: ['portalPermission'], admin: [] },
    ],
    [
      'both',
      {
        garden: [],
        portal: [
          gardenerViewerKubeconfigPermission,
          gardenerAdminKubeconfigPermission,
        ],
      },
      {
        viewer: ['gardenRight', 'portalPermission'],
        admin: ['gardenRight', 'portalPermission'],
      },
    ],
  ])(
    'tells what is missing for a kubeconfig: %s',
    async (_, { garden, portal }, lacks) => {
      const { of } = setUp([], { credentials: garden });
      const rights = await of(ALL, shopRef, portal);
      expect(rights).toMatchObject({
        kubeconfig: {
          viewer: lacks.viewer.length === 0,
          admin: lacks.admin.length === 0,
        },
        kubeconfigLacks: lacks,
      });
      expect(shootRightsSchema.parse(rights)).toEqual(rights);
    },
  );

  it('asks nothing about a namespace whose shoots may not be seen', async () => {
    const { of, asked } = setUp(['patch garden-secret']);
    expect((await of()).changeableNamespaces).toEqual([]);
    expect([...asked].sort()).toEqual([
      'delete garden-prod',
      'patch garden-dev',
      'patch garden-ops',
      'patch garden-prod',
      'patch garden-prod',
    ]);
  });

  it('asks about a bounded number of namespaces', async () => {
    const names = Array.from(
      { length: MAX_NAMESPACES + 50 },
      (_, i) => `made-up-${i}/x`,
    );
    const { of, asked } = setUp([], { visible: 'all' }, [
      aShoot({ name: 'shop', ...listing(...names) }),
    ]);
    await of();
    expect(new Set(asked).size).toBeLessThanOrEqual(MAX_NAMESPACES + 2);
  });

  it('says the same as ever of a shoot that may not be seen or is not there, and asks for no right', async () => {
    const hidden = setUp(['patch garden-prod'], { visible: ['garden-ops'] });
    const missing = setUp(['patch garden-prod'], {}, []);
    for (const { of, asked } of [hidden, missing]) {
      await expect(of()).rejects.toMatchObject({
        name: 'NotFoundError',
        message:
          'Shoot osc/garden-prod/shop does not exist, or you may not see it',
      });
      expect(asked).toEqual([]);
    }
  });

  it('never takes a Garden that did not answer for a no', async () => {
    const { of } = setUp(['patch garden-prod'], {
      accessError: new ServiceUnavailableError('Garden osc did not answer'),
    });
    await expect(of()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});
