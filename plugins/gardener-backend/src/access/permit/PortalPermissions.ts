import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import type { ShootPermission } from 'backstage-plugin-gardener-common';
import type { ShootFilter } from 'backstage-plugin-gardener-node';
import type { PortalDecision } from './PortalDecision';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** What Backstage's permission policy says of users, in the plugin's terms. */
export class PortalPermissions {
  readonly #permissions: Pick<PermissionsService, 'authorizeConditional'>;
  readonly #toFilters: ConditionTransformer<ShootFilter>;

  constructor(options: {
    readonly permissions: Pick<PermissionsService, 'authorizeConditional'>;
    /** Of the rules that are registered for shoots. */
    readonly toFilters: ConditionTransformer<ShootFilter>;
  }) {
    this.#permissions = options.permissions;
    this.#toFilters = options.toFilters;
  }

  /**
   * Several permissions in one question. The decision stays open where it depends on the shoot.
   *
   * @returns one decision for each, in their order
   * @throws ServiceUnavailableError when the policy's conditions can't be understood: nobody is let in by mistake
   */
  async decide(
    credentials: UserCredentials,
    permissions: readonly ShootPermission[],
  ): Promise<readonly PortalDecision[]> {
    const decisions = await this.#permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    return decisions.map((decision, i) => this.#read(decision, permissions[i]));
  }

  #read(decision: PolicyDecision, permission: ShootPermission): PortalDecision {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { kind: 'allow' };
      case AuthorizeResult.DENY:
        return { kind: 'deny' };
      case AuthorizeResult.CONDITIONAL:
        try {
          return { kind: 'depends', on: this.#toFilters(decision.conditions) };
        } catch (error) {
          throw new ServiceUnavailableError(
            `The permission policy of this portal answers ${permission.name} with conditions that can't be used`,
            error,
          );
        }
      default: {
        const never: never = decision;
        throw new Error(`Unknown decision: ${JSON.stringify(never)}`);
      }
    }
  }
}
