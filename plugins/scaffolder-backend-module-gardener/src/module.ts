import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { gardenerServiceRef } from 'backstage-plugin-gardener-node';
import { configurePeeringAction } from './actions/configurePeeringAction';
import { createShootAction } from './actions/createShootAction';
import { planPeeringAction } from './actions/planPeeringAction';
import { shootManifestAction } from './actions/shootManifestAction';
import { suggestCidrAction } from './actions/suggestCidrAction';
import { systemClock } from './run/Clock';

/**
 * Template actions for shoots and their peerings.
 *
 * @public
 */
export const scaffolderModuleGardener = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'gardener',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        gardener: gardenerServiceRef,
      },
      async init({ actions, gardener }) {
        const deps = { gardener, clock: systemClock };
        actions.addActions(
          createShootAction(deps),
          shootManifestAction(deps),
          planPeeringAction(deps),
          configurePeeringAction(deps),
          suggestCidrAction(deps),
        );
      },
    });
  },
});
