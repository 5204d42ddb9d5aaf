import type { BackstageServicePrincipal } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** Who copies slow facts into what is the same for everyone, and therefore reads them without a user. */
const READERS: ReadonlySet<string> = new Set([
  'plugin:catalog',
  'plugin:search',
]);

/**
 * Lets the catalog and search pass, and no other service: whoever else wants to know of shoots asks on
 * behalf of a user.
 *
 * @throws NotAllowedError
 */
export function assertMayReadSlowFacts(
  principal: BackstageServicePrincipal,
): void {
  if (!READERS.has(principal.subject)) {
    throw new NotAllowedError(
      `${principal.subject} may not read facts of shoots without a user; ask on behalf of one`,
    );
  }
}
