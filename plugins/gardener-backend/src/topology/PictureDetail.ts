import {
  isDnsLabel,
  shootKey,
  writtenEntries,
  type EntryName,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { within, type ShootScope } from '../access/ShootScope';
import type { LandscapeGraph } from './LandscapeGraph';
import {
  scopeOfPicture,
  type LandscapePicture,
  type PictureFrame,
} from './LandscapePicture';

/** The part of a picture in which something may be another than in a graph. */
export interface PictureDetail {
  /** Has the dirty shoots with all that they list and all that list them, and no others. */
  readonly picture: LandscapePicture;
  /** Shoots whose standing may be another one; undefined when they are gone. */
  readonly dirty: ReadonlyMap<ShootKey, Shoot | undefined>;
}

/**
 * Takes the part of a picture that some changes can touch: a standing says something of a shoot, of what it lists and of what
 * lists it, so it may be another one when one of these is. Costs the neighbours of the changed shoots and their entries, and no
 * turn of the event loop.
 *
 * @param graph - drawn for who sees the same
 * @param changed - all that came, changed or went since it was drawn
 * @param unsure - whose standing may be another one for another reason
 */
export function takeDetail(
  graph: Pick<LandscapeGraph, 'shoots'>,
  frame: PictureFrame,
  scope: ShootScope,
  changed: Iterable<ShootKey>,
  unsure: Iterable<ShootKey> = [],
): PictureDetail {
  const { inventory } = frame.garden;
  const isSeen = (target: EntryName) =>
    scope.namespaces.has(target.namespace) && scope.has(target);
  const shoots = new Map<ShootKey, Shoot>();
  const look = (key: ShootKey, name: EntryName): Shoot | undefined => {
    const known = shoots.get(key);
    if (known) return known;
    const found = isSeen(name) ? inventory.shoot(key) : undefined;
    if (found) shoots.set(key, found);
    return found;
  };
  const listers = new Map<ShootKey, readonly Shoot[]>();
  const lookAtListers = (key: ShootKey): readonly Shoot[] => {
    const known = listers.get(key);
    if (known) return known;
    const found = within(inventory.listersOf(key), { has: isSeen });
    found.forEach(lister => shoots.set(shootKey(lister), lister));
    listers.set(key, found);
    return found;
  };

  const dirty = new Map<ShootKey, Shoot | undefined>();
  for (const key of changed) {
    const before = graph.shoots.get(key)?.shoot;
    const now = look(key, nameOf(key));
    if (before || now) dirty.set(key, now);
    const neighbours: readonly EntryName[] = [
      ...targetsOf(before),
      ...targetsOf(now),
      // Who does not list it any more has changed, too.
      ...lookAtListers(key),
    ];
    for (const name of neighbours) {
      const neighbour = shootKey(name);
      const found = look(neighbour, name);
      if (found || graph.shoots.has(neighbour)) dirty.set(neighbour, found);
    }
  }
  for (const key of unsure) dirty.set(key, look(key, nameOf(key)));
  for (const [key, shoot] of dirty) {
    if (shoot) {
      lookAtListers(key);
      targetsOf(shoot).forEach(name => look(shootKey(name), name));
    }
  }
  return {
    picture: {
      ...frame,
      visible: scopeOfPicture(scope, shoots),
      shoots,
      listersOf: key => listers.get(key) ?? [],
    },
    dirty,
  };
}

/** What can be there: a shoot may list any text. */
function targetsOf(shoot: Shoot | undefined): readonly EntryName[] {
  return shoot
    ? writtenEntries(shoot.peering).filter(
        ({ namespace, name }) => isDnsLabel(namespace) && isDnsLabel(name),
      )
    : [];
}

function nameOf(key: ShootKey): EntryName {
  const [namespace, name] = key.split('/');
  return { namespace, name };
}
