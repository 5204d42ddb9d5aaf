import {
  ConflictError,
  ForwardedError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';

/**
 * What a failed call of the gardener service means for who made it: an error of the same kind that names what was being
 * done, in the plugin's words. It holds nothing else of the answer, so it can be shown.
 *
 * @param doing - completes "Could not …", for example `create osc/garden-prod/shop`
 * @param hints - `signIn`: a sentence to add where the Garden wants the user's own token
 * @public
 */
export function callError(
  error: unknown,
  doing: string,
  hints: { readonly signIn?: string } = {},
): Error {
  if (!(error instanceof ResponseError)) {
    return new ForwardedError(`Could not ${doing}`, error);
  }
  const words = error.body.error.message || error.message;
  const message = `Could not ${doing}: ${words}`;
  switch (error.statusCode) {
    case 400:
    case 422:
      return new InputError(message);
    case 401:
      return new NotAllowedError(
        hints.signIn !== undefined && 'provider' in error.body.error
          ? `${message}. ${hints.signIn}`
          : message,
      );
    case 403:
      return new NotAllowedError(message);
    case 404:
      return new NotFoundError(message);
    case 409:
      return new ConflictError(message);
    case 429:
    case 503:
      return new ServiceUnavailableError(message);
    default:
      return new Error(message);
  }
}
