import type { Rollout } from 'backstage-plugin-gardener-common';

/** Styles that give each state of a rollout its colour, beside its sign and its word. */
export const rolloutColours = {
  applied: { color: 'var(--gardener-ok)' },
  reconciling: { color: 'var(--gardener-info)' },
  waitingForMaintenance: { color: 'var(--gardener-warn)' },
  pending: { color: 'var(--gardener-unk)' },
  failed: { color: 'var(--gardener-err)' },
  hibernated: { color: 'var(--gardener-unk)' },
  missing: { color: 'var(--gardener-warn)' },
  notVisible: { color: 'var(--gardener-unk)' },
  notFound: { color: 'var(--gardener-unk)' },
} satisfies Record<Rollout['state'], { readonly color: string }>;
