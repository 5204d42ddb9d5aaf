import {
  shootKey,
  type EntryName,
  type PeeringsView,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { Inventory } from '../../inventory/Inventory';
import { describePeerings } from '../describePeerings';
import {
  decideAccess,
  neighbourhoodOf,
  type NeighbourhoodAccess,
} from '../neighbourhood';
import { overlayInventory } from '../overlayInventory';
import { RecordedReads } from '../RecordedReads';
import type { OpenedShoot } from '../ShootGate';
import type { WrittenShoot } from './compareFindings';

/** A Garden before a change and after it, as a user may see it. */
export interface BothPictures {
  /**
   * The peerings of one of the shoots that it was looked for.
   *
   * @throws NotFoundError when the shoot is not there any more
   */
  viewsOf(shoot: EntryName): {
    readonly before: PeeringsView;
    readonly after: PeeringsView;
  };
  /** Whether the shoot is there, before or after. */
  has(shoot: EntryName): boolean;
  /** Names that the user may see around these shoots, before or after. */
  readonly tellsOf: readonly EntryName[];
}

/**
 * Looks at a Garden as it is and as it would be. Costs the degree of the shoots, and access reviews of the namespaces
 * around them.
 *
 * @param change - `shoots`: those that are looked at; `known`: namespaces that the user may list, asked before
 * @param now - epoch milliseconds
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function lookAtBoth(
  {
    garden,
    access,
  }: Pick<OpenedShoot, 'garden'> & { readonly access: NeighbourhoodAccess },
  change: {
    readonly shoots: readonly EntryName[];
    readonly written: readonly WrittenShoot[];
    readonly known: readonly string[];
  },
  now: number,
): Promise<BothPictures> {
  const { shoots, written, known } = change;
  const refOf = ({ namespace, name }: EntryName): ShootRef => ({
    garden: garden.name,
    namespace,
    name,
  });
  const before = overlayInventory(
    garden.inventory,
    written.map(one => one.before),
  );
  const after = overlayInventory(
    garden.inventory,
    written.map(one => one.after),
  );
  const around = () =>
    shoots
      .map(refOf)
      .flatMap(ref =>
        [before, after].flatMap(inventory =>
          inventory.shoot(shootKey(ref))
            ? [neighbourhoodOf(inventory, ref)]
            : [],
        ),
      );
  const { visible } = await decideAccess({ access }, known, () => ({
    namespaces: new Set(around().flatMap(({ namespaces }) => [...namespaces])),
  }));
  const viewIn = (inventory: Inventory, ref: ShootRef) => {
    const { shoot } = neighbourhoodOf(inventory, ref);
    return describePeerings(
      { ...garden, inventory },
      shootKey(ref),
      shoot,
      visible,
      () => now,
      new RecordedReads(),
    );
  };
  const names = new Map(
    [...shoots, ...around().flatMap(({ peers }) => peers)].map(
      ({ namespace, name }) => [
        shootKey({ namespace, name }),
        { namespace, name },
      ],
    ),
  );
  return {
    viewsOf: shoot => ({
      before: viewIn(before, refOf(shoot)),
      after: viewIn(after, refOf(shoot)),
    }),
    has: shoot => before.shoot(shootKey(shoot)) !== undefined,
    tellsOf: [...names.values()].filter(name => visible.has(name)),
  };
}
