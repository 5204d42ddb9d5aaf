import type { ShootRef } from 'backstage-plugin-gardener-common';

/**
 * The address of the landscape with a shoot in focus, below that of the pages.
 *
 * @param shown.depth - how far around the shoot is looked; the page's own choice is 1
 * @param shown.selected - id of the node or line whose details are open
 */
export function landscapeAddress(
  pages: string,
  shoot: ShootRef,
  shown: { readonly depth?: number; readonly selected?: string } = {},
): string {
  const { garden, namespace, name } = shoot;
  const { depth = 1, selected } = shown;
  const params = new URLSearchParams({
    garden,
    focus: `${namespace}/${name}`,
    ...(depth !== 1 && { depth: String(depth) }),
    ...(selected !== undefined && { selected }),
  });
  return `${pages}/landscape?${params}`;
}
