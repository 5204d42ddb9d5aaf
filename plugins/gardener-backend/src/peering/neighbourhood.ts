import {
  isDnsLabel,
  shootKey,
  writtenEntries,
  type EntryName,
  type Shoot,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { ShootScope } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';
import { nothingToSee, type OpenedShoot } from './ShootGate';

/**
 * Namespaces of one neighbourhood that the Garden is asked about. An entry may name any namespace, so a shoot could
 * have tens of thousands of them, and all users of a Garden share its patience. What is beyond can't be verified.
 */
export const MAX_NAMESPACES = 1_000;

/** What decides who may see what around a shoot. */
export type NeighbourhoodAccess = Pick<
  OpenedShoot['access'],
  'scopes' | 'visible'
>;

/** A shoot and everything that it lists and that lists it, at one moment. */
export interface Neighbourhood {
  readonly shoot: Shoot;
  /** Names that can be names of shoots; nothing need have them. */
  readonly peers: readonly EntryName[];
  /** Of the peers. */
  readonly namespaces: ReadonlySet<string>;
}

/**
 * The neighbourhood of a shoot that the user may see; who may see which of its namespaces is not decided yet.
 *
 * @throws NotFoundError when the shoot is not there any more
 */
export function neighbourhoodOf(
  inventory: Inventory,
  ref: ShootRef,
): Neighbourhood {
  const key = shootKey(ref);
  const shoot = inventory.shoot(key);
  if (!shoot) throw nothingToSee(ref);
  const peers = [
    ...writtenEntries(shoot.peering),
    ...inventory.listersOf(key),
    // An entry may say anything; only what can be a namespace is sent to the Garden.
  ].filter(({ namespace }) => isDnsLabel(namespace));
  return {
    shoot,
    peers,
    namespaces: new Set(peers.map(({ namespace }) => namespace)),
  };
}

/**
 * Decides which shoots the user may see in each namespace of what `look` finds, each once and `MAX_NAMESPACES` at
 * most. While the Garden answers, shoots may change; then `look` is called again and what is new is asked for too, so
 * that what it found last is of one moment and nothing in it is undecided.
 *
 * @param known - namespaces that the user may list, asked before
 * @param look - quick and without effect
 * @returns what `look` found last, and what the user may see in its namespaces and the known ones; nothing else, so it is
 * the same for all who see the same
 * @throws ServiceUnavailableError when the Garden did not answer; what `look` throws
 */
export async function decideAccess<
  Found extends { readonly namespaces: ReadonlySet<string> },
>(
  { access }: { readonly access: NeighbourhoodAccess },
  known: readonly string[],
  look: () => Found,
): Promise<{ readonly found: Found; readonly visible: ShootScope }> {
  const scopeOf = await access.scopes();
  const asked = new Set(known);
  const granted = new Set(known);
  const most = asked.size + MAX_NAMESPACES;
  for (;;) {
    const found = look();
    const open = [...found.namespaces]
      .filter(name => !asked.has(name))
      .slice(0, most - asked.size);
    if (open.length === 0) {
      const visible = [...found.namespaces].filter(name => granted.has(name));
      return { found, visible: scopeOf(new Set([...known, ...visible])) };
    }
    const answer = await access.visible(open);
    open.forEach(namespace => asked.add(namespace));
    answer.namespaces.forEach(namespace => granted.add(namespace));
  }
}
