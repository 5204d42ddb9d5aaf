import {
  shootKey,
  type EntryName,
  type PairChange,
  type PeeringsView,
  type Shoot,
  type ShootKey,
  type TargetLookup,
} from 'backstage-plugin-gardener-common';
import type { ShootScope } from '../access/ShootScope';
import { comparedPeers } from '../peering/comparedPeers';
import { lookUpIn } from '../peering/describeTarget';
import type { OpenedGarden } from '../peering/GardenGate';
import {
  compareFindings,
  type WrittenShoot,
} from '../peering/plan/compareFindings';
import type { FindingsCompared } from '../peering/plan/planFindings';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { withEntry } from '../peering/withEntry';
import { accessIncluding, gardenWith, including } from './draftScope';

/** A peering that a draft begins with. */
export interface WantedPeering extends EntryName {
  /** As typed; counts only for a target that the user may not see. */
  readonly seed?: string;
  /** Whether the reverse entry is to be looked at as if it were there, where it could be written. */
  readonly reverse: 'whereWritable' | 'always' | 'never';
}

/** One of them, with what the user may know of its target. */
export interface ExaminedPeering {
  readonly wanted: WantedPeering;
  readonly found: TargetLookup;
  /** Whether the user may write to the target. */
  readonly mayChange: boolean;
  readonly findings: readonly FindingsCompared[];
  /** Shoots that its node network was compared with, beside that of the draft. */
  readonly compared: number;
}

/** What a draft would be with its peerings. */
export interface ExaminedDraft {
  /** The Garden as if the draft were in it. */
  readonly garden: RunningPortalGarden;
  /** Of the targets' namespaces and that of the draft, what the user may see. Without the draft. */
  readonly visible: ShootScope;
  readonly own: FindingsCompared;
  /** In the order of the draft; a target that is named twice is looked at once. */
  readonly peerings: readonly ExaminedPeering[];
}

/**
 * Looks at a draft as if it were a shoot: it against each of its targets, the targets against each other, and it against
 * their own peers, as far as the user sees them. From memory, but for access reviews.
 *
 * @param draft - without entries
 * @param now - epoch milliseconds
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function examineDraft(
  opened: OpenedGarden,
  draft: Shoot,
  wanted: readonly WantedPeering[],
  now: number,
): Promise<ExaminedDraft> {
  const { access } = opened;
  const visible = await access.visible([
    draft.namespace,
    ...wanted.map(({ namespace }) => namespace),
  ]);
  const writable = await access.changeable(visible.namespaces);
  const garden = gardenWith(opened.garden, draft);
  const scope = including(visible, draft);
  const targets = [
    ...new Map(wanted.map(each => [shootKey(each), each])).values(),
  ].map(each => ({
    wanted: each,
    found: lookUpIn(garden.inventory, scope, each),
    mayChange: visible.has(each) && writable.has(each),
  }));
  const written = writtenShoots(draft, targets);
  const { own, ofPairs, after } = await compareFindings(
    { garden, access: accessIncluding(access, draft), shoot: draft },
    {
      pairs: targets.map(({ wanted: target }): PairChange => {
        const { namespace, name } = target;
        return { target: { namespace, name }, here: 'add', there: 'keep' };
      }),
      written,
      known: [...visible.namespaces],
    },
    now,
  );
  return {
    garden,
    visible,
    own: fresh(own),
    peerings: targets.map((target, at) => ({
      ...target,
      findings: ofPairs[at].map(fresh),
      compared: countCompared(after, draft, target.wanted),
    })),
  };
}

/** There was nothing before, so whatever is said is new. */
function fresh(findings: FindingsCompared): FindingsCompared {
  return { ...findings, adds: true, before: [] };
}

/** The draft with its entries, and those targets that would have theirs. */
function writtenShoots(
  draft: Shoot,
  targets: ReadonlyArray<
    Pick<ExaminedPeering, 'wanted' | 'found' | 'mayChange'>
  >,
): readonly WrittenShoot[] {
  const reversed = targets.flatMap(({ wanted, found, mayChange }) => {
    const isThere =
      wanted.reverse === 'always' ||
      (wanted.reverse === 'whereWritable' && mayChange);
    return found.kind === 'visible' &&
      isThere &&
      shootKey(wanted) !== shootKey(draft)
      ? [withEntry(found.shoot, draft)]
      : [];
  });
  const own = targets.reduce(
    (after, { wanted, found }) =>
      withEntry(after, { ...wanted, seed: seedOf(wanted, found) }).after,
    draft,
  );
  return [...reversed, { before: draft, after: own }];
}

/** The seed that an entry for a target names: what the Garden says, and of what the user may not see what was typed. */
export function seedOf(
  { seed }: WantedPeering,
  found: TargetLookup,
): string | undefined {
  switch (found.kind) {
    case 'visible':
      return found.shoot.seed;
    case 'notAccessible':
      return seed;
    case 'notFound':
      return undefined;
    default: {
      const never: never = found;
      throw new Error(`Unknown target: ${JSON.stringify(never)}`);
    }
  }
}

/** Other targets of the draft, and other peers of the target, each counted once; none when the two were not compared. */
function countCompared(
  after: ReadonlyMap<ShootKey, PeeringsView>,
  draft: EntryName,
  target: EntryName,
): number {
  const rowsOf = (shoot: EntryName) =>
    after.get(shootKey(shoot))?.peerings ?? [];
  return new Set([
    ...comparedPeers(rowsOf(draft), target),
    ...comparedPeers(rowsOf(target), draft),
  ]).size;
}
