import {
  peeringId,
  shootKey,
  type EntryName,
  type PairChange,
  type PeeringsView,
  type Shoot,
  type ShootKey,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { NeighbourhoodAccess } from '../neighbourhood';
import type { OpenedShoot } from '../ShootGate';
import { lookAtBoth } from './bothPictures';
import type { FindingsCompared } from './planFindings';

/** A shoot that is written, as it was read and as it would be. */
export interface WrittenShoot {
  readonly before: Shoot;
  readonly after: Shoot;
}

/** The shoot of a change, in its Garden. */
export interface ChangedShoot extends Pick<OpenedShoot, 'garden' | 'shoot'> {
  readonly access: NeighbourhoodAccess;
}

/**
 * What is said of the pairs of a plan, before it and after it, as the user may see it: of the own shoot, of its peering
 * with each target, and what only the target's own peers have to do with that, each from its point of view. Costs the
 * degree of these shoots, and access reviews of the namespaces around them.
 *
 * @param known - namespaces that the user may list, asked before; those of the written shoots are among them, but for that
 * of a draft, which the user need not see
 * @param now - epoch milliseconds
 * @throws NotFoundError when the own shoot is not there any more
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function compareFindings(
  opened: ChangedShoot,
  change: {
    readonly pairs: readonly PairChange[];
    readonly written: readonly WrittenShoot[];
    readonly known: readonly string[];
  },
  now: number,
): Promise<{
  readonly points: readonly FindingsCompared[];
  /** The same apart: of the own shoot, and of each pair in their order. */
  readonly own: FindingsCompared;
  readonly ofPairs: ReadonlyArray<readonly FindingsCompared[]>;
  /** The own shoot and each written target as they would be. */
  readonly after: ReadonlyMap<ShootKey, PeeringsView>;
  /** Names that the user may see and that it was made from. */
  readonly tellsOf: readonly EntryName[];
}> {
  const { garden } = opened;
  const { pairs, written, known } = change;
  const refOf = ({ namespace, name }: EntryName): ShootRef => ({
    garden: garden.name,
    namespace,
    name,
  });
  const own = refOf(opened.shoot);
  const isOwn = (shoot: EntryName) => shootKey(shoot) === shootKey(own);
  const targets = written
    .map(({ before }) => refOf(before))
    .filter(shoot => !isOwn(shoot));
  const { viewsOf, tellsOf } = await lookAtBoth(
    opened,
    { shoots: [own, ...targets], written, known },
    now,
  );

  const ours = viewsOf(own);
  const fromTargets = new Map(
    targets.map(target => [shootKey(target), viewsOf(target)]),
  );
  const ofOwn: FindingsCompared = {
    adds: pairs.some(addsEntry),
    before: ours.before.findings,
    after: ours.after.findings,
  };
  const ofPairs = pairs.map((pair): readonly FindingsCompared[] => {
    const adds = addsEntry(pair);
    const id = peeringId(own, refOf(pair.target));
    const theirs = fromTargets.get(shootKey(pair.target));
    return [
      {
        adds,
        before: rowOf(ours.before, id),
        after: rowOf(ours.after, id),
      },
      // Everything else that is said of the two is said from our point of view.
      ...(theirs
        ? [
            {
              adds,
              before: rowOf(theirs.before, id).filter(isOfHub),
              after: rowOf(theirs.after, id).filter(isOfHub),
            },
          ]
        : []),
    ];
  });
  return {
    points: [ofOwn, ...ofPairs.flat()],
    own: ofOwn,
    ofPairs,
    after: new Map([
      ...[...fromTargets].map(([key, views]) => [key, views.after] as const),
      [shootKey(own), ours.after] as const,
    ]),
    tellsOf,
  };
}

/** Whether an entry more is wanted of a pair. */
export function addsEntry({
  here,
  there,
}: Pick<PairChange, 'here' | 'there'>): boolean {
  return here === 'add' || there === 'add';
}

/** What is said of one peering in the view of one of its shoots. */
export function rowOf(view: PeeringsView, id: string) {
  return view.peerings.find(peering => peering.id === id)?.findings ?? [];
}

/** Whether it is about other peers of the same shoot. */
export function isOfHub({ code }: { readonly code: string }): boolean {
  return code === 'HUB_OVERLAP';
}
