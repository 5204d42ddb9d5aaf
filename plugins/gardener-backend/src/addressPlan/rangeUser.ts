import type { RangeUser } from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';
import type { BookShoot } from './AddressBook';

/** So many names are told of many. */
export const MAX_USERS = 3;

/** A shoot as a range names it. */
export function rangeUser(
  garden: string,
  { shoot: { namespace, name }, knownProject }: BookShoot,
): RangeUser {
  return {
    namespace,
    name,
    entityRef: clusterEntityRef({ garden, namespace, name }),
    project: knownProject ?? null,
  };
}

/** The first of some. */
export function rangeUsers(
  garden: string,
  shoots: readonly BookShoot[],
): RangeUser[] {
  return shoots.slice(0, MAX_USERS).map(shoot => rangeUser(garden, shoot));
}
