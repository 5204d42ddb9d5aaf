import {
  entriesFor,
  writtenEntries,
  type EntryName,
  type Handover,
  type PairChange,
  type Shoot,
  type TargetLookup,
} from 'backstage-plugin-gardener-common';
import { entriesYaml } from '../entryYaml';

/** What the user may know and do of the other shoot of a pair. */
export interface TargetFacts {
  readonly found: TargetLookup;
  /** Whether the user may change its entries. */
  readonly mayChange: boolean;
  /** Name of its project; null when it is not known or the user may not know it. */
  readonly project: string | null;
  /** Owner of the project, likewise. */
  readonly owner: string | null;
}

/**
 * What the owners of other shoots must do for the pairs to be as they are meant: where a reverse entry is wanted, or
 * should come or go together with ours, and the user can't write it.
 *
 * @param own - the shoot of the plan
 * @param factsOf - of the other shoot of a pair
 */
export function handoversOf(
  own: Pick<Shoot, 'namespace' | 'name' | 'seed'>,
  pairs: readonly PairChange[],
  factsOf: (target: EntryName) => TargetFacts,
): Handover[] {
  return pairs.flatMap(pair => {
    const facts = factsOf(pair.target);
    const edit = editFor(own, pair, facts);
    return edit ? [handover(own, pair.target, edit, facts)] : [];
  });
}

/** The owner of one shoot must take its entry for ours out. */
export function removalHandover(
  own: Pick<Shoot, 'namespace' | 'name' | 'seed'>,
  target: EntryName,
  facts: TargetFacts,
): Handover {
  return handover(own, target, 'remove', facts);
}

function editFor(
  own: EntryName,
  { here, there }: PairChange,
  { found, mayChange }: TargetFacts,
): Handover['edit'] | undefined {
  if (found.kind === 'notFound' || mayChange) return undefined;
  const wish = there === 'keep' ? here : there;
  const lists =
    found.kind === 'visible' &&
    entriesFor(writtenEntries(found.shoot.peering), own).length > 0;
  if (wish === 'add') return lists ? undefined : 'add';
  if (wish === 'remove') {
    return lists || found.kind === 'notAccessible' ? 'remove' : undefined;
  }
  return undefined;
}

function handover(
  own: Pick<Shoot, 'namespace' | 'name' | 'seed'>,
  { namespace, name }: EntryName,
  edit: Handover['edit'],
  { found, project, owner }: TargetFacts,
): Handover {
  const written =
    found.kind === 'visible'
      ? entriesFor(writtenEntries(found.shoot.peering), own)
      : [];
  const entries =
    edit === 'remove' && written.length > 0
      ? written
      : [{ namespace: own.namespace, name: own.name, seed: own.seed }];
  return {
    target: { namespace, name },
    project,
    edit,
    why: found.kind === 'visible' ? 'noRights' : 'notAccessible',
    owner,
    yaml: entriesYaml(
      entries.map(entry => ({ ...entry, seed: entry.seed ?? null })),
    ),
  };
}
