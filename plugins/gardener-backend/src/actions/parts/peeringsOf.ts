import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  formatShootRef,
  type PeeringsView,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { GardenerService } from 'backstage-plugin-gardener-node';
import { assistantError } from './assistantError';

/** Every peering of a shoot, as the user may see it. */
export async function peeringsOf(
  gardener: GardenerService,
  ref: ShootRef,
  credentials: BackstageCredentials,
): Promise<PeeringsView> {
  const doing = `read the peerings of ${formatShootRef(ref)}`;
  try {
    const answer = await gardener.getPeerings(ref, { credentials });
    if (answer.kind === 'modified') return answer.value;
  } catch (error) {
    throw assistantError(error, doing);
  }
  throw new Error(`Could not ${doing}: the answer is empty`);
}
