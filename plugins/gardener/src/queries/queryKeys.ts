import type { ShootRef } from 'backstage-plugin-gardener-common';

/** Names of the answers in the cache. */
export const queryKeys = {
  gardens: ['gardens'] as const,
  peerings: (ref: ShootRef) =>
    ['peerings', ref.garden, ref.namespace, ref.name] as const,
  manifest: (ref: ShootRef, print: string) =>
    ['manifest', ref.garden, ref.namespace, ref.name, print] as const,
};
