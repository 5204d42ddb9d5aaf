import type { EntryEdit, EntryEffect } from './EntryEdit';

/**
 * The edits that take effects back, in reverse order. A dropped duplicate stays dropped: the entry that was kept holds
 * the peering, and two of them are a fault.
 *
 * @public
 */
export function invertEffects(
  effects: readonly EntryEffect[],
): readonly EntryEdit[] {
  return [...effects].reverse().flatMap((effect): readonly EntryEdit[] => {
    switch (effect.kind) {
      case 'added': {
        const { namespace, name } = effect.entry;
        return [{ kind: 'remove', target: { namespace, name } }];
      }
      case 'removed':
        return [{ kind: 'add', entry: effect.entry }];
      case 'seedSet':
        return [{ kind: 'setSeed', target: effect.target, seed: effect.from }];
      case 'duplicateDropped':
        return [];
      default: {
        const never: never = effect;
        throw new Error(`Unknown effect ${JSON.stringify(never)}`);
      }
    }
  });
}
