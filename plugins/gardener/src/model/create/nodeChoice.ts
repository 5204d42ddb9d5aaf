import {
  BlockSuggestions,
  Cidr,
  parseCidr,
  SuggestedBlock,
} from 'backstage-plugin-gardener-common';

/** A block to choose, on a card. */
export interface NodeCard {
  readonly cidr: string;
  /** `kept`: it was chosen before, and is none of those that are suggested now. */
  readonly why: SuggestedBlock['why'] | 'kept';
  /** Null when it can't grow, undefined when that is not known. */
  readonly growsTo: number | null | undefined;
}

/** So many cards stand beside each other. */
const CARDS = 3;

/**
 * The cards: what is suggested, and before it what was chosen already, because another peer must not take a choice away.
 *
 * @param chosen - what the form has; undefined where it is written by hand
 */
export function nodeCards(
  blocks: Pick<BlockSuggestions, 'suggestions'> | undefined,
  chosen: string | undefined,
): readonly NodeCard[] {
  const suggested = blocks?.suggestions ?? [];
  if (chosen === undefined || suggested.some(({ cidr }) => cidr === chosen)) {
    return suggested.slice(0, CARDS);
  }
  return [
    { cidr: chosen, why: 'kept', growsTo: undefined } as const,
    ...suggested.slice(0, CARDS - 1),
  ];
}

/** A node network as it was written, or what is wrong with it. */
export type WrittenNodes =
  | { readonly kind: 'empty' }
  | { readonly kind: 'network'; readonly network: Cidr }
  | { readonly kind: 'wrong'; readonly reason: string };

/** Reads a node network strictly: host bits, leading zeros and whatever else a reader could take in two ways is wrong. */
export function readNodes(text: string | undefined): WrittenNodes {
  if (text === undefined || text === '') return { kind: 'empty' };
  try {
    return { kind: 'network', network: parseCidr(text) };
  } catch (error) {
    return {
      kind: 'wrong',
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}

/** Whether a network is larger than a shoot of this Garden may have. What is of IPv6 has other limits. */
export function isTooLarge(network: Cidr, maxPrefix: number): boolean {
  return network.family === 4 && network.prefix < maxPrefix;
}
