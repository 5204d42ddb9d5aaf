import type { LandscapeGroup } from 'backstage-plugin-gardener-common';
import type { Size } from './geometry';
import type { GraphNode } from './graph';

/** A card holds about 16 letters of a name and a network of IPv4 in its second line. */
export const CARD: Size = { width: 136, height: 42 };

/** The number in the middle of a circle needs so much. */
const LEAST_RADIUS = 14;

/** Beyond it a circle says no more, it only takes room. */
const MOST_RADIUS = 48;

/** So 412 shoots are twice as wide as 46: the area tells the number. */
const RADIUS_PER_ROOT = 1.15;

/** The name below a circle, about 14 letters of it. */
export const CIRCLE_LABEL: Size = { width: 104, height: 18 };

/** Half the width of the circle of a group. */
export function circleRadius(group: Pick<LandscapeGroup, 'shoots'>): number {
  return Math.min(
    MOST_RADIUS,
    LEAST_RADIUS + Math.round(RADIUS_PER_ROOT * Math.sqrt(group.shoots)),
  );
}

/** What a node takes, its name included. */
export function sizeOfNode(node: GraphNode): Size {
  if (node.kind !== 'group') return CARD;
  const across = 2 * circleRadius(node.group);
  return {
    width: Math.max(across, CIRCLE_LABEL.width),
    height: across + CIRCLE_LABEL.height,
  };
}

/** A line of one peering, and the widest that leaves circles to be seen. */
const LEAST_LINE = 2;
const MOST_LINE = 8;

/** How wide the line of a bundle is: ten times as many peerings are two pixels more. */
export function bundleWidth(peerings: number): number {
  return Math.min(
    MOST_LINE,
    LEAST_LINE + 2 * Math.log10(Math.max(1, peerings)),
  );
}
