import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { gardenerServiceRef } from 'backstage-plugin-gardener-node';
import { AllowAllPolicy } from './policy/AllowAllPolicy';
import { withClusterVisibility } from './policy/withClusterVisibility';

/**
 * Sets a permission policy that hides clusters which the user may not see in the Garden, and allows everything else.
 * Who has a policy already leaves this module out and wraps the policy with {@link withClusterVisibility}.
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
          withClusterVisibility(new AllowAllPolicy(), { gardener, logger }),
        );
      },
    });
  },
});
