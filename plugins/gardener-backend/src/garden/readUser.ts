import type { GardenUser } from './GardenClient';
import { GardenMalformedAnswerError } from './GardenError';
import { isRecord } from './rawObject';

/**
 * Reads the answer to a SelfSubjectReview.
 *
 * @throws GardenMalformedAnswerError when it names nobody
 */
export function readUser(garden: string, answer: unknown): GardenUser {
  const status = isRecord(answer) ? answer.status : undefined;
  const info = isRecord(status) ? status.userInfo : undefined;
  if (
    !isRecord(info) ||
    typeof info.username !== 'string' ||
    info.username === ''
  ) {
    throw new GardenMalformedAnswerError(garden, 'a review that names nobody');
  }
  const groups: readonly unknown[] = Array.isArray(info.groups)
    ? info.groups
    : [];
  return {
    user: info.username,
    groups: groups
      .filter((group): group is string => typeof group === 'string')
      .sort(),
  };
}
