import type { RawWatchEvent } from './GardenClient';
import { GardenMalformedAnswerError } from './GardenError';
import { isRecord, textAt } from './rawObject';
import { readGardenError } from './readGardenError';

/**
 * Reads one line of a watch.
 *
 * @throws GardenError for an ERROR line: inside an answer with code 200 it is how the Garden says that a
 * version has expired. GardenMalformedAnswerError for a line that is no event.
 */
export function readWatchLine(garden: string, line: string): RawWatchEvent {
  let event: unknown;
  try {
    event = JSON.parse(line);
  } catch {
    throw new GardenMalformedAnswerError(
      garden,
      'a line of a watch is not JSON',
    );
  }
  if (!isRecord(event)) {
    throw new GardenMalformedAnswerError(
      garden,
      'a line of a watch is not an event',
    );
  }
  const { type, object } = event;
  if (type === 'ERROR') {
    const code =
      isRecord(object) && typeof object.code === 'number' ? object.code : 500;
    throw readGardenError(garden, { code, body: object });
  }
  const resourceVersion = textAt(object, 'metadata', 'resourceVersion');
  if (!resourceVersion) {
    throw new GardenMalformedAnswerError(
      garden,
      'an event of a watch has no version',
    );
  }
  switch (type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
      return { type, object, resourceVersion };
    case 'BOOKMARK':
      return { type, resourceVersion };
    default:
      throw new GardenMalformedAnswerError(
        garden,
        'an event of a watch has no known type',
      );
  }
}
