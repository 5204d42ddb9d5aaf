import {
  computePeerings,
  isDnsLabel,
  shootKey,
  writtenEntries,
  type Freshness,
  type GardenState,
  type PeeringsView,
  type Shoot,
  type ShootKey,
  type ShootRef,
  type ShootView,
  type TargetLookup,
} from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';
import type { Inventory } from '../inventory/Inventory';
import type { RunningPortalGarden } from './PortalGarden';
import { nothingToSee, type OpenedShoot, type ShootGate } from './ShootGate';
import { shootView } from './shootViews';

/** The shoot with who lists it, at one moment. */
interface Neighbourhood {
  readonly shoot: Shoot;
  readonly listers: readonly Shoot[];
  /** Of everything that the shoot lists and that lists it. */
  readonly namespaces: ReadonlySet<string>;
}

/** The peerings of a shoot as one user may see them: from memory, with no call to the Garden for data. */
export class PeeringService {
  readonly #gate: Pick<ShootGate, 'open'>;
  readonly #now: () => number;

  constructor(options: {
    readonly gate: Pick<ShootGate, 'open'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gate = options.gate;
    this.#now = options.now;
  }

  /**
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async view(ref: ShootRef, userEntityRef: string): Promise<PeeringsView> {
    const opened = await this.#gate.open(ref, userEntityRef);
    const { neighbourhood, visible } = await this.#decideAccess(ref, opened);
    return describe(opened.garden, neighbourhood, visible, this.#now());
  }

  /**
   * What a view says of the shoot itself.
   *
   * @throws as `view`
   */
  async shoot(ref: ShootRef, userEntityRef: string): Promise<ShootView> {
    const { garden, shoot } = await this.#gate.open(ref, userEntityRef);
    return shootView(garden.inventory, shoot);
  }

  /**
   * Asks for every namespace of the neighbourhood, each once. While the Garden answers, the shoot may
   * change; then what is new is asked for too, so that the view is of one moment and nothing in it is
   * undecided.
   */
  async #decideAccess(ref: ShootRef, { garden, identity }: OpenedShoot) {
    const asked = new Set<string>([ref.namespace]);
    const visible = new Set<string>([ref.namespace]);
    for (;;) {
      const neighbourhood = around(garden.inventory, ref);
      const open = [...neighbourhood.namespaces].filter(n => !asked.has(n));
      if (open.length === 0) return { neighbourhood, visible };
      const granted = await garden.reviewer.listable(identity, open);
      open.forEach(namespace => asked.add(namespace));
      granted.forEach(namespace => visible.add(namespace));
    }
  }
}

function around(inventory: Inventory, ref: ShootRef): Neighbourhood {
  const key = shootKey(ref);
  const shoot = inventory.shoot(key);
  if (!shoot) throw nothingToSee(ref);
  const listers = inventory.listersOf(key);
  return {
    shoot,
    listers,
    namespaces: new Set(
      [...writtenEntries(shoot.peering), ...listers]
        .map(({ namespace }) => namespace)
        // An entry may say anything; only what can be a namespace is sent to the Garden.
        .filter(isDnsLabel),
    ),
  };
}

function describe(
  garden: RunningPortalGarden,
  { shoot, listers }: Neighbourhood,
  visible: ReadonlySet<string>,
  now: number,
): PeeringsView {
  const { inventory, network, recreated } = garden;
  const key = shootKey(shoot);
  const seen = new Set<ShootKey>([key]);
  const lookup = (name: {
    readonly namespace: string;
    readonly name: string;
  }): TargetLookup => {
    if (!visible.has(name.namespace)) return { kind: 'notAccessible' };
    const target = inventory.shoot(shootKey(name));
    if (!target) return { kind: 'notFound' };
    seen.add(shootKey(target));
    return { kind: 'visible', shoot: target };
  };
  const { findings, peerings } = computePeerings({
    garden: garden.name,
    shoot,
    lookup,
    listers: listers.filter(lister => visible.has(lister.namespace)),
    entityRefOf: clusterEntityRef,
    projectOf: namespace =>
      visible.has(namespace) ? inventory.projectOf(namespace)?.name : undefined,
    network: {
      ...(network.defaultNodes && {
        defaultNodes: network.defaultNodes.text,
      }),
      reserved: network.reserved.map(cidr => cidr.text),
    },
    defaultNodesOf: profile => inventory.defaultNodesOf(profile),
    extensionRegistered: inventory.extensionRegistered,
    recreated: target => recreated.of(key, shootKey(target)),
    now,
  });
  return {
    shoot: shootView(inventory, shoot),
    peerings,
    findings,
    freshness: freshnessOf(inventory.state),
    changedAt: lastChange(inventory, seen),
  };
}

/** Of a picture that is there: whatever else is the matter, it is as of the last sign of life or live. */
function freshnessOf(state: GardenState): Freshness {
  return state.state === 'stale' ? state : { state: 'live' };
}

function lastChange(
  inventory: Inventory,
  shoots: Iterable<ShootKey>,
): string | null {
  let last = 0;
  for (const key of shoots)
    last = Math.max(last, inventory.changedAt(key) ?? 0);
  return last === 0 ? null : new Date(last).toISOString();
}
