import type { Peering } from 'backstage-plugin-gardener-common';

/** Peers that we list are compared with each other, where both networks are known and don't overlap ours. */
export function isCompared({ target, rollout, findings }: Peering): boolean {
  return (
    target.kind === 'visible' &&
    target.nodeNetworks.length > 0 &&
    rollout.here.state !== 'missing' &&
    !findings.some(
      ({ code }) => code === 'CIDR_OVERLAP' || code === 'CIDR_UNKNOWN',
    )
  );
}
