import { peeringsPath } from '../lib/portalApi.mjs';

/** A degree that is common among shoots that peer much: not the quickest case. */
const WANTED_DEGREE = 10;

/** Among the first shoots that the user may see, the one whose number of peerings is nearest to ten, with a visible peer. */
export async function pickShoot(api) {
  const { items } = await api.get('/api/gardener/shoots?garden=osc&limit=200');
  let best;
  for (const { ref } of items) {
    const view = await api.get(peeringsPath(ref));
    const peers = view.peerings.filter(
      peering => peering.target.kind === 'visible',
    );
    const distance = Math.abs(view.peerings.length - WANTED_DEGREE);
    if (peers.length > 0 && (!best || distance < best.distance)) {
      best = { ref, peer: peers[0].target.ref, distance, view };
    }
  }
  if (!best) throw new Error('No shoot with a visible peer');
  return best;
}
