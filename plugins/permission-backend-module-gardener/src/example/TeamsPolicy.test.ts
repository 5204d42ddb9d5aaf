import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  gardenerAdminKubeconfigPermission,
  gardenerPeeringChangePermission,
  gardenerPermissions,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
  gardenerShootReadPermission,
  gardenerViewerKubeconfigPermission,
} from 'backstage-plugin-gardener-common';
import {
  shootPermissionRules,
  type ShootFacts,
} from 'backstage-plugin-gardener-node';
import { TeamsPolicy } from './TeamsPolicy';

const shoot = (facts: Partial<ShootFacts>): ShootFacts => ({
  garden: 'osc',
  namespace: 'garden-prod',
  name: 'shop',
  project: 'prod',
  purpose: 'production',
  owners: ['group:default/team-shop'],
  ...facts,
});
const SHOP = shoot({});
const SANDBOX = shoot({ name: 'sandbox', purpose: 'development' });
const SHARED = shoot({ project: 'shared', owners: [] });
const OTHER = shoot({ owners: ['group:default/team-data'] });

const MARA = ['user:default/mara', 'group:default/team-shop'];
const PLATFORM = ['user:default/jon', 'group:default/platform'];

const holds = createConditionAuthorizer(Object.values(shootPermissionRules));

const decide = (permission: Permission, claims: string[] | undefined) =>
  new TeamsPolicy(
    mockServices.userInfo({ ownershipEntityRefs: claims }),
  ).handle(
    { permission },
    claims && {
      credentials: mockCredentials.user(claims[0]),
      info: { userEntityRef: claims[0], ownershipEntityRefs: claims },
    },
  );

describe('TeamsPolicy', () => {
  it.each([
    [gardenerShootReadPermission, [SHOP, SANDBOX, SHARED]],
    [gardenerPeeringChangePermission, [SANDBOX]],
    [gardenerShootOperatePermission, [SANDBOX]],
    [gardenerShootDeletePermission, []],
    [gardenerViewerKubeconfigPermission, [SHOP, SANDBOX]],
    [gardenerAdminKubeconfigPermission, []],
  ])('gives $name to a team of %j', async (permission, allowed) => {
    const decision = await decide(permission, MARA);
    expect(
      [SHOP, SANDBOX, SHARED, OTHER].filter(facts => holds(decision, facts)),
    ).toEqual(allowed);
  });

  it.each(gardenerPermissions)(
    'gives $name to the platform team whatever the shoot, and to nobody who is not signed in',
    async permission => {
      expect(await decide(permission, PLATFORM)).toEqual({
        result: AuthorizeResult.ALLOW,
      });
      expect(await decide(permission, undefined)).toEqual({
        result: AuthorizeResult.DENY,
      });
    },
  );

  it('leaves everything else to the portal', async () => {
    expect(await decide(catalogEntityReadPermission, MARA)).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it('stands in the documentation as it is here', () => {
    const policy = readFileSync(resolve(__dirname, 'TeamsPolicy.ts'), 'utf8');
    const text = readFileSync(
      resolve(__dirname, '../../../../docs/identity.md'),
      'utf8',
    );
    expect(text).toContain(`\`\`\`ts\n${policy}\`\`\`\n`);
  });
});
