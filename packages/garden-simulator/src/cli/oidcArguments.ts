import { InputError } from '@backstage/errors';
import { OidcOptions } from '../identity/OidcSettings';

/** The flags of kube-apiserver that say whose ID tokens count, for `parseArgs`. */
export const oidcOptions = {
  'oidc-issuer-url': { type: 'string' },
  'oidc-client-id': { type: 'string' },
  'oidc-username-claim': { type: 'string' },
  'oidc-username-prefix': { type: 'string' },
  'oidc-groups-claim': { type: 'string' },
  'oidc-groups-prefix': { type: 'string' },
} as const;

/**
 * Reads the flags; undefined if there are none.
 * @throws InputError if there is one, but not both issuer and client.
 */
export function oidcFrom(
  values: Readonly<Partial<Record<keyof typeof oidcOptions, string>>>,
): OidcOptions | undefined {
  const issuerUrl = values['oidc-issuer-url'];
  const clientId = values['oidc-client-id'];
  if (issuerUrl !== undefined && clientId !== undefined) {
    return {
      issuerUrl,
      clientId,
      usernameClaim: values['oidc-username-claim'],
      usernamePrefix: values['oidc-username-prefix'],
      groupsClaim: values['oidc-groups-claim'],
      groupsPrefix: values['oidc-groups-prefix'],
    };
  }
  const names = Object.keys(oidcOptions) as (keyof typeof oidcOptions)[];
  const given = names.find(name => values[name] !== undefined);
  if (given) {
    throw new InputError(
      `--${given} needs both --oidc-issuer-url and --oidc-client-id`,
    );
  }
  return undefined;
}
