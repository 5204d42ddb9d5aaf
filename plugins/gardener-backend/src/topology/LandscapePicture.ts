import {
  shootKey,
  writtenEntries,
  type EntryName,
  type Freshness,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { ShootScope } from '../access/ShootScope';
import { freshnessOf, TIME_STEP_MS } from '../peering/describePeerings';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import type { SlicedWork } from './inSlices';

/**
 * All shoots of a Garden that a user may see, at one moment. What is made of them takes several turns of the event loop,
 * in which the Garden changes; who reads nothing but the picture gets an answer that holds together.
 */
export interface LandscapePicture {
  readonly garden: RunningPortalGarden;
  readonly visible: ShootScope;
  /** In the order of their keys. */
  readonly shoots: ReadonlyMap<ShootKey, Shoot>;
  /** Shoots of the picture that list the given one, in the order of their keys. */
  listersOf(key: ShootKey): readonly Shoot[];
  /** Name of the project that owns a namespace. */
  projectOf(namespace: string): string | undefined;
  /** What peerings depend on beside shoots and time: the same text as long as nothing of it changed. */
  readonly surroundings: string;
  /** The same of what the portal remembers of pairs; when it is another one, perhaps. */
  readonly journal: string;
  readonly freshness: Freshness;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The smallest step of time in which a landscape can look another way. */
export function timeStepOf(now: number): number {
  return Math.floor(now / TIME_STEP_MS);
}

/** What a picture has beside its shoots. */
export type PictureFrame = Omit<
  LandscapePicture,
  'shoots' | 'listersOf' | 'visible'
>;

/** A picture whose shoots are not put in order yet. */
export interface TakenPicture {
  readonly frame: PictureFrame;
  readonly scope: ShootScope;
  readonly found: readonly Shoot[];
}

/**
 * Takes what is around the shoots. Costs the namespaces.
 *
 * @param scope - decided before, of the namespaces of all shoots and of all that they list
 */
export function takeFrame(
  garden: RunningPortalGarden,
  scope: ShootScope,
  now: number,
): PictureFrame {
  const { inventory, recreated, openChanges } = garden;
  const projects = new Map(
    [...scope.namespaces].map(
      namespace => [namespace, inventory.projectOf(namespace)?.name] as const,
    ),
  );
  return {
    garden,
    projectOf: namespace => projects.get(namespace),
    surroundings: JSON.stringify([
      inventory.extensionRegistered ?? null,
      (inventory.cloudProfiles() ?? []).map(({ name, defaultNodes }) => [
        name,
        defaultNodes ?? null,
      ]),
    ]),
    journal: `${recreated.version} ${openChanges.version}`,
    freshness: freshnessOf(inventory.state),
    now,
  };
}

/**
 * Takes the picture. Costs a look at each shoot, and no turn of the event loop.
 *
 * @param frame - taken in the same turn
 * @param scope - decided before, of the namespaces of all shoots and of all that they list
 */
export function takePicture(
  frame: PictureFrame,
  scope: ShootScope,
): TakenPicture {
  return {
    frame,
    scope,
    found: [...scope.namespaces].flatMap(namespace =>
      frame.garden.inventory
        .shootsIn(namespace)
        .filter(shoot => scope.has(shoot)),
    ),
  };
}

/** Puts the shoots of a picture in order, and finds out who lists whom. Costs the shoots and their entries. */
export function* developPicture({
  frame,
  scope,
  found,
}: TakenPicture): SlicedWork<LandscapePicture> {
  const keyed = found
    .map(shoot => [shootKey(shoot), shoot] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  yield;
  const shoots = new Map(keyed);
  const listers = new Map<ShootKey, Shoot[]>();
  for (const [, shoot] of keyed) {
    for (const target of new Set(writtenEntries(shoot.peering).map(shootKey))) {
      const known = listers.get(target);
      if (known) known.push(shoot);
      else listers.set(target, [shoot]);
    }
    yield;
  }
  return {
    ...frame,
    visible: scopeOfPicture(scope, shoots),
    shoots,
    listersOf: key => listers.get(key) ?? [],
  };
}

/**
 * The scope as it was: what it says of a single shoot may depend on what the shoot is like.
 *
 * @param shoots - all that anybody asks of
 */
export function scopeOfPicture(
  visible: ShootScope,
  shoots: ReadonlyMap<ShootKey, Shoot>,
): ShootScope {
  const { namespaces } = visible;
  const covered = new Set([...namespaces].filter(name => visible.covers(name)));
  const touched = new Set(
    [...namespaces].filter(name => visible.touches(name)),
  );
  return {
    namespaces,
    covers: namespace => covered.has(namespace),
    touches: namespace => touched.has(namespace),
    has: (target: EntryName) =>
      covered.has(target.namespace) || shoots.has(shootKey(target)),
  };
}
