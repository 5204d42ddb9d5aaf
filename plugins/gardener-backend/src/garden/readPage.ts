import type { RawPage } from './GardenClient';
import { GardenMalformedAnswerError } from './GardenError';
import { isRecord, textAt } from './rawObject';

/**
 * Reads a page of a list. Of an empty list Go may write the items as null.
 *
 * @throws GardenMalformedAnswerError for what is no list, or has no version from which it could be watched.
 */
export function readPage(garden: string, answer: unknown): RawPage {
  const resourceVersion = textAt(answer, 'metadata', 'resourceVersion');
  const items = isRecord(answer) ? answer.items ?? [] : undefined;
  if (!Array.isArray(items) || !textAt(answer, 'kind')?.endsWith('List')) {
    throw new GardenMalformedAnswerError(garden, 'not a list');
  }
  if (!resourceVersion) {
    throw new GardenMalformedAnswerError(garden, 'a list without a version');
  }
  const metadata =
    isRecord(answer) && isRecord(answer.metadata) ? answer.metadata : {};
  const { remainingItemCount } = metadata;
  return {
    items,
    resourceVersion,
    continueToken: textAt(metadata, 'continue') || undefined,
    remainingItemCount:
      typeof remainingItemCount === 'number' ? remainingItemCount : undefined,
  };
}
