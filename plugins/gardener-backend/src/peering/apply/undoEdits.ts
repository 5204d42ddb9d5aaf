import { isDeepStrictEqual } from 'node:util';
import {
  entriesFor,
  invertEffects,
  writtenEntries,
  type EntryEdit,
  type EntryEffect,
  type PeeringConfig,
} from 'backstage-plugin-gardener-common';
import { effectsFound } from './effectsFound';

type Added = Extract<EntryEffect, { kind: 'added' }>;
type Dropped = Extract<EntryEffect, { kind: 'duplicateDropped' }>;

/** An entry that we added while somebody else added one for the same shoot, and the one that was dropped for it. */
interface Doubled {
  readonly added: Added;
  readonly dropped: Dropped;
}

function doubledOf(effects: readonly EntryEffect[]): readonly Doubled[] {
  return effects.flatMap((dropped): readonly Doubled[] => {
    if (dropped.kind !== 'duplicateDropped') return [];
    const added = effects.find(
      (effect): effect is Added =>
        effect.kind === 'added' &&
        effect.entry.namespace === dropped.entry.namespace &&
        effect.entry.name === dropped.entry.name,
    );
    return added ? [{ added, dropped }] : [];
  });
}

/** Leaves the entry of who else added it: of two that are the same any one, of two that differ the other one. */
function leaveTheirs(
  { added, dropped }: Doubled,
  config: PeeringConfig,
): readonly EntryEdit[] {
  const { namespace, name, seed } = added.entry;
  const target = { namespace, name };
  if (isDeepStrictEqual(added.entry, dropped.entry)) {
    return [
      {
        kind: 'dropDuplicates',
        target,
        seed: typeof seed === 'string' ? seed : null,
      },
    ];
  }
  return effectsFound(config, [added]).length > 0
    ? [
        { kind: 'remove', target },
        { kind: 'add', entry: dropped.entry },
      ]
    : [];
}

/** Whether it is still there to be taken back, and nobody has changed it since. */
function isThere(
  effect: EntryEffect,
  config: PeeringConfig,
  known: boolean,
): boolean {
  switch (effect.kind) {
    // What surely is our entry stays ours, whoever corrected its seed.
    case 'added':
      return known
        ? entriesFor(writtenEntries(config), effect.entry).length > 0
        : effectsFound(config, [effect]).length > 0;
    case 'removed':
    case 'duplicateDropped':
    case 'seedSet':
      return effectsFound(config, [effect]).length > 0;
    default: {
      const never: never = effect;
      throw new Error(`Unknown effect: ${JSON.stringify(never)}`);
    }
  }
}

/**
 * The edits that take effects back on a shoot as it is now: what others have changed since, or had added at the same
 * time, stays. Carrying them out twice changes nothing the second time.
 *
 * @param known - whether the effects were surely carried out, or only sent
 */
export function undoEdits(
  effects: readonly EntryEffect[],
  config: PeeringConfig,
  known: boolean,
): readonly EntryEdit[] {
  const doubled = doubledOf(effects);
  const paired = new Set<EntryEffect>(
    doubled.flatMap(({ added, dropped }) => [added, dropped]),
  );
  const rest = effects.filter(
    effect => !paired.has(effect) && isThere(effect, config, known),
  );
  return [
    ...doubled.flatMap(pair => leaveTheirs(pair, config)),
    ...invertEffects(rest),
  ];
}
