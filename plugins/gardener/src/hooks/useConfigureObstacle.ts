import type { PeeringsView } from 'backstage-plugin-gardener-common';
import {
  ConfigureObstacle,
  configureObstacle,
} from '../model/configureObstacle';
import { failureOf } from '../model/failure';
import { useShootRights } from '../queries/useShootRights';

/** Why this user can't configure peerings on the shoot of a view now; undefined when nothing speaks against it. */
export function useConfigureObstacle(
  view: PeeringsView,
): ConfigureObstacle | undefined {
  const { data, error } = useShootRights(view.shoot.ref);
  return configureObstacle(view, {
    data,
    failure: error ? failureOf(error) : undefined,
  });
}
