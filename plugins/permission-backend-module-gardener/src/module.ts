import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { gardenerServiceRef } from 'backstage-plugin-gardener-node';
import { AllowAllPolicy } from './policy/AllowAllPolicy';
import { withClusterVisibility } from './policy/withClusterVisibility';
import { withOwnTasks } from './policy/withOwnTasks';

/**
 * Sets a permission policy that hides clusters which the user may not see in the Garden, and other users' tasks of
 * templates, and allows everything else. Who has a policy already leaves this module out and wraps the policy with
 * {@link withClusterVisibility} and {@link withOwnTasks}.
 *
 * @public
 */
export const permissionModuleGardener = createBackendModule({
  pluginId: 'permission',
  moduleId: 'gardener',
  register(reg) {
    reg.registerInit({
      deps: {
        logger: coreServices.logger,
        policy: policyExtensionPoint,
        gardener: gardenerServiceRef,
      },
      async init({ logger, policy, gardener }) {
        policy.setPolicy(
          withOwnTasks(
            withClusterVisibility(new AllowAllPolicy(), { gardener, logger }),
          ),
        );
      },
    });
  },
});
