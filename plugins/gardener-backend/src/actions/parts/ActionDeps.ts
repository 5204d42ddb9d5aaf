import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { GardenerService } from 'backstage-plugin-gardener-node';

/**
 * What an action for assistants needs. It has no way to the Garden of its own: it calls the plugin's API as the user whose
 * credentials it is given, so it can do nothing that this user can't.
 *
 * The actions have no visibility permission: the plugin's permissions are about shoots, and a permission that decides
 * whether a tool is listed must be a basic one. Whoever may do nothing sees the tools, and is refused by the API.
 */
export interface ActionDeps {
  readonly actionsRegistry: Pick<ActionsRegistryService, 'register'>;
  readonly gardener: GardenerService;
}
