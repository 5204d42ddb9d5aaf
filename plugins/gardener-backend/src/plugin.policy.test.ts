import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Entity } from '@backstage/catalog-model';
import type { Plan } from 'backstage-plugin-gardener-common';
import {
  createShootConditionalDecision,
  shootConditions,
} from 'backstage-plugin-gardener-node';
import {
  gardenerPermissions,
  type ShootPermission,
} from 'backstage-plugin-gardener-common';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import request from 'supertest';
import {
  startTestPortal,
  untilSynced,
  type TestPolicy,
  type TestPortal,
} from './__testUtils__/startTestPortal';

jest.setTimeout(300_000);

const SHOP = '/shoots/osc/garden-prod/shop';

const permissionNamed = (name: string): ShootPermission => {
  const found = gardenerPermissions.find(one => one.name === name);
  if (!found) throw new Error(`No permission ${name}`);
  return found;
};

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;

type Conditions = Parameters<typeof createShootConditionalDecision>[1];

const only = (permission: string, conditions: Conditions) =>
  createShootConditionalDecision(permissionNamed(permission), conditions);

/** A cluster's entity as the catalog module makes it, or one that somebody registered. */
function cluster(
  shoot: string,
  owner: string,
  location = `gardener:${shoot}`,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: `${shoot.replaceAll('/', '.')}${location.length}`,
      annotations: {
        'gardener.cloud/shoot': shoot,
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
    spec: { type: 'kubernetes-cluster', owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

/** What mara, who may see and change all of prod, ops, data and dev in the Garden, is let do by the portal's policy. */
describe('a policy with conditions', () => {
  let garden: GardenProcess;

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler'],
    });
  });

  afterAll(() => garden?.stop());

  async function withPolicy(
    policy: TestPolicy,
    act: (portal: TestPortal) => Promise<void>,
  ): Promise<void> {
    const portal = await startTestPortal(garden, {
      policy,
      entities: [
        cluster('osc/garden-prod/shop', 'group:default/team-shop'),
        cluster('osc/garden-ops/vault', 'group:default/platform'),
        // Anybody may register an entity that names somebody else's shoot.
        cluster(
          'osc/garden-data/lake',
          'group:default/team-shop',
          'url:https://example.org/x.yaml',
        ),
      ],
    });
    try {
      await untilSynced(portal.get);
      await act(portal);
    } finally {
      await portal.backend.stop();
    }
  }

  const reading =
    (conditions: Conditions): TestPolicy =>
    (_, permission) =>
      permission === 'gardener.shoot.read'
        ? only('gardener.shoot.read', conditions)
        : ALLOW;

  const namesIn = async (portal: TestPortal) => {
    const { body } = await portal.get('/shoots?garden=osc&limit=500');
    expect(body.total).toBe(body.items.length);
    return body.items.map(
      ({ ref }: { ref: { namespace: string; name: string } }) =>
        `${ref.namespace}/${ref.name}`,
    );
  };

  it('shows the shoots of a project, and peers elsewhere as not accessible', async () => {
    await withPolicy(
      reading(shootConditions.isProject({ projects: ['prod'] })),
      async portal => {
        const names = await namesIn(portal);
        expect(names).toContain('garden-prod/shop');
        expect(
          names.filter((name: string) => !name.startsWith('garden-prod/')),
        ).toEqual([]);
        const { body } = await portal.get(`${SHOP}/peerings`);
        const elsewhere = body.peerings.filter(
          ({ target }: { target: { kind: string; namespace?: string } }) =>
            target.kind !== 'visible' && target.namespace !== 'garden-prod',
        );
        expect(elsewhere.length).toBeGreaterThan(0);
        for (const { target, status } of elsewhere) {
          expect(target.kind).toBe('notAccessible');
          expect(status).toBe('notAccessible');
        }
        expect((await portal.get('/shoots/osc/garden-ops/vault')).status).toBe(
          404,
        );
        const { body: access } = await portal.get('/access/namespaces');
        expect(access.items[0]).toEqual({
          garden: 'osc',
          access: 'some',
          namespaces: ['garden-prod'],
          shoots: [],
        });
      },
    );
  });

  it('shows shoots of a purpose alone, and does not tell the others of their namespace from none', async () => {
    await withPolicy(
      reading(shootConditions.hasPurpose({ purposes: ['production'] })),
      async portal => {
        const { body: all } = await portal.get('/shoots?garden=osc&limit=500');
        expect(all.items.length).toBeGreaterThan(0);
        for (const { purpose } of all.items) expect(purpose).toBe('production');
        const { body: access } = await portal.get('/access/namespaces');
        expect(access.items[0]).toMatchObject({ namespaces: [] });
        expect(access.items[0].shoots).toContain('garden-prod/shop');

        const hidden = await portal.get('/shoots/osc/garden-dev/test-1');
        const missing = await portal.get('/shoots/osc/garden-dev/no-such');
        expect([hidden.status, missing.status]).toEqual([404, 404]);
        const check = async (name: string) => {
          const { body } = await portal.get(
            `${SHOP}/targets/garden-dev/${name}`,
          );
          return JSON.stringify(body).replaceAll(name, '?');
        };
        expect(await check('test-1')).toBe(await check('no-such'));
        const { body: targets } = await portal.get(
          `${SHOP}/targets?text=test-1`,
        );
        expect(targets).toEqual({ items: [], total: 0 });
      },
    );
  });

  it('shows what the user owns, as the catalog module says and nobody else', async () => {
    await withPolicy(
      reading(
        shootConditions.isEntityOwner({ claims: ['group:default/team-shop'] }),
      ),
      async portal => {
        expect(await namesIn(portal)).toEqual(['garden-prod/shop']);
        expect((await portal.get('/shoots/osc/garden-data/lake')).status).toBe(
          404,
        );
      },
    );
  });

  it('combines conditions', async () => {
    await withPolicy(
      reading({
        allOf: [
          shootConditions.isProject({ projects: ['prod', 'ops'] }),
          {
            not: shootConditions.isEntityOwner({
              claims: ['group:default/platform'],
            }),
          },
        ],
      }),
      async portal => {
        const names = await namesIn(portal);
        expect(names).toContain('garden-prod/shop');
        expect(names).toContain('garden-ops/bastion');
        expect(names).not.toContain('garden-ops/vault');
      },
    );
  });

  it('never shows more than the Garden does', async () => {
    await withPolicy(
      reading(shootConditions.isProject({ projects: ['partner', 'prod'] })),
      async portal => {
        expect(
          (await portal.get('/shoots/osc/garden-partner/clearing')).status,
        ).toBe(404);
        const { body } = await portal.get('/shoots?garden=osc', 'nobody');
        expect(body.items).toEqual([]);
      },
    );
  });

  it('decides on each shoot that is written: the reverse entry too', async () => {
    const policy: TestPolicy = (_, permission) =>
      permission === 'gardener.peering.change'
        ? only(
            'gardener.peering.change',
            shootConditions.isProject({ projects: ['prod'] }),
          )
        : ALLOW;
    await withPolicy(policy, async portal => {
      const { body: rights } = await portal.get(`${SHOP}/rights`);
      expect(rights).toMatchObject({
        change: true,
        changeableNamespaces: ['garden-prod'],
      });
      expect(rights.refusedByPortal).toContainEqual({
        namespace: 'garden-ops',
        name: 'monitoring',
      });
      const { status, body } = await portal.post('/plans', {
        kind: 'peerings',
        shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
        pairs: [
          {
            target: { namespace: 'garden-ops', name: 'bastion' },
            here: 'add',
            there: 'add',
          },
        ],
      });
      expect(status).toBe(201);
      const plan: Plan = body;
      expect(plan.blockers).toEqual([
        {
          code: 'noRights',
          shoot: { namespace: 'garden-ops', name: 'bastion' },
          message:
            'You may not change the peerings of bastion in this portal; the permission gardener.peering.change is refused for it.',
        },
      ]);
      expect(plan.handovers).toMatchObject([
        { target: { name: 'bastion' }, edit: 'add', why: 'noRights' },
      ]);
      expect(portal.outcome.success).toHaveBeenCalledWith({
        meta: { plan: plan.id, blockers: 'noRights' },
      });
      const blocked = await portal.post(`/plans/${plan.id}/apply`);
      expect(blocked.status).toBe(409);
    });
  });

  it.each([
    ['gardener.shoot.operate', { kind: 'operation', operation: 'reconcile' }],
    ['gardener.shoot.delete', { kind: 'deletion' }],
  ])('blocks what %s is refused for', async (permission, asked) => {
    const policy: TestPolicy = (_, name) =>
      name === permission
        ? only(name, shootConditions.isProject({ projects: ['dev'] }))
        : ALLOW;
    await withPolicy(policy, async portal => {
      const { body } = await portal.post('/plans', {
        ...asked,
        shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
      });
      expect(body.steps).toEqual([]);
      expect(body.blockers).toMatchObject([
        {
          code: 'noRights',
          message: expect.stringContaining(`${permission} is refused for it`),
        },
      ]);
      const { body: rights } = await portal.get(`${SHOP}/rights`);
      expect(rights).toMatchObject(
        permission === 'gardener.shoot.operate'
          ? { operate: false, delete: true, change: true }
          : { operate: true, delete: false, change: true },
      );
      expect(rights.reason).toContain(permission);
    });
  });

  it('lets a plan that was reviewed not be applied once the permission is gone', async () => {
    let decision: ReturnType<TestPolicy> = ALLOW;
    const policy: TestPolicy = (_, name) =>
      name === 'gardener.shoot.operate' ? decision : ALLOW;
    await withPolicy(policy, async portal => {
      const { body: plan } = await portal.post('/plans', {
        kind: 'operation',
        operation: 'reconcile',
        shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
      });
      expect(plan.blockers).toEqual([]);
      decision = DENY;
      const refused = await portal.post(`/plans/${plan.id}/apply`);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain('gardener.shoot.operate');
      expect(portal.outcome.fail).toHaveBeenCalledWith({
        error: expect.objectContaining({ name: 'NotAllowedError' }),
      });
      decision = only(
        'gardener.shoot.operate',
        shootConditions.isProject({ projects: ['dev'] }),
      );
      expect((await portal.post(`/plans/${plan.id}/apply`)).status).toBe(403);
      decision = ALLOW;
      expect((await portal.post(`/plans/${plan.id}/apply`)).status).toBe(202);
    });
  });

  it('tells admin and viewer credentials apart', async () => {
    const policy: TestPolicy = (_, name) =>
      name === 'gardener.kubeconfig.admin' ? DENY : ALLOW;
    await withPolicy(policy, async portal => {
      const make = (role: string) =>
        portal.post(`${SHOP}/kubeconfig`, { role });
      expect((await make('viewer')).status).toBe(201);
      const admin = await make('admin');
      expect(admin.status).toBe(403);
      expect(admin.body.error.message).toBe(
        'You may not get admin kubeconfigs of shoots in this portal; the permission gardener.kubeconfig.admin is refused',
      );
      const { body } = await portal.get(`${SHOP}/rights`);
      expect(body.kubeconfig).toEqual({ viewer: true, admin: false });
    });
  });

  it('lets in nobody by conditions that can not be understood', async () => {
    const policy: TestPolicy = () => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'gardener',
      resourceType: 'gardener-shoot',
      conditions: {
        resourceType: 'gardener-shoot',
        rule: 'NO_SUCH_RULE',
        params: {},
      },
    });
    const portal = await startTestPortal(garden, { policy });
    const { status, body } = await portal.get(SHOP);
    expect(status).toBe(503);
    expect(body.error.message).toContain('conditions that can');
    await portal.backend.stop();
  });

  it('answers no question about a shoot by its name to who asks the permission backend', async () => {
    const portal = await startTestPortal(garden);
    const { status } = await request(portal.backend.server)
      .post('/api/gardener/.well-known/backstage/permissions/apply-conditions')
      .set(portal.asService('plugin:permission'))
      .send({
        items: [
          {
            id: '1',
            resourceRef: 'osc/garden-prod/shop',
            resourceType: 'gardener-shoot',
            conditions: shootConditions.hasPurpose({
              purposes: ['production'],
            }),
          },
        ],
      });
    expect(status).toBe(501);
    const metadata = await request(portal.backend.server)
      .get('/api/gardener/.well-known/backstage/permissions/metadata')
      .set(portal.asService('plugin:permission'));
    expect(
      metadata.body.rules.map(({ name }: { name: string }) => name),
    ).toEqual(['IS_PROJECT', 'HAS_PURPOSE', 'IS_ENTITY_OWNER']);
    expect(metadata.body.permissions).toHaveLength(gardenerPermissions.length);
    await portal.backend.stop();
  });
});
