import {
  AuthorizeResult,
  isResourcePermission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_SCAFFOLDER_TASK } from '@backstage/plugin-scaffolder-common/alpha';

type TaskCriteria = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_SCAFFOLDER_TASK>
>;

/**
 * Wraps a permission policy so that a task of a template is read and cancelled by the user who started it, and by nobody
 * else. A task holds what was typed and what came of it: the names, node networks and manifests of shoots that others may
 * not see. Without this Backstage shows all tasks to everybody. It holds for every template, as a task does not say what
 * is in it, and only narrows what the wrapped policy allows.
 *
 * @public
 */
export function withOwnTasks(inner: PermissionPolicy): PermissionPolicy {
  return {
    async handle(request, user): Promise<PolicyDecision> {
      const decision = await inner.handle(request, user);
      if (
        decision.result === AuthorizeResult.DENY ||
        !isResourcePermission(request.permission, RESOURCE_TYPE_SCAFFOLDER_TASK)
      ) {
        return decision;
      }
      if (!user) return { result: AuthorizeResult.DENY };
      const own = startedBy(user.info.userEntityRef);
      return decision.result === AuthorizeResult.CONDITIONAL
        ? { ...decision, conditions: { allOf: [decision.conditions, own] } }
        : {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'scaffolder',
            resourceType: RESOURCE_TYPE_SCAFFOLDER_TASK,
            conditions: own,
          };
    },
  };
}

/** The rule of the scaffolder, by its name: its own function would bring the whole scaffolder with it. */
function startedBy(user: string): TaskCriteria {
  return {
    rule: 'IS_TASK_OWNER',
    resourceType: RESOURCE_TYPE_SCAFFOLDER_TASK,
    params: { createdBy: [user] },
  };
}
