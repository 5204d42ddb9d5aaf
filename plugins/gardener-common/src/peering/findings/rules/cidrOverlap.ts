import { Cidr } from '../../../network/Cidr';
import { freeBlocks, surrounding } from '../../../network/freeBlocks';
import {
  FindingRule,
  NOTHING,
  thisPeering,
  visibleTarget,
} from '../FindingRule';
import { overlapDetails } from '../overlapDetails';

/** How far around the own node network a free block is looked for, near first. */
const SEARCHED: Readonly<Record<4 | 6, readonly number[]>> = {
  4: [16, 8],
  6: [48, 32],
};

function suggestBlock(
  size: Cidr,
  around: Cidr,
  taken: readonly Cidr[],
): string | undefined {
  for (const prefix of SEARCHED[around.family]) {
    const range = surrounding(around, prefix);
    const { value } = freeBlocks(range, size.prefix, taken).next();
    if (value) return value.text;
  }
  return undefined;
}

/** The node networks of the two shoots share addresses. */
export const cidrOverlap: FindingRule<'CIDR_OVERLAP'> = {
  code: 'CIDR_OVERLAP',
  checkPeering(context) {
    const target = visibleTarget(context);
    if (!target) return NOTHING;
    const { here, names } = context;
    const details = overlapDetails(
      names.here,
      here.nodes.networks,
      names.target,
      target.nodes.networks,
    );
    if (!details) return NOTHING;
    const first = details.overlaps[0];
    const theirs = target.nodes.networks.find(
      ({ text }) => text === first.right,
    );
    const ours = here.nodes.networks.find(({ text }) => text === first.left);
    const block =
      ours &&
      theirs &&
      suggestBlock(theirs, ours, [
        ...context.takenNetworks(),
        ...context.reserved,
        context.defaultNodesOf(target),
      ]);
    const identical =
      here.nodes.networks.length === 1 &&
      target.nodes.networks.length === 1 &&
      first.left === first.right;
    const withBlock = identical ? 'identical' : 'partial';
    return [
      {
        variant: block ? withBlock : 'noBlock',
        subject: thisPeering(context),
        params: {
          shoot: names.here,
          target: names.target,
          addresses: details.addresses.toString(),
          shared: details.shared,
          ...(block && { block }),
        },
        overlaps: details.overlaps,
      },
    ];
  },
};
