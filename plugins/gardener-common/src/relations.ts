/**
 * From a cluster of the catalog to a cluster that its shoot lists as peer.
 *
 * @public
 */
export const RELATION_PEERS_WITH = 'peersWith';

/**
 * What the other end of {@link RELATION_PEERS_WITH} is called where relations are shown. No entity has it: it would tell
 * everyone who sees the target that a shoot which they may not see lists it.
 *
 * @public
 */
export const RELATION_PEERED_BY = 'peeredBy';
