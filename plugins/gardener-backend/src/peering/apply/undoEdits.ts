import {
  entriesFor,
  invertEffects,
  writtenEntries,
  type EntryEdit,
  type EntryEffect,
  type PeeringConfig,
} from 'backstage-plugin-gardener-common';
import { effectsFound } from './effectsFound';
import { leaveTheirs } from './leaveTheirs';

/** Whether somebody else added an entry for the same shoot at the same time: the one that is left is theirs. */
function isDoubled(
  effect: EntryEffect,
  effects: readonly EntryEffect[],
): effect is Extract<EntryEffect, { kind: 'added' }> {
  return (
    effect.kind === 'added' &&
    effects.some(
      other =>
        other.kind === 'duplicateDropped' &&
        other.entry.namespace === effect.entry.namespace &&
        other.entry.name === effect.entry.name,
    )
  );
}

/** Whether it is still there to be taken back, and nobody has changed it since. */
function isThere(
  effect: EntryEffect,
  config: PeeringConfig,
  known: boolean,
): boolean {
  // What surely is our entry stays ours, whoever corrected its seed.
  return known && effect.kind === 'added'
    ? entriesFor(writtenEntries(config), effect.entry).length > 0
    : effectsFound(config, [effect]).length > 0;
}

/**
 * The edits that take effects back on a shoot as it is now: what others have changed since, or had added at the same
 * time, stays. Carrying them out twice changes nothing the second time. No two effects depend on each other, so they come
 * in their order, in which entries come back in theirs.
 *
 * @param known - whether the effects were surely carried out, or only sent
 */
export function undoEdits(
  effects: readonly EntryEffect[],
  config: PeeringConfig,
  known: boolean,
): readonly EntryEdit[] {
  return effects
    .filter(
      effect => isDoubled(effect, effects) || isThere(effect, config, known),
    )
    .flatMap(effect =>
      isDoubled(effect, effects)
        ? leaveTheirs(config, effect) ?? []
        : invertEffects([effect]),
    );
}
