import {
  gitlabAuthApiRef,
  googleAuthApiRef,
  microsoftAuthApiRef,
  oktaAuthApiRef,
  oneloginAuthApiRef,
  vmwareCloudAuthApiRef,
} from '@backstage/core-plugin-api';

/** The auth APIs that every Backstage app has and that give ID tokens, by the id of their provider. */
export const defaultProviders = {
  gitlab: gitlabAuthApiRef,
  google: googleAuthApiRef,
  microsoft: microsoftAuthApiRef,
  okta: oktaAuthApiRef,
  onelogin: oneloginAuthApiRef,
  vmwareCloudServices: vmwareCloudAuthApiRef,
} as const;
