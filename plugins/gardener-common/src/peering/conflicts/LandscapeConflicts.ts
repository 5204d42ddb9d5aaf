import type { Shoot } from '../../garden/Shoot';
import { shootKey, ShootKey } from '../../garden/ShootRef';
import type { Cidr } from '../../network/Cidr';
import { HeldRange, RangeForest } from '../../network/RangeForest';
import type { EntryName } from '../change/EntryEdit';
import { isInForce, writtenEntries } from '../entries';
import { Hulls } from './Hulls';
import {
  meet,
  NetworkClash,
  networkClashes,
  networksOf,
  QuickRange,
  ShootNetworks,
} from './networkClashes';
import { PlacesByName } from './PlacesByName';

/**
 * What one shoot and a peer of it can't both have.
 *
 * @public
 */
export interface PeerClash {
  readonly peer: ShootKey;
  readonly clashes: readonly NetworkClash[];
}

/**
 * Shoots that one shoot lists, the hub, and whose node networks overlap: it can reach one of them only. Equal ranges are one.
 *
 * @public
 */
export interface HubOverlap {
  readonly hub: ShootKey;
  readonly outer: HeldRange<ShootKey>;
  /** The same as `outer` when several peers have one range. */
  readonly inner: HeldRange<ShootKey>;
}

/**
 * The same for one of those peers: a range of it, and one that others have.
 *
 * @public
 */
export interface OwnHubOverlap {
  readonly hub: ShootKey;
  readonly range: Cidr;
  /** Its keys may hold the shoot that was asked about. */
  readonly others: HeldRange<ShootKey>;
}

/** A shoot that is there, or that others list. */
interface Place {
  readonly key: ShootKey;
  /** Among all places. */
  readonly index: number;
  /** Undefined while there is none. */
  networks: ShootNetworks | undefined;
  inForce: boolean;
  /** Whom it lists, in force or not, each once; never itself. */
  listed: readonly Place[];
  /** Each once. */
  readonly listers: Place[];
  /** By its peers; only where there are any. */
  clashes: Map<Place, readonly NetworkClash[]> | undefined;
  /** Node networks of those whom it lists, if they are many. */
  hub: RangeForest<ShootKey> | undefined;
  /** The last walk that came by. */
  mark: number;
}

/** So many ranges are looked through faster than anything made of them. */
const FEW = 32;

/**
 * What is in conflict along the peerings of many shoots, and between the peers of each of them. The same conflicts as the
 * findings `CIDR_OVERLAP`, `POD_SERVICE_OVERLAP` and `HUB_OVERLAP` of all shoots, without their words.
 *
 * From nothing it costs the entries, sorted by hub. The change of a shoot costs its own degree.
 *
 * @public
 */
export class LandscapeConflicts {
  readonly #byName = new PlacesByName<Place>();
  /** By their index. They stay when nothing is there any more. */
  readonly #places: Place[] = [];
  readonly #hulls = new Hulls();
  readonly #few: number;
  #walks = 0;

  /**
   * @param shoots - all that count; entries for others are no peerings
   * @param few - so many peers of a hub are put in no order
   */
  constructor(shoots: Iterable<Shoot>, few = FEW) {
    this.#few = few;
    const filled: Place[] = [];
    for (const shoot of shoots) {
      const place = this.#place(shoot);
      this.#fill(place, shoot);
      filled.push(place);
    }
    for (const place of filled) {
      this.#compareListed(place);
      this.#fillHub(place);
    }
  }

  /** Puts a shoot in the place of what was there under its name; undefined takes it away. */
  replace(name: EntryName, shoot: Shoot | undefined): void {
    const place = this.#place(name);
    const before = place.networks?.nodes ?? [];
    for (const peer of place.clashes?.keys() ?? []) {
      peer.clashes?.delete(place);
    }
    place.clashes = undefined;
    for (const target of place.listed) {
      target.listers.splice(target.listers.indexOf(place), 1);
    }
    this.#fill(place, shoot);
    this.#compareAll(place);
    this.#fillHub(place);
    const after = place.networks?.nodes ?? [];
    if (!areSame(before, after)) {
      for (const lister of place.listers) {
        moveInHub(lister, place.key, before, after);
      }
    }
  }

  /** Whether a shoot has a peering with another one: only then its networks matter to somebody. */
  hasPeers(name: EntryName): boolean {
    const place = this.#byName.get(name);
    const isThere = ({ networks }: Place) => networks !== undefined;
    return (
      place?.networks !== undefined &&
      (place.listed.some(isThere) || place.listers.some(isThere))
    );
  }

  /** The shoots that it has a peering with. Costs its degree. */
  peersOf(name: EntryName): readonly ShootKey[] {
    const place = this.#byName.get(name);
    if (!place?.networks) return [];
    const peers = new Set([...place.listed, ...place.listers]);
    return [...peers].flatMap(peer => (peer.networks ? [peer.key] : []));
  }

  /** What hangs together by peerings: each group of two shoots and more, in no order. Costs the shoots and their peerings. */
  *groups(): Generator<readonly ShootKey[], void, undefined> {
    const walk = ++this.#walks;
    for (const start of this.#places) {
      if (start.networks && start.mark !== walk) {
        start.mark = walk;
        const members = [start];
        // It grows while it is walked.
        for (const { listed, listers } of members) {
          for (const peers of [listed, listers]) {
            for (const peer of peers) {
              if (peer.networks && peer.mark !== walk) {
                peer.mark = walk;
                members.push(peer);
              }
            }
          }
        }
        if (members.length > 1) yield members.map(({ key }) => key);
      }
    }
  }

  /** What one shoot and its peers can't both have. */
  clashesOf(name: EntryName): readonly PeerClash[] {
    return [...(this.#byName.get(name)?.clashes ?? [])].map(
      ([peer, clashes]) => ({ peer: peer.key, clashes }),
    );
  }

  /** Where one shoot overlaps another peer of a common one. Costs its degree and what it finds. */
  *hubOverlapsOf(name: EntryName): Generator<OwnHubOverlap, void, undefined> {
    const place = this.#byName.get(name);
    if (!place?.networks) return;
    const { nodes } = place.networks;
    for (const lister of place.listers) {
      if (isPeerOfHub(lister, place)) {
        const others =
          lister.hub ??
          forestOf(
            lister,
            lister.listed.filter(
              ({ networks }) => networks && meet(networks.nodes, nodes),
            ),
          );
        for (const { range } of nodes) {
          for (const other of others.overlapping(range)) {
            if (other.keys.length > 1 || other.keys[0] !== place.key) {
              yield { hub: lister.key, range, others: other };
            }
          }
        }
      }
    }
  }

  /** All clashes between peers, each once: from the shoot whose key is the lower one. */
  *clashes(): Generator<PeerClash & { readonly shoot: ShootKey }> {
    for (const { key, clashes: byPeer } of this.#places) {
      for (const [peer, clashes] of byPeer ?? []) {
        if (key < peer.key) yield { shoot: key, peer: peer.key, clashes };
      }
    }
  }

  /** All overlaps between peers of one shoot. */
  *hubOverlaps(): Generator<HubOverlap, void, undefined> {
    for (const place of this.#places) {
      const forest = place.hub ?? this.#forestOfFew(place);
      for (const { outer, inner } of forest?.overlaps() ?? []) {
        yield { hub: place.key, outer, inner };
      }
    }
  }

  #place(name: EntryName): Place {
    const known = this.#byName.get(name);
    if (known) return known;
    const made: Place = {
      key: shootKey(name),
      index: this.#places.length,
      networks: undefined,
      inForce: false,
      listed: [],
      listers: [],
      clashes: undefined,
      hub: undefined,
      mark: 0,
    };
    this.#byName.set(name, made);
    this.#places.push(made);
    return made;
  }

  #fill(place: Place, shoot: Shoot | undefined): void {
    const walk = ++this.#walks;
    place.mark = walk;
    const listed: Place[] = [];
    for (const entry of shoot ? writtenEntries(shoot.peering) : []) {
      const target = this.#place(entry);
      if (target.mark !== walk) {
        target.mark = walk;
        target.listers.push(place);
        listed.push(target);
      }
    }
    place.networks = shoot && networksOf(shoot);
    this.#hulls.set(place.index, place.networks);
    place.inForce = shoot !== undefined && isInForce(shoot.peering);
    place.listed = listed;
  }

  #fillHub(place: Place): void {
    const isLarge = place.inForce && place.listed.length > this.#few;
    place.hub = isLarge ? forestOf(place) : undefined;
  }

  /** Compares with the peers that it lists; of two that list each other one does. */
  #compareListed(place: Place): void {
    const walk = ++this.#walks;
    for (const lister of place.listers) lister.mark = walk;
    for (const target of place.listed) {
      if (target.mark !== walk || place.key < target.key) {
        this.#compare(place, target);
      }
    }
  }

  #compareAll(place: Place): void {
    const walk = ++this.#walks;
    for (const peer of place.listed) {
      peer.mark = walk;
      this.#compare(place, peer);
    }
    for (const peer of place.listers) {
      if (peer.mark !== walk) this.#compare(place, peer);
    }
  }

  #compare(place: Place, peer: Place): void {
    if (!this.#hulls.mayClash(place.index, peer.index)) return;
    if (!place.networks || !peer.networks) return;
    const clashes = networkClashes(place.networks, peer.networks);
    if (clashes.length === 0) return;
    place.clashes ??= new Map();
    place.clashes.set(peer, clashes);
    peer.clashes ??= new Map();
    peer.clashes.set(
      place,
      clashes.map(({ own, peers }) => ({ own: peers, peers: own })),
    );
  }

  /** Those whom a shoot lists and who may overlap another one of them; undefined for none. Costs their pairs, so it is for few. */
  #forestOfFew(place: Place): RangeForest<ShootKey> | undefined {
    const { inForce, listed } = place;
    if (!inForce) return undefined;
    const walk = ++this.#walks;
    let isAny = false;
    for (let i = 1; i < listed.length; i++) {
      for (let j = 0; j < i; j++) {
        if (this.#hulls.nodesMayMeet(listed[i].index, listed[j].index)) {
          listed[i].mark = walk;
          listed[j].mark = walk;
          isAny = true;
        }
      }
    }
    return isAny
      ? forestOf(
          place,
          listed.filter(({ mark }) => mark === walk),
        )
      : undefined;
  }
}

/**
 * Whether the networks of a shoot count among the peers of one that lists it. Where it overlaps the hub itself, that is worse,
 * and to be mended first.
 */
function isPeerOfHub(hub: Place, { networks }: Place): boolean {
  return (
    hub.inForce &&
    hub.networks !== undefined &&
    networks !== undefined &&
    !meet(networks.nodes, hub.networks.nodes)
  );
}

/** @param listed - of those whom the hub lists, all unless given */
function forestOf(
  hub: Place,
  listed: readonly Place[] = hub.listed,
): RangeForest<ShootKey> {
  const blocks: { readonly network: Cidr; readonly key: ShootKey }[] = [];
  for (const peer of listed) {
    if (peer.networks && isPeerOfHub(hub, peer)) {
      for (const { range } of peer.networks.nodes) {
        blocks.push({ network: range, key: peer.key });
      }
    }
  }
  return new RangeForest(blocks);
}

/** Gives a peer of a large hub other node networks there. */
function moveInHub(
  { hub, networks }: Place,
  key: ShootKey,
  before: readonly QuickRange[],
  after: readonly QuickRange[],
): void {
  if (!hub) return;
  for (const { range } of before) hub.remove(range, key);
  if (networks && meet(after, networks.nodes)) return;
  for (const { range } of after) hub.add(range, key);
}

function areSame(a: readonly QuickRange[], b: readonly QuickRange[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ range }, index) => range.text === b[index].range.text)
  );
}
