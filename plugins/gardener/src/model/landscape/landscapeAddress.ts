import type { ShootRef } from 'backstage-plugin-gardener-common';

/** The address of the landscape with a shoot in focus, below that of the pages. */
export function landscapeAddress(pages: string, shoot: ShootRef): string {
  const { garden, namespace, name } = shoot;
  const params = new URLSearchParams({
    garden,
    focus: `${namespace}/${name}`,
  });
  return `${pages}/landscape?${params}`;
}
