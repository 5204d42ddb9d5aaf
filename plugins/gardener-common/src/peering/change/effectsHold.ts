import { entriesFor, writtenEntries } from '../entries';
import type { PeeringConfig } from '../PeeringConfig';
import type { EntryEffect } from './EntryEdit';

/**
 * Whether a shoot is as the effects would leave it: then a request without an answer was carried out, or somebody else
 * did the same.
 *
 * @public
 */
export function effectsHold(
  config: PeeringConfig,
  effects: readonly EntryEffect[],
): boolean {
  const entries = writtenEntries(config);
  return effects.every(effect => {
    switch (effect.kind) {
      case 'added':
        return entriesFor(entries, effect.entry).length > 0;
      case 'removed':
        return entriesFor(entries, effect.entry).length === 0;
      case 'duplicateDropped':
        return entriesFor(entries, effect.entry).length <= 1;
      case 'seedSet':
        return entriesFor(entries, effect.target).every(
          ({ seed }) => (seed ?? null) === effect.to,
        );
      default: {
        const never: never = effect;
        throw new Error(`Unknown effect ${JSON.stringify(never)}`);
      }
    }
  });
}
