import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { GardenerService } from 'backstage-plugin-gardener-node';
import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import { registerActions } from '../registerActions';

/** The user for whom the actions are called. */
export const credentials = mockCredentials.user('user:default/mara');

/** The actions, with a gardener plugin that answers what the test gives it. */
export function startActions(answers: Partial<GardenerService> = {}) {
  const actionsRegistry = actionsRegistryServiceMock();
  registerActions({ actionsRegistry, gardener: gardenerServiceMock(answers) });
  const invoke = async (
    name: string,
    input: JsonObject,
  ): Promise<JsonValue> => {
    const { output } = await actionsRegistry.invoke({
      id: `test:${name}`,
      input,
      credentials,
    });
    return output;
  };
  return { actionsRegistry, invoke };
}
