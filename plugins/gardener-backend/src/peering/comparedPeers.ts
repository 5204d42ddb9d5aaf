import {
  shootKey,
  type EntryName,
  type Peering,
  type ShootKey,
} from 'backstage-plugin-gardener-common';

/** Of the rows of one shoot those of other peers that the row of `peer` was compared with; none when it was not. */
export function comparedPeers(
  rows: readonly Peering[],
  peer: EntryName,
): readonly ShootKey[] {
  const compared = rows.filter(isCompared).map(keyOf);
  const own = shootKey(peer);
  return compared.includes(own) ? compared.filter(key => key !== own) : [];
}

/** Peers that we list are compared with each other, where both networks are known and don't overlap ours. */
function isCompared({ target, rollout, findings }: Peering): boolean {
  return (
    target.kind === 'visible' &&
    target.nodeNetworks.length > 0 &&
    rollout.here.state !== 'missing' &&
    !findings.some(
      ({ code }) => code === 'CIDR_OVERLAP' || code === 'CIDR_UNKNOWN',
    )
  );
}

function keyOf({ target }: Peering): ShootKey {
  return shootKey(target.kind === 'visible' ? target.ref : target);
}
