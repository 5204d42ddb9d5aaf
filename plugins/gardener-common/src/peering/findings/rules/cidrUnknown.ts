import { FindingRule, Hit, PeeringContext, thisPeering } from '../FindingRule';
import type { Side } from '../Side';

type Unknown = Hit<'CIDR_UNKNOWN'>;

function checkSide(
  context: PeeringContext,
  side: Side,
  owner: string,
): readonly Unknown[] {
  // Without workers there are no nodes to compare, which is a finding of its own.
  if (side.shoot.workerless) return [];
  const { names } = context;
  const hit = (
    variant: Unknown['variant'],
    extra: Readonly<Record<string, string>> = {},
  ): Unknown => ({
    variant,
    subject: thisPeering(context),
    params: { shoot: names.here, target: names.target, owner, ...extra },
  });
  const { nodes, pods, services, shoot } = side;
  const unreadable = [nodes, pods, services].flatMap(read => read.unreadable);
  const hits: Unknown[] = [];
  if (unreadable.length > 0) {
    hits.push(hit('unreadable', { problem: unreadable[0].problem }));
  }
  if (shoot.nodes.length === 0) hits.push(hit('noNetwork'));
  // The seed gives a shoot both, so only one without a seed may still lack them, and that has a finding of its own.
  if (shoot.seed && (shoot.pods.length === 0 || shoot.services.length === 0)) {
    hits.push(hit('noPodsOrServices'));
  }
  return hits;
}

/**
 * Networks of the two could not be compared. What could not be checked is said, and never passes for sound.
 */
export const cidrUnknown: FindingRule<'CIDR_UNKNOWN'> = {
  code: 'CIDR_UNKNOWN',
  checkPeering(context) {
    const { target, here, names } = context;
    switch (target.kind) {
      case 'notFound':
        return [];
      case 'notAccessible':
        return [
          {
            variant: 'notAccessible',
            subject: thisPeering(context),
            params: { shoot: names.here, target: names.target },
          },
        ];
      case 'visible':
        return [
          ...checkSide(context, here, names.here),
          ...checkSide(context, target.side, names.target),
        ];
      default: {
        const never: never = target;
        return never;
      }
    }
  },
};
