import { InputError } from '@backstage/errors';

/**
 * Whose ID tokens a Garden accepts, and how it reads a user from one: the flags `--oidc-…` of kube-apiserver.
 * @public
 */
export interface OidcOptions {
  /** The issuer, exactly as its tokens name it. HTTPS, or HTTP on this machine. */
  readonly issuerUrl: string;
  /** The audience that a token must be for. */
  readonly clientId: string;
  /** The claim that names the user. Default `sub`. */
  readonly usernameClaim?: string;
  /**
   * What is put before the name. Default: nothing for the claim `email`, else `<issuer>#`. `-` means nothing at all.
   */
  readonly usernamePrefix?: string;
  /** The claim that holds the groups, as a list of texts or as one text. Default: nobody has groups. */
  readonly groupsClaim?: string;
  /** What is put before each group. Default: nothing. */
  readonly groupsPrefix?: string;
}

/** The options with every default filled in. An empty prefix puts nothing before a name. */
export interface OidcSettings {
  readonly issuerUrl: string;
  readonly clientId: string;
  readonly usernameClaim: string;
  readonly usernamePrefix: string;
  readonly groupsClaim: string | undefined;
  readonly groupsPrefix: string;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

function checkIssuer(text: string): void {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new InputError(`The OIDC issuer must be a URL, got "${text}"`);
  }
  const local = url.protocol === 'http:' && loopback.test(url.hostname);
  if (url.protocol !== 'https:' && !local) {
    throw new InputError(
      `The OIDC issuer must use https, or http on this machine, got "${text}"`,
    );
  }
  if (url.search || url.hash || url.username || url.password) {
    throw new InputError(
      `The OIDC issuer must have no query, fragment or credentials, got "${text}"`,
    );
  }
}

function prefixOf(
  issuerUrl: string,
  claim: string,
  asked: string | undefined,
): string {
  if (asked === '-') {
    return '';
  }
  if (asked) {
    return asked;
  }
  return claim === 'email' ? '' : `${issuerUrl}#`;
}

/**
 * Fills in the defaults as kube-apiserver does.
 * @throws InputError for an issuer that can't be one, and for an empty client id.
 */
export function oidcSettings(options: OidcOptions): OidcSettings {
  const { issuerUrl, clientId } = options;
  checkIssuer(issuerUrl);
  if (clientId === '') {
    throw new InputError('The OIDC client id must not be empty');
  }
  const usernameClaim = options.usernameClaim || 'sub';
  return {
    issuerUrl,
    clientId,
    usernameClaim,
    usernamePrefix: prefixOf(issuerUrl, usernameClaim, options.usernamePrefix),
    groupsClaim: options.groupsClaim || undefined,
    groupsPrefix: options.groupsPrefix ?? '',
  };
}
