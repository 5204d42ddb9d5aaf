import {
  createTargetAssessment,
  writtenEntries,
  type Shoot,
  type TargetChoice,
} from 'backstage-plugin-gardener-common';
import { defaultNodesIn } from './defaultNodesIn';
import type { RunningPortalGarden } from './PortalGarden';

/** Whether shoots of a Garden can be chosen as targets of one shoot, by the Garden's configuration and cloud profiles. */
export function assessmentFor(
  garden: Pick<RunningPortalGarden, 'inventory' | 'network'>,
  shoot: Shoot,
): (candidate: Shoot) => TargetChoice {
  return createTargetAssessment({
    shoot,
    entries: writtenEntries(shoot.peering),
    defaultNodesOf: defaultNodesIn(garden),
  });
}
