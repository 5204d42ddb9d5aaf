import type {
  BulkPlanRequest,
  BulkWish,
  EntryTarget,
} from 'backstage-plugin-gardener-common';
import { inNameOrder, keyOf } from './meshShoot';

/** Pairs that one plan can hold. */
export const MAX_PAIRS = 500;

/** Which of some shoots are peered with which. */
export type MeshShape =
  /** Each with each other one. */
  | { readonly kind: 'mesh' }
  /** Each hub with each shoot that is none. */
  | {
      readonly kind: 'hubs';
      /** Keys of shoots; those that are not chosen count for nothing. */
      readonly hubs: ReadonlySet<string>;
      /** Whether the hubs are peered with each other, too. */
      readonly amongHubs: boolean;
    };

/** Two shoots, those of the lesser name first. */
export type MeshPair = readonly [EntryTarget, EntryTarget];

function isWanted(shape: MeshShape, one: string, other: string): boolean {
  switch (shape.kind) {
    case 'mesh':
      return true;
    case 'hubs': {
      const hubs = [one, other].filter(key => shape.hubs.has(key)).length;
      return hubs === 1 || (hubs === 2 && shape.amongHubs);
    }
    default: {
      const never: never = shape;
      throw new Error(`Unknown shape ${JSON.stringify(never)}`);
    }
  }
}

/** The pairs of a shape over some shoots, each once, in an order that does not depend on theirs. */
export function pairsOf(
  shoots: readonly EntryTarget[],
  shape: MeshShape,
): readonly MeshPair[] {
  const known = new Map(
    shoots.map(({ namespace, name }) => [
      keyOf({ namespace, name }),
      { namespace, name },
    ]),
  );
  const ordered = inNameOrder([...known.values()]);
  return ordered.flatMap((one, index) =>
    ordered
      .slice(index + 1)
      .filter(other => isWanted(shape, keyOf(one), keyOf(other)))
      .map(other => [one, other] as const),
  );
}

/** How many pairs a shape has, without making them: it is asked for with each shoot that is chosen. */
export function countPairs(
  shoots: readonly EntryTarget[],
  shape: MeshShape,
): number {
  const keys = new Set(shoots.map(keyOf));
  const all = (count: number) => (count > 1 ? (count * (count - 1)) / 2 : 0);
  switch (shape.kind) {
    case 'mesh':
      return all(keys.size);
    case 'hubs': {
      const hubs = [...keys].filter(key => shape.hubs.has(key)).length;
      const spokes = keys.size - hubs;
      return hubs * spokes + (shape.amongHubs ? all(hubs) : 0);
    }
    default: {
      const never: never = shape;
      throw new Error(`Unknown shape ${JSON.stringify(never)}`);
    }
  }
}

/** What is asked of the server for some pairs: the entries on both sides. What is there already has nothing to do. */
export function meshRequest(
  garden: string,
  pairs: readonly MeshPair[],
): BulkPlanRequest {
  return {
    garden,
    units: pairs.map(
      ([shoot, target]): BulkWish => ({
        shoot,
        target,
        here: 'add',
        there: 'add',
      }),
    ),
    source: 'portal',
  };
}
