import { isError } from '@backstage/errors';

/** Why nobody was signed in. */
export type SignInProblem =
  /** The browser did not let the window open, or the user closed it. */
  | { readonly code: 'blocked' | 'closed' }
  | { readonly code: 'failed'; readonly message: string };

/** Reads what a sign-in threw: Backstage tells its reasons by name. */
export function signInProblem(error: unknown): SignInProblem {
  if (!isError(error)) return { code: 'failed', message: String(error) };
  switch (error.name) {
    case 'PopupRejectedError':
      return { code: 'blocked' };
    case 'PopupClosedError':
    case 'RejectedError':
      return { code: 'closed' };
    default:
      return { code: 'failed', message: error.message };
  }
}
