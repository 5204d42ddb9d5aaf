import { overlaps } from '../../../network/overlap';
import { FindingRule, NOTHING, oneShoot, onEachSide } from '../FindingRule';

/** A node network lies in a range that Gardener or the configuration keeps for itself. */
export const reservedRange: FindingRule<'RESERVED_RANGE'> = {
  code: 'RESERVED_RANGE',
  ...onEachSide((side, name, { reserved, takesPart }) => {
    if (!takesPart) return NOTHING;
    return side.nodes.networks.flatMap(network =>
      reserved
        .filter(range => overlaps(range, network))
        .map(range => ({
          variant: 'default' as const,
          subject: oneShoot(side),
          params: {
            shoot: name,
            network: network.text,
            reserved: range.text,
          },
        })),
    );
  }),
};
