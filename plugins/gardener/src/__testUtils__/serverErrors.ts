import { ResponseError } from '@backstage/errors';
import type { GardenSignIn } from 'backstage-plugin-gardener-common';

/** An error as the server answers it. */
export function responseError(
  status: number,
  name: string,
  message: string,
  more: {
    readonly error?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<ResponseError> {
  const body = {
    error: { name, message, ...more.error },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...more.headers },
    }),
  );
}

/** What the server answers when a Garden wants the user's own token. */
export function signInError(
  why: GardenSignIn['why'] = 'missing',
): Promise<ResponseError> {
  return responseError(401, 'AuthenticationError', `Sign in: ${why}`, {
    error: { garden: 'osc', provider: 'oidc', why },
  });
}

/** What the server answers to who asks too much. */
export function tooManyRequests(retryAfter = 12): Promise<ResponseError> {
  return responseError(
    429,
    'TooManyRequestsError',
    `You ask more of the Garden than one user may. Try again in ${retryAfter} s`,
    { headers: { 'Retry-After': String(retryAfter) } },
  );
}
