import type { EntryName } from 'backstage-plugin-gardener-common';
import { GardenError, GardenUnavailableError } from '../../garden/GardenError';
import { wordsOf } from '../writeProblem';

/**
 * What a request for a shoot failed with. A 404 says that there is no such shoot only if it names it: while the Garden's
 * API server is taken out, its path is not served, and every shoot answers 404.
 *
 * @throws the error itself when it is none of a Garden
 */
export function asGardenError(
  error: unknown,
  { name }: EntryName,
): GardenError {
  if (!(error instanceof GardenError)) throw error;
  const words = wordsOf(error);
  return error.kind === 'notFound' && !words?.includes(`"${name}" not found`)
    ? new GardenUnavailableError(error.garden, words)
    : error;
}
