import {
  RELATION_PEERED_BY,
  RELATION_PEERS_WITH,
} from 'backstage-plugin-gardener-common';

/**
 * The relation of peered clusters for the graph of the catalog: its name, and the one for the way back.
 *
 * @public
 */
export const peeringRelationPair: [string, string] = [
  RELATION_PEERS_WITH,
  RELATION_PEERED_BY,
];
