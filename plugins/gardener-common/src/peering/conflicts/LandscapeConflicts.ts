import type { Shoot } from '../../garden/Shoot';
import { shootKey, ShootKey } from '../../garden/ShootRef';
import type { Cidr } from '../../network/Cidr';
import type { HeldRange, RangeForest } from '../../network/RangeForest';
import type { EntryName } from '../change/EntryEdit';
import { isInForce, writtenEntries } from '../entries';
import { hubForest, isPeerOfHub } from './hubForest';
import { Hulls } from './Hulls';
import {
  mirrored,
  NetworkClash,
  networkClashes,
  networksOf,
} from './networkClashes';
import type { Place, PlaceConflict } from './Place';
import { PlacesByName } from './PlacesByName';
import { tellListed } from './tellListed';
import { VisitMarks } from './VisitMarks';

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

const NO_PLACES: readonly number[] = Object.freeze([]);

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
  readonly #marks = new VisitMarks();

  /** @param shoots - all that count; entries for others are no peerings */
  constructor(shoots: Iterable<Shoot>) {
    const filled: Place[] = [];
    for (const shoot of shoots) {
      const place = this.#place(shoot);
      this.#fill(place, shoot);
      filled.push(place);
    }
    tellListed(this.#places);
    for (const place of filled) this.#compareListed(place);
  }

  /** Puts a shoot in the place of what was there under its name; undefined takes it away. */
  replace(name: EntryName, shoot: Shoot | undefined): void {
    const place = this.#place(name);
    for (const conflict of place.conflicts ?? []) {
      const { conflicts } =
        conflict.peer === place ? conflict.place : conflict.peer;
      conflicts?.splice(conflicts.indexOf(conflict), 1);
    }
    place.conflicts = undefined;
    for (const target of place.listed) {
      const { listers } = this.#places[target];
      listers.splice(listers.indexOf(place.index), 1);
    }
    this.#fill(place, shoot);
    for (const target of place.listed) {
      this.#places[target].listers.push(place.index);
    }
    this.#compareAll(place);
  }

  /** Whether a shoot has a peering with another one: only then its networks matter to somebody. */
  hasPeers(name: EntryName): boolean {
    const place = this.#byName.get(name);
    const isThere = (index: number) =>
      this.#places[index].networks !== undefined;
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
    return this.#placesOf([...peers]).flatMap(peer =>
      peer.networks ? [peer.key] : [],
    );
  }

  /** What hangs together by peerings: each group of two shoots and more, in no order. Costs the shoots and their peerings. */
  *groups(): Generator<readonly ShootKey[], void, undefined> {
    // Not the marks of other walks, which may begin while somebody looks at a group.
    const marks = new VisitMarks();
    marks.begin();
    for (const start of this.#places) {
      if (start.networks && marks.visit(start.index)) {
        const members = [start];
        // It grows while it is walked.
        for (const { listed, listers } of members) {
          for (const peers of [listed, listers]) {
            for (const index of peers) {
              const peer = this.#places[index];
              if (peer.networks && marks.visit(index)) members.push(peer);
            }
          }
        }
        if (members.length > 1) yield members.map(({ key }) => key);
      }
    }
  }

  /** What one shoot and its peers can't both have. */
  clashesOf(name: EntryName): readonly PeerClash[] {
    const place = this.#byName.get(name);
    return (place?.conflicts ?? []).map(conflict =>
      conflict.place === place
        ? { peer: conflict.peer.key, clashes: conflict.clashes }
        : { peer: conflict.place.key, clashes: conflict.clashes.map(mirrored) },
    );
  }

  /** Where one shoot overlaps another peer of a common one. Costs its degree and what it finds. */
  *hubOverlapsOf(name: EntryName): Generator<OwnHubOverlap, void, undefined> {
    const place = this.#byName.get(name);
    if (!place?.networks) return;
    const { nodes } = place.networks;
    for (const index of place.listers) {
      const lister = this.#places[index];
      if (isPeerOfHub(lister, place, this.#hulls)) {
        const others = this.#forestAround(lister, place);
        for (const { range } of others ? nodes : []) {
          for (const other of others?.overlapping(range) ?? []) {
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
    for (const at of this.#places) {
      for (const { place, peer, clashes } of at.conflicts ?? []) {
        if (at === place) {
          yield place.key < peer.key
            ? { shoot: place.key, peer: peer.key, clashes }
            : {
                shoot: peer.key,
                peer: place.key,
                clashes: clashes.map(mirrored),
              };
        }
      }
    }
  }

  /** All overlaps between peers of one shoot. */
  *hubOverlaps(): Generator<HubOverlap, void, undefined> {
    for (const place of this.#places) {
      const forest = this.#forestOf(place);
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
      namespace: name.namespace,
      index: this.#places.length,
      networks: undefined,
      inForce: false,
      listed: NO_PLACES,
      listers: [],
      conflicts: undefined,
    };
    this.#byName.set(name.name, made);
    this.#places.push(made);
    return made;
  }

  #placesOf(indexes: readonly number[]): readonly Place[] {
    return indexes.map(index => this.#places[index]);
  }

  #fill(place: Place, shoot: Shoot | undefined): void {
    const marks = this.#marks;
    marks.begin();
    marks.visit(place.index);
    const entries = shoot ? writtenEntries(shoot.peering) : [];
    // Of its very length, as nearly all entries count.
    const listed = new Array<number>(entries.length);
    let count = 0;
    for (const entry of entries) {
      const target = this.#place(entry);
      if (marks.visit(target.index)) {
        listed[count] = target.index;
        count += 1;
      }
    }
    listed.length = count;
    place.networks = shoot && networksOf(shoot);
    this.#hulls.set(place.index, place.networks);
    place.inForce = shoot !== undefined && isInForce(shoot.peering);
    place.listed = listed;
  }

  /** Compares with the peers that it lists; of two that list each other the one that is the first does. */
  #compareListed(place: Place): void {
    const { index, listed } = place;
    for (const target of listed) {
      if (
        this.#hulls.mayClash(index, target) &&
        // Looked up last, as few may clash.
        (index < target || !this.#places[target].listed.includes(index))
      ) {
        this.#compare(place, this.#places[target]);
      }
    }
  }

  #compareAll(place: Place): void {
    this.#marks.begin();
    for (const peers of [place.listed, place.listers]) {
      for (const peer of peers) {
        if (
          this.#marks.visit(peer) &&
          this.#hulls.mayClash(place.index, peer)
        ) {
          this.#compare(place, this.#places[peer]);
        }
      }
    }
  }

  #compare(place: Place, peer: Place): void {
    if (!place.networks || !peer.networks) return;
    const clashes = networkClashes(place.networks, peer.networks);
    if (clashes.length === 0) return;
    const conflict: PlaceConflict = { place, peer, clashes };
    (place.conflicts ??= []).push(conflict);
    (peer.conflicts ??= []).push(conflict);
  }

  /** Those whom a shoot lists and who may overlap another one of them; undefined for none. */
  #forestOf(place: Place): RangeForest<ShootKey> | undefined {
    if (!place.inForce) return undefined;
    const together = this.#hulls.nodesTogether(place.listed);
    return together.length > 0
      ? hubForest(place, together, this.#places, this.#hulls)
      : undefined;
  }

  /** Those whom a shoot lists and who may overlap one of them; undefined for none but itself. */
  #forestAround(lister: Place, one: Place): RangeForest<ShootKey> | undefined {
    const around = lister.listed.filter(index =>
      this.#hulls.nodesMayMeet(index, one.index),
    );
    return around.length > 1
      ? hubForest(lister, around, this.#places, this.#hulls)
      : undefined;
  }
}
