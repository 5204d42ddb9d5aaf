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
  readonly freshness: Freshness;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The smallest step of time in which a landscape can look another way. */
export function timeStepOf(now: number): number {
  return Math.floor(now / TIME_STEP_MS);
}

/**
 * Takes the picture. Quick: costs the shoots and their entries once.
 *
 * @param visible - decided before, of the namespaces of all shoots and of all that they list
 */
export function takePicture(
  garden: RunningPortalGarden,
  visible: ShootScope,
  now: number,
): LandscapePicture {
  const { inventory } = garden;
  const shoots = visibleShoots(garden, visible);
  const listers = listersAmong(shoots);
  const projects = new Map(
    [...visible.namespaces].map(
      namespace => [namespace, inventory.projectOf(namespace)?.name] as const,
    ),
  );
  return {
    garden,
    visible: scopeOfPicture(visible, shoots),
    shoots,
    listersOf: key => listers.get(key) ?? [],
    projectOf: namespace => projects.get(namespace),
    surroundings: JSON.stringify([
      inventory.extensionRegistered ?? null,
      (inventory.cloudProfiles() ?? []).map(({ name, defaultNodes }) => [
        name,
        defaultNodes ?? null,
      ]),
    ]),
    freshness: freshnessOf(inventory.state),
    now,
  };
}

function visibleShoots(
  { inventory }: RunningPortalGarden,
  visible: ShootScope,
): ReadonlyMap<ShootKey, Shoot> {
  const found: [ShootKey, Shoot][] = [];
  for (const namespace of visible.namespaces) {
    for (const shoot of inventory.shootsIn(namespace)) {
      if (visible.has(shoot)) found.push([shootKey(shoot), shoot]);
    }
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listersAmong(
  shoots: ReadonlyMap<ShootKey, Shoot>,
): ReadonlyMap<ShootKey, readonly Shoot[]> {
  const listers = new Map<ShootKey, Shoot[]>();
  for (const shoot of shoots.values()) {
    const targets = new Set(writtenEntries(shoot.peering).map(shootKey));
    for (const target of targets) {
      const known = listers.get(target);
      if (known) known.push(shoot);
      else listers.set(target, [shoot]);
    }
  }
  return listers;
}

/** The scope as it was: what it says of a single shoot may depend on what the shoot is like. */
function scopeOfPicture(
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
