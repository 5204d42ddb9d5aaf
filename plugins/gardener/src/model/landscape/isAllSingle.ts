import type { Landscape } from 'backstage-plugin-gardener-common';

/** Whether no group, bundle or count stands for peerings of a landscape that would otherwise be there one by one. */
export function isAllSingle({
  groups,
  hidden,
}: Pick<Landscape, 'groups' | 'hidden'>): boolean {
  const { inside, unseen, smallBundles, farther } = hidden;
  return (
    groups.every(({ open }) => open) &&
    inside + unseen + smallBundles.peerings + farther.peerings === 0
  );
}
