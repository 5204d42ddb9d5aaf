import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  gardenerPeeringChangePermission,
  gardenerShootOperatePermission,
  gardenerShootReadPermission,
  gardenerViewerKubeconfigPermission,
  RESOURCE_TYPE_SHOOT,
} from 'backstage-plugin-gardener-common';
import {
  createShootConditionalDecision,
  shootConditions,
} from 'backstage-plugin-gardener-node';

const PLATFORM = 'group:default/platform';
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** The platform team may do everything; a team works with its own clusters, and changes no production here. */
export class TeamsPolicy implements PermissionPolicy {
  constructor(
    private readonly userInfo: Pick<UserInfoService, 'getUserInfo'>,
  ) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    // What the portal decides of everything else stands here.
    if (!isResourcePermission(permission, RESOURCE_TYPE_SHOOT)) return ALLOW;
    if (!user) return DENY;
    const { ownershipEntityRefs: claims } = await this.userInfo.getUserInfo(
      user.credentials,
    );
    if (claims.includes(PLATFORM)) return ALLOW;

    const own = shootConditions.isEntityOwner({ claims });
    switch (permission.name) {
      case gardenerShootReadPermission.name:
        return createShootConditionalDecision(permission, {
          anyOf: [
            own,
            shootConditions.isProject({ projects: ['shared'], garden: 'osc' }),
          ],
        });
      case gardenerPeeringChangePermission.name:
      case gardenerShootOperatePermission.name:
        return createShootConditionalDecision(permission, {
          allOf: [
            own,
            shootConditions.hasPurpose({
              purposes: ['evaluation', 'testing', 'development'],
            }),
          ],
        });
      case gardenerViewerKubeconfigPermission.name:
        return createShootConditionalDecision(permission, own);
      default:
        // To delete a shoot, to be its administrator, and what later versions add.
        return DENY;
    }
  }
}
