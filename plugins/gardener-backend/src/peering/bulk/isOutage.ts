import type { WriteProblem } from 'backstage-plugin-gardener-common';

/**
 * Whether a problem is none of one shoot: the Garden as a whole can't be asked, or not by the portal, or not by this user.
 * An error of the Garden's own and an answer that can't be read may be of one shoot.
 */
export function isOutage({ kind }: Pick<WriteProblem, 'kind'>): boolean {
  switch (kind) {
    case 'unauthorized':
    case 'impersonation':
    case 'credentials':
    case 'identity':
    case 'signIn':
    case 'notReady':
    case 'anonymous':
    case 'tooManyRequests':
    case 'unavailable':
    case 'unreachable':
      return true;
    case 'noRights':
    case 'admission':
    case 'webhook':
    case 'notFound':
    case 'conflict':
    case 'expired':
    case 'invalid':
    case 'server':
    case 'malformed':
    case 'recreated':
    case 'migrating':
    case 'deleting':
    case 'unreadable':
    case 'overtaken':
    case 'interrupted':
      return false;
    default: {
      const never: never = kind;
      throw new Error(`Unknown problem: ${never}`);
    }
  }
}
