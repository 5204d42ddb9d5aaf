import { createApiRef } from '@backstage/core-plugin-api';

/**
 * The user's own sign-ins for Gardens that take them. An auth provider is named by its id, as below `auth.providers` in the
 * configuration of the portal.
 *
 * @public
 */
export interface GardenAuthApi {
  /** Whether the app can sign somebody in with this provider. */
  isKnown(provider: string): boolean;
  /**
   * The ID token of the user, as fresh as the provider's session gives it. Ask for it anew for each request and keep it
   * nowhere. Asks the user for nothing and never throws: undefined when there is none at hand.
   */
  getToken(provider: string): Promise<string | undefined>;
  /**
   * Lets the user sign in, in a window of the provider. Must be called in reaction to a click, else browsers block the
   * window.
   *
   * @param options - `again`: not with the session that is there, because a Garden does not accept its token
   * @throws Error when the provider is not known, the window is blocked or closed, or nobody was signed in
   */
  signIn(
    provider: string,
    options?: { readonly again?: boolean },
  ): Promise<void>;
  /**
   * Calls back with the provider whenever the user has signed in where no token was at hand before, here or elsewhere in the
   * app.
   *
   * @returns ends it
   */
  onSignedIn(listener: (provider: string) => void): () => void;
}

/**
 * Where the plugin gets the user's own tokens for Gardens of the strategy `oidc`. The default knows Backstage's own
 * providers that give ID tokens; an app that has another one brings a `GardenAuth` of its own.
 *
 * @public
 */
export const gardenAuthApiRef = createApiRef<GardenAuthApi>({
  id: 'plugin.gardener.auth',
});
