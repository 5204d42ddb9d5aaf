import { setImmediate } from 'node:timers/promises';
import {
  peeringId,
  shootKey,
  type BulkWish,
  type EntryName,
  type PeeringsView,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { NeighbourhoodAccess } from '../neighbourhood';
import { lookAtBoth } from '../plan/bothPictures';
import {
  addsEntry,
  isOfHub,
  rowOf,
  type WrittenShoot,
} from '../plan/compareFindings';
import {
  planFindings,
  type FindingsCompared,
  type PlanFindings,
} from '../plan/planFindings';
import type { RunningPortalGarden } from '../PortalGarden';

/** Shoots that are looked at before others have their turn. */
const VIEWS_AT_ONCE = 50;

/**
 * What is to be said of each pair by the picture after the whole plan, so that pairs that are in each other's way are
 * told so. An overlap of node networks blocks: a name that is typed once can't mean many pairs.
 *
 * Costs the degree of the shoots, each looked at once, and access reviews of the namespaces around them.
 *
 * @param known - namespaces that the user may list, asked before
 * @param now - epoch milliseconds
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function judgeUnits(
  opened: {
    readonly garden: RunningPortalGarden;
    readonly access: NeighbourhoodAccess;
  },
  change: {
    readonly wishes: readonly BulkWish[];
    readonly written: readonly WrittenShoot[];
    readonly known: readonly string[];
  },
  now: number,
): Promise<{
  /** In the order of the wishes. */
  readonly judged: readonly PlanFindings[];
  readonly tellsOf: readonly EntryName[];
}> {
  const { wishes, written, known } = change;
  const { garden } = opened;
  const isWritten = new Set(written.map(({ before }) => shootKey(before)));
  const shoots = new Map<ShootKey, EntryName>();
  for (const { shoot, target } of wishes) {
    shoots.set(shootKey(shoot), shoot);
    if (isWritten.has(shootKey(target))) shoots.set(shootKey(target), target);
  }
  const pictures = await lookAtBoth(
    opened,
    { shoots: [...shoots.values()], written, known },
    now,
  );
  const views = new Map<ShootKey, ReturnType<typeof pictures.viewsOf>>();
  let looked = 0;
  for (const [key, shoot] of shoots) {
    if (pictures.has(shoot)) views.set(key, pictures.viewsOf(shoot));
    looked += 1;
    // A thousand shoots take seconds, in which others want to be answered.
    if (looked % VIEWS_AT_ONCE === 0) await setImmediate();
  }
  const judged = wishes.map((wish): PlanFindings => {
    const refOf = ({ namespace, name }: EntryName) => ({
      garden: garden.name,
      namespace,
      name,
    });
    const own = refOf(wish.shoot);
    const id = peeringId(own, refOf(wish.target));
    const adds = addsEntry(wish);
    const ours = views.get(shootKey(wish.shoot));
    const theirs = views.get(shootKey(wish.target));
    const compare = (
      of: { readonly before: PeeringsView; readonly after: PeeringsView },
      pick: (view: PeeringsView) => FindingsCompared['before'],
    ): FindingsCompared => ({
      adds,
      before: pick(of.before),
      after: pick(of.after),
    });
    return planFindings(
      [
        ...(ours
          ? [
              compare(ours, view => view.findings),
              compare(ours, view => rowOf(view, id)),
            ]
          : []),
        // Everything else that is said of the two is said from the other point of view.
        ...(theirs && theirs !== ours
          ? [compare(theirs, view => rowOf(view, id).filter(isOfHub))]
          : []),
      ],
      { own, refuseOverlap: true },
    );
  });
  return { judged, tellsOf: pictures.tellsOf };
}
