/**
 * One entry of a shoot's `shootPeerings`: it names the other shoot.
 *
 * @public
 */
export interface PeeringEntry {
  readonly name: string;
  readonly namespace: string;
  /** As written; undefined when absent. Goes stale when the target migrates. */
  readonly seed: string | undefined;
}

/**
 * The `osc-peering-service` extension of a shoot, as it can be read.
 *
 * @public
 */
export type PeeringConfig =
  | { readonly state: 'absent' }
  | { readonly state: 'present'; readonly entries: readonly PeeringEntry[] }
  /** `disabled: true`: entries are written and none is in force. */
  | { readonly state: 'disabled'; readonly entries: readonly PeeringEntry[] }
  | {
      readonly state: 'malformed';
      /** What is wrong, for a reader: "providerConfig is a string, not an object". */
      readonly reason: string;
      /** The entries that could be read all the same. */
      readonly entries: readonly PeeringEntry[];
      readonly disabled: boolean;
    };
