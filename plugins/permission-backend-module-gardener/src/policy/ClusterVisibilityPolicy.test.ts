import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import type { NamespaceAccess } from 'backstage-plugin-gardener-common';
import { AllowAllPolicy } from './AllowAllPolicy';
import { withClusterVisibility } from './withClusterVisibility';

const noCluster = {
  not: {
    resourceType: 'catalog-entity',
    rule: 'HAS_ANNOTATION',
    params: { annotation: 'gardener.cloud/namespace' },
  },
};
const inProd = {
  resourceType: 'catalog-entity',
  rule: 'IN_SHOOT_NAMESPACE',
  params: { namespaces: ['osc/garden-prod'] },
};
const conditional = (conditions: unknown) => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions,
});
const credentials = mockCredentials.user('user:default/mara');
const mara: PolicyQueryUser = {
  credentials,
  info: { userEntityRef: 'user:default/mara', ownershipEntityRefs: [] },
};
const always = (decision: PolicyDecision): PermissionPolicy => ({
  handle: async () => decision,
});

describe('withClusterVisibility', () => {
  const getNamespaceAccess = jest.fn(
    async (): Promise<NamespaceAccess> => ({
      items: [
        {
          garden: 'osc',
          access: 'some',
          namespaces: ['garden-prod'],
          shoots: [],
        },
      ],
    }),
  );
  const policyAround = (inner: PermissionPolicy) =>
    withClusterVisibility(inner, {
      gardener: { getNamespaceAccess },
      logger: mockServices.logger.mock(),
    });
  const policy = policyAround(new AllowAllPolicy());

  beforeEach(() => getNamespaceAccess.mockClear());

  it.each([
    catalogEntityReadPermission,
    catalogEntityRefreshPermission,
    catalogEntityDeletePermission,
    createPermission({
      name: 'of.another.plugin',
      attributes: {},
      resourceType: 'catalog-entity',
    }),
  ])(
    'narrows $name to what is no cluster, and to the clusters of the user',
    async permission => {
      expect(await policy.handle({ permission }, mara)).toEqual(
        conditional({ anyOf: [noCluster, inProd] }),
      );
    },
  );

  it('shows whole Gardens to who may see them', async () => {
    getNamespaceAccess.mockResolvedValueOnce({
      items: [
        {
          garden: 'osc',
          access: 'some',
          namespaces: ['garden-prod'],
          shoots: [],
        },
        { garden: 'osc-lab', access: 'all' },
      ],
    });
    expect(
      await policyAround(new AllowAllPolicy()).handle(
        { permission: catalogEntityReadPermission },
        mara,
      ),
    ).toEqual(
      conditional({
        anyOf: [
          noCluster,
          {
            ...inProd,
            params: { namespaces: ['osc/garden-prod'], gardens: ['osc-lab'] },
          },
        ],
      }),
    );
  });

  it('shows no cluster to who is not signed in, and asks nobody', async () => {
    expect(
      await policy.handle({ permission: catalogEntityReadPermission }),
    ).toEqual(conditional(noCluster));
    expect(getNamespaceAccess).not.toHaveBeenCalled();
  });

  it('shows no cluster to who is not known in any Garden', async () => {
    getNamespaceAccess.mockResolvedValueOnce({
      items: [{ garden: 'osc', access: 'some', namespaces: [], shoots: [] }],
    });
    expect(
      await policyAround(new AllowAllPolicy()).handle(
        { permission: catalogEntityReadPermission },
        mara,
      ),
    ).toEqual(conditional(noCluster));
  });

  it.each([
    catalogEntityCreatePermission,
    catalogLocationReadPermission,
    createPermission({ name: 'gardener.shoot.read', attributes: {} }),
  ])('leaves $name to the other policy, and asks nobody', async permission => {
    expect(await policy.handle({ permission }, mara)).toEqual({
      result: AuthorizeResult.ALLOW,
    });
    expect(
      await policyAround(always({ result: AuthorizeResult.DENY })).handle(
        { permission },
        mara,
      ),
    ).toEqual({ result: AuthorizeResult.DENY });
    expect(getNamespaceAccess).not.toHaveBeenCalled();
  });

  it('joins its conditions with those of the other policy', async () => {
    const inner = createCatalogConditionalDecision(
      catalogEntityReadPermission,
      catalogConditions.isEntityOwner({ claims: ['group:default/team-shop'] }),
    );
    expect(
      await policyAround(always(inner)).handle(
        { permission: catalogEntityReadPermission },
        mara,
      ),
    ).toEqual(
      conditional({
        allOf: [inner.conditions, { anyOf: [noCluster, inProd] }],
      }),
    );
  });

  it('allows nothing that the other policy denies', async () => {
    expect(
      await policyAround(always({ result: AuthorizeResult.DENY })).handle(
        { permission: catalogEntityReadPermission },
        mara,
      ),
    ).toEqual({ result: AuthorizeResult.DENY });
  });
});
