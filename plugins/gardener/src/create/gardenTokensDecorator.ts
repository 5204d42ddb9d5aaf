import { errorApiRef, translationApiRef } from '@backstage/frontend-plugin-api';
import { createScaffolderFormDecorator } from '@backstage/plugin-scaffolder-react/alpha';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';

/**
 * For templates whose form has the field `GardenerProject`: gives the task the user's own token for the chosen Garden. Named
 * in a template below `spec.formDecorators`; its input `cluster` is the name of that parameter, where it has another one.
 *
 * @alpha
 */
export const gardenTokensDecorator = createScaffolderFormDecorator({
  id: 'gardenTokens',
  schema: { input: { cluster: z => z.string().optional() } },
  deps: {
    api: gardenerApiRef,
    auth: gardenAuthApiRef,
    errors: errorApiRef,
    translations: translationApiRef,
  },
  decorator: async ({ input, formState, setSecrets }, deps) => {
    // With the fields, which the form of such a template has: their texts are not for the plugin to bring along.
    const { collectGardenTokens, createTexts } = await import('./loaded');
    await collectGardenTokens({
      api: deps.api,
      auth: deps.auth,
      formState,
      cluster: input.cluster,
      setSecrets,
      t: createTexts(deps.translations),
      onFailure: error => deps.errors.post(error),
    });
  },
});
