import {
  effectsHold,
  entriesFor,
  writtenEntries,
  type EntryEffect,
  type PeeringConfig,
} from 'backstage-plugin-gardener-common';

/** The seed of an entry as it is read from a shoot. */
export function seedOf(seed: unknown): string | undefined {
  return typeof seed === 'string' && seed !== '' ? seed : undefined;
}

/**
 * Which effects of a request whose answer nobody heard are there. Each is looked at alone: the request was carried out
 * as a whole or not at all, but others may have changed some of it since. An entry on another seed is somebody else's.
 */
export function effectsFound(
  config: PeeringConfig,
  effects: readonly EntryEffect[],
): readonly EntryEffect[] {
  const entries = writtenEntries(config);
  return effects.filter(effect =>
    effect.kind === 'added'
      ? entriesFor(entries, effect.entry).some(
          ({ seed }) => seed === seedOf(effect.entry.seed),
        )
      : effectsHold(config, [effect]),
  );
}
