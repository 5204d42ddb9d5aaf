import { overlaps } from '../../../network/overlap';
import { FindingRule, NOTHING, oneShoot, onEachSide } from '../FindingRule';

/**
 * A node network shares addresses with the default one. Any overlap counts and not only equality: the default may be
 * offered as /16 and taken as /27, or have grown since.
 */
export const defaultNodeCidr: FindingRule<'DEFAULT_NODE_CIDR'> = {
  code: 'DEFAULT_NODE_CIDR',
  ...onEachSide((side, name, context) => {
    if (!context.takesPart) return NOTHING;
    const defaultNodes = context.defaultNodesOf(side);
    const network = side.nodes.networks.find(candidate =>
      overlaps(candidate, defaultNodes),
    );
    if (!network) return NOTHING;
    return [
      {
        variant: 'default',
        subject: oneShoot(side),
        params: {
          shoot: name,
          network: network.text,
          defaultNodes: defaultNodes.text,
        },
      },
    ];
  }),
};
