import {
  type GardenList,
  gardenTokenHeader,
} from 'backstage-plugin-gardener-common';
import type { GardenAuthApi } from './GardenAuthApi';

type Fetch = typeof fetch;
type Tokens = ReadonlyMap<string, string>;

/** The auth providers whose tokens some Garden takes; undefined when the answer is no list of Gardens. */
async function providersIn(
  response: Response,
): Promise<readonly string[] | undefined> {
  try {
    const { items }: GardenList = await response.clone().json();
    const named = items.map(({ authProvider }) => authProvider);
    return [...new Set(named.filter(provider => typeof provider === 'string'))];
  } catch {
    // Whoever asked reads it, too, and finds out what is wrong with it.
    return undefined;
  }
}

/** The tokens that are at hand now, by provider. */
async function tokensOf(
  auth: Pick<GardenAuthApi, 'getToken'>,
  providers: readonly string[],
): Promise<Tokens> {
  const tokens = await Promise.all(
    providers.map(async provider => {
      const token = await auth.getToken(provider);
      return token === undefined ? [] : [[provider, token] as const];
    }),
  );
  return new Map(tokens.flat());
}

function withTokens(
  [input, init]: Parameters<Fetch>,
  tokens: Tokens,
): Parameters<Fetch> {
  if (tokens.size === 0) return [input, init];
  const headers = new Headers(
    init?.headers ?? (input instanceof Request ? input.headers : undefined),
  );
  tokens.forEach((token, provider) =>
    headers.set(gardenTokenHeader(provider), token),
  );
  return [input, { ...init, headers }];
}

function urlOf(input: Parameters<Fetch>[0]): string {
  const url = input instanceof Request ? input.url : String(input);
  return new URL(url, window.location.href).href;
}

/**
 * A `fetch` for the plugin's own server that brings the user's own token for each auth provider that some Garden names.
 *
 * Tokens are asked for anew for each request, silently, and are put into headers and nowhere else. Which providers there are
 * the list of Gardens tells: it is asked for once before the first other request, and learned from whenever it passes by.
 * Without a token, and without the list, a request goes out all the same: the server says what is missing.
 *
 * @param options - `baseUrl`: where the plugin answers, without a slash at the end
 */
export function gardenTokenFetch(options: {
  readonly auth: Pick<GardenAuthApi, 'getToken'>;
  readonly baseUrl: () => Promise<string>;
  readonly fetch: Fetch;
}): Fetch {
  const { auth, baseUrl } = options;
  let providers: readonly string[] | undefined;
  let asking: Promise<unknown> | undefined;

  async function send(request: Parameters<Fetch>) {
    const tokens = await tokensOf(auth, providers ?? []);
    const response = await options.fetch(...withTokens(request, tokens));
    return { tokens, response };
  }

  /** Asks for the list of Gardens, and takes from it which providers there are. */
  async function learn(request: Parameters<Fetch>) {
    const sent = await send(request);
    const named = sent.response.ok
      ? await providersIn(sent.response)
      : undefined;
    providers = named ?? providers;
    return sent;
  }

  async function askGardens(request: Parameters<Fetch>): Promise<Response> {
    const { tokens, response } = await learn(request);
    const found = await tokensOf(
      auth,
      (providers ?? []).filter(provider => !tokens.has(provider)),
    );
    // The answer does not know who the user is by the tokens that it lacked.
    return found.size === 0 ? response : (await send(request)).response;
  }

  /** While the providers are not known one question is enough for all who wait. */
  function share(ask: () => Promise<unknown>): Promise<unknown> {
    asking ??= ask()
      .catch(() => undefined)
      .finally(() => {
        asking = undefined;
      });
    return asking;
  }

  return async (...request) => {
    const gardens = urlOf(`${await baseUrl()}/gardens`);
    if (urlOf(request[0]) === gardens) {
      const answer = askGardens(request);
      if (providers === undefined) share(() => answer);
      return answer;
    }
    if (providers === undefined) await asking;
    // Also when the one who asked has gone away meanwhile.
    if (providers === undefined) await share(() => learn([gardens]));
    return (await send(request)).response;
  };
}
