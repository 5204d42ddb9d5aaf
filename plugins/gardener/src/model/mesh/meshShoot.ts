import type {
  EntryTarget,
  ShootSummary,
} from 'backstage-plugin-gardener-common';

/** A shoot as it stands in the list of those that are to be meshed. */
export type MeshShoot = Pick<
  ShootSummary,
  'ref' | 'project' | 'seed' | 'migratingFrom' | 'nodeNetworks' | 'workerless'
>;

/** Why a shoot can't have a peering. */
export type MeshObstacle = 'workerless' | 'unscheduled';

/** A shoot by which the same one is told everywhere. */
export function keyOf({ namespace, name }: EntryTarget): string {
  return `${namespace}/${name}`;
}

/** What keeps a shoot out of a mesh; undefined when nothing does. */
export function obstacleOf({
  workerless,
  seed,
}: Pick<MeshShoot, 'workerless' | 'seed'>): MeshObstacle | undefined {
  if (workerless) return 'workerless';
  return seed === null ? 'unscheduled' : undefined;
}

/** By namespace and name. */
export function inNameOrder<T extends EntryTarget>(
  shoots: readonly T[],
): readonly T[] {
  return [...shoots].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
