import type { ShootKey } from 'backstage-plugin-gardener-common';

/** An entry of a shoot and the uid that its target had when the entry was first seen. */
export interface PeerUid {
  /** The shoot that has the entry. */
  readonly lister: ShootKey;
  /** The shoot that the entry names. */
  readonly target: ShootKey;
  readonly firstUid: string;
  /** Epoch milliseconds. */
  readonly firstSeenAt: number;
}

/**
 * Remembers which shoot each entry named at first, across restarts and replicas. The first one to tell
 * wins; what is told later about the same entry changes nothing until the entry is forgotten.
 */
export interface PeerUidStore {
  /** Remembers what is not remembered yet. */
  remember(garden: string, uids: readonly PeerUid[]): Promise<void>;
  /** Forgets entries, because they are gone. */
  forget(
    garden: string,
    entries: ReadonlyArray<Pick<PeerUid, 'lister' | 'target'>>,
  ): Promise<void>;
  /** What is remembered of the entries of some shoots, and of entries that name them. */
  about(
    garden: string,
    shoots: readonly ShootKey[],
  ): Promise<readonly PeerUid[]>;
  /** Everything of a Garden, page by page. */
  all(garden: string): AsyncIterable<readonly PeerUid[]>;
}
