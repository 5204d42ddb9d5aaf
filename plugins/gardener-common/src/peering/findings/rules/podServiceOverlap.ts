import type { ReadCidrs } from '../../../network/readCidrs';
import {
  FindingRule,
  Hit,
  NOTHING,
  PeeringContext,
  thisPeering,
  visibleTarget,
} from '../FindingRule';
import { overlapDetails } from '../overlapDetails';
import type { Side } from '../Side';

function check(
  context: PeeringContext,
  variant: 'pods' | 'services',
  nodes: Side,
  nodesOwner: string,
  ranges: ReadCidrs,
  owner: string,
): readonly Hit<'POD_SERVICE_OVERLAP'>[] {
  const details = overlapDetails(
    nodesOwner,
    nodes.nodes.networks,
    owner,
    ranges.networks,
  );
  if (!details) return NOTHING;
  const { left, right } = details.overlaps[0];
  return [
    {
      variant,
      subject: thisPeering(context),
      params: { nodesOwner, nodes: left, owner, range: right },
      overlaps: details.overlaps,
    },
  ];
}

/** Nodes of one shoot have addresses that the other one uses inside for pods or services. */
export const podServiceOverlap: FindingRule<'POD_SERVICE_OVERLAP'> = {
  code: 'POD_SERVICE_OVERLAP',
  checkPeering(context) {
    const target = visibleTarget(context);
    if (!target) return NOTHING;
    const { here, names } = context;
    return [
      ...check(context, 'pods', here, names.here, target.pods, names.target),
      ...check(
        context,
        'services',
        here,
        names.here,
        target.services,
        names.target,
      ),
      ...check(context, 'pods', target, names.target, here.pods, names.here),
      ...check(
        context,
        'services',
        target,
        names.target,
        here.services,
        names.here,
      ),
    ];
  },
};
