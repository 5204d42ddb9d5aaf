import {
  entriesFor,
  writtenEntries,
  type EntryEdit,
  type EntryEffect,
  type PeeringConfig,
} from 'backstage-plugin-gardener-common';
import { seedOf } from './effectsFound';

/**
 * The edit for an entry that we added while somebody else added one for the same shoot: theirs stays, as it had stayed if
 * it had been there before. Two who add the same entry at once both pass their guards, because a patch can't test that
 * something is absent.
 *
 * @returns undefined when the entry is there once at most
 */
export function leaveTheirs(
  config: PeeringConfig,
  { entry }: Extract<EntryEffect, { kind: 'added' }>,
): EntryEdit | undefined {
  const { namespace, name } = entry;
  const target = { namespace, name };
  const entries = entriesFor(writtenEntries(config), target);
  if (entries.length < 2) return undefined;
  const ours = seedOf(entry.seed);
  const theirs = entries.find(({ seed }) => seed !== ours);
  const { seed = null } = theirs ?? { seed: ours };
  return { kind: 'dropDuplicates', target, seed };
}
