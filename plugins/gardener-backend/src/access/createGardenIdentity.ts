import { InputError } from '@backstage/errors';
import type { GardenIdentity } from './GardenIdentity';

/** Longest user or group name that is sent to a Garden. */
const MAX_NAME_LENGTH = 256;
/** Most groups of one identity. */
const MAX_GROUPS = 256;
/**
 * Most characters of all groups together. They travel as headers, and API servers and the proxies
 * before them refuse requests whose headers grow beyond 16 KB or so.
 */
const MAX_GROUPS_LENGTH = 12_000;

/** Node sends anything beyond ASCII in two encodings, depending on the body, and throws beyond Latin-1. */
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/**
 * Builds the identity that is impersonated for a user, and refuses what would run with other rights:
 * an empty or blank `Impersonate-User` runs with the portal's own rights, and `system:` names reach
 * `system:masters`.
 *
 * @param user - name of the Garden user; blanks around it are cut
 * @param groups - names of Garden groups; blanks around them are cut, repeats are dropped, the result is sorted
 * @throws InputError that says what is wrong, without repeating the name
 */
export function createGardenIdentity(
  user: string,
  groups: readonly string[] = [],
): Extract<GardenIdentity, { kind: 'impersonated' }> {
  const name = checkedName(user, 'Garden user name');
  const distinct = [
    ...new Set(groups.map(group => checkedName(group, 'Garden group name'))),
  ].sort();
  if (distinct.length > MAX_GROUPS) {
    throw new InputError(
      `A Garden identity has at most ${MAX_GROUPS} groups; this one has ${distinct.length}`,
    );
  }
  const length = distinct.reduce((sum, group) => sum + group.length, 0);
  if (length > MAX_GROUPS_LENGTH) {
    throw new InputError(
      `The groups of a Garden identity have at most ${MAX_GROUPS_LENGTH} characters together; these have ${length}`,
    );
  }
  return Object.freeze({
    kind: 'impersonated',
    user: name,
    groups: Object.freeze(distinct),
  });
}

function checkedName(text: string, what: string): string {
  const name = text.trim();
  if (name === '') throw new InputError(`The ${what} is empty`);
  if (name.length > MAX_NAME_LENGTH) {
    throw new InputError(
      `The ${what} is longer than ${MAX_NAME_LENGTH} characters`,
    );
  }
  if (!PRINTABLE_ASCII.test(name)) {
    throw new InputError(
      `The ${what} holds characters other than printable ASCII`,
    );
  }
  if (name.toLowerCase().startsWith('system:')) {
    throw new InputError(
      `The ${what} begins with "system:", which belongs to the Garden itself`,
    );
  }
  return name;
}
