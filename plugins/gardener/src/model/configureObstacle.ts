import type {
  PeeringsView,
  ShootRights,
} from 'backstage-plugin-gardener-common';
import type { Failure } from './failure';

/** Why peerings can't be configured on a shoot now. */
export type ConfigureObstacle =
  | { readonly code: 'workerless' | 'malformed' | 'rightsLoading' }
  | { readonly code: 'rightsFailed'; readonly reason: string }
  /** In the words of the server, where it has some. */
  | { readonly code: 'noRights'; readonly reason: string | null };

/** Looks whether this user can configure peerings on a shoot; undefined when nothing speaks against it. */
export function configureObstacle(
  view: PeeringsView,
  rights: {
    readonly data: ShootRights | undefined;
    readonly failure: Failure | undefined;
  },
): ConfigureObstacle | undefined {
  const { workerless, configState } = view.shoot;
  if (workerless) return { code: 'workerless' };
  if (rights.data && !rights.data.change) {
    return { code: 'noRights', reason: rights.data.reason };
  }
  if (configState === 'malformed') return { code: 'malformed' };
  if (rights.data) return undefined;
  return rights.failure
    ? { code: 'rightsFailed', reason: rights.failure.message }
    : { code: 'rightsLoading' };
}
