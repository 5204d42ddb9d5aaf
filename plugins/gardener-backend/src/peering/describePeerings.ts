import {
  computePeerings,
  shootKey,
  type Freshness,
  type GardenState,
  type PeeringsView,
  type Shoot,
  type ShootKey,
  type TargetLookup,
} from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';
import type { ShootScope } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';
import type { RunningPortalGarden } from './PortalGarden';
import type { RecordedReads } from './RecordedReads';
import { shootView } from './shootViews';

/** What a view is made from. */
export interface DescribedGarden
  extends Pick<RunningPortalGarden, 'name' | 'network'> {
  readonly inventory: Pick<
    Inventory,
    | 'shoot'
    | 'listersOf'
    | 'projectOf'
    | 'defaultNodesOf'
    | 'extensionRegistered'
    | 'changedAt'
    | 'state'
  >;
  readonly recreated: Pick<RunningPortalGarden['recreated'], 'of'>;
  readonly openChanges: Pick<RunningPortalGarden['openChanges'], 'of'>;
}

/** The next maintenance window is all that depends on the time; a minute is near enough for it. */
export const TIME_STEP_MS = 60_000;

/**
 * The view of a shoot's peerings for whoever may see exactly the `visible` shoots of its
 * neighbourhood. Everything that changes is read through `reads`.
 *
 * @param visible - decided before; nothing else is looked up
 * @param now - epoch milliseconds
 */
export function describePeerings(
  garden: DescribedGarden,
  key: ShootKey,
  shoot: Shoot,
  visible: ShootScope,
  now: () => number,
  reads: Pick<RecordedReads, 'read'>,
): PeeringsView {
  const { inventory, network, recreated, openChanges } = garden;
  const seen = new Set<ShootKey>([key]);
  const lookup = (name: {
    readonly namespace: string;
    readonly name: string;
  }): TargetLookup => {
    if (!visible.has(name)) return { kind: 'notAccessible' };
    const targetKey = shootKey(name);
    const target = reads.read(() => inventory.shoot(targetKey));
    if (!target) return { kind: 'notFound' };
    seen.add(targetKey);
    return { kind: 'visible', shoot: target };
  };
  // Asked of shoots that are visible, and of namespaces of which everything is.
  const projectOf = (namespace: string) =>
    visible.namespaces.has(namespace)
      ? reads.read(() => inventory.projectOf(namespace)?.name)
      : undefined;
  // Given, and read again only to notice that it changed; the time likewise.
  reads.read(() => inventory.shoot(key));
  reads.read(() => Math.floor(now() / TIME_STEP_MS));

  const { findings, peerings } = computePeerings({
    garden: garden.name,
    shoot,
    lookup,
    listers: reads.read(() =>
      inventory.listersOf(key).filter(lister => visible.has(lister)),
    ),
    entityRefOf: clusterEntityRef,
    projectOf,
    network: {
      ...(network.defaultNodes && { defaultNodes: network.defaultNodes.text }),
      reserved: network.reserved.map(cidr => cidr.text),
    },
    defaultNodesOf: profile =>
      reads.read(() => inventory.defaultNodesOf(profile)),
    extensionRegistered: reads.read(() => inventory.extensionRegistered),
    recreated: target => {
      const targetKey = shootKey(target);
      return reads.read(() => recreated.of(key, targetKey));
    },
    halfOpen: target => reads.read(() => openChanges.of(key, shootKey(target))),
    now: now(),
  });
  const lastChange = reads.read(() =>
    Math.max(0, ...[...seen].map(other => inventory.changedAt(other) ?? 0)),
  );
  return {
    shoot: shootView(garden.name, shoot, projectOf(shoot.namespace)),
    peerings,
    findings,
    freshness: reads.read(() => freshnessOf(inventory.state)),
    changedAt: lastChange === 0 ? null : new Date(lastChange).toISOString(),
  };
}

/** Of a picture that is there: whatever else is the matter, it is as of the last sign of life or live. */
export function freshnessOf(state: GardenState): Freshness {
  return state.state === 'stale' ? state : { state: 'live' };
}
