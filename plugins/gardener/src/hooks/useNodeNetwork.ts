import { useState } from 'react';
import type {
  DraftCheck,
  SuggestionRequest,
} from 'backstage-plugin-gardener-common';
import type { Failure } from '../model/failure';
import {
  isTooLarge,
  NodeCard,
  nodeCards,
  readNodes,
  WrittenNodes,
} from '../model/create/nodeChoice';
import { isChosen, toCheckRequest } from '../model/create/toDraft';
import type { FormValues } from '../model/create/values';
import { useDraftCheck } from '../queries/useDraftCheck';
import { useOffers } from '../queries/useOffers';
import { SuggestionsState, useSuggestions } from '../queries/useSuggestions';
import { useKept } from './useKept';

/** Whether the chosen block is still free; `unknown` when that could not be found out. */
export type Freedom = 'free' | 'taken' | 'checking' | 'unknown';

/** What is chosen of the node network, and all that is known about it. */
export interface NodeNetworkModel {
  readonly suggestions: SuggestionsState;
  readonly cards: readonly NodeCard[];
  /** Prefix length of the wanted size. */
  readonly size: number | undefined;
  readonly setSize: (prefix: number) => void;
  readonly avoidVisible: boolean;
  readonly setAvoidVisible: (avoid: boolean) => void;
  /** Whether the block is written by hand. */
  readonly other: boolean;
  readonly setOther: (other: boolean) => void;
  readonly written: WrittenNodes;
  readonly tooLarge: boolean;
  /** Of a block that is none of those that are suggested; of any other it is known. */
  readonly freedom: Freedom | undefined;
  /** What the form means with this block; undefined until it is known. */
  readonly check: DraftCheck | undefined;
  /** Why that can't be found out. */
  readonly checkFailure: Failure | undefined;
  readonly checkAgain: () => void;
  /** What the field chooses by itself as long as the user has chosen nothing. */
  readonly proposal: string | undefined;
}

/** Asks for free blocks, and whether the chosen one is still free. Reserves nothing. */
export function useNodeNetwork(
  values: FormValues,
  nodes: string | undefined,
): NodeNetworkModel {
  const written = readNodes(nodes);
  const [wantedSize, setSize] = useState(
    written.kind === 'network' ? written.network.prefix : undefined,
  );
  const [other, setOther] = useState(written.kind === 'wrong');
  const [avoidVisible, setAvoidVisible] = useKept('avoidVisible', false);
  const garden = values.cluster?.garden;
  const targets = values.peerings
    .filter(isChosen)
    .map(({ namespace, name }) => ({ namespace, name }));

  const request = (part: Partial<SuggestionRequest>) =>
    garden === undefined
      ? null
      : {
          garden,
          ...(targets.length > 0 && { targets }),
          ...(avoidVisible && { avoid: 'visible' as const }),
          ...part,
        };
  // A size that was wanted in another Garden may be none of this one, which would refuse to look for such blocks.
  const offers = useOffers(garden, values.cluster?.namespace);
  const sizes = offers.data?.network.sizes;
  const prefix =
    sizes?.some(size => size.prefix === wantedSize) ?? true
      ? wantedSize
      : undefined;
  const ready =
    wantedSize === undefined || sizes !== undefined || offers.isError;
  const suggestions = useSuggestions(
    ready ? request(prefix === undefined ? {} : { prefix }) : null,
  );
  const { blocks, upToDate } = suggestions;
  const tooLarge =
    written.kind === 'network' &&
    blocks !== undefined &&
    isTooLarge(written.network, blocks.maxPrefix);

  // A block in which one of its own size is free is free itself.
  const suggested = blocks?.suggestions.some(({ cidr }) => cidr === nodes);
  const isOther = written.kind === 'network' && !suggested;
  const mayBeTaken = isOther && !tooLarge && upToDate && blocks !== undefined;
  const within = useSuggestions(
    mayBeTaken
      ? request({
          prefix: written.network.prefix,
          within: written.network.text,
        })
      : null,
  );
  const freedom = (): Freedom | undefined => {
    if (!isOther) return undefined;
    // What is too large is not looked for.
    if (tooLarge || suggestions.failure || within.failure) return 'unknown';
    if (!mayBeTaken || !within.upToDate || within.blocks === undefined)
      return 'checking';
    return within.blocks.suggestions.length > 0 ? 'free' : 'taken';
  };

  const {
    check,
    upToDate: checked,
    failure: checkFailure,
    again: checkAgain,
  } = useDraftCheck(toCheckRequest({ ...values, nodes }));
  return {
    suggestions,
    cards: nodeCards(blocks, other ? undefined : nodes),
    size: prefix ?? blocks?.prefix,
    setSize,
    avoidVisible,
    setAvoidVisible,
    other,
    setOther,
    written,
    tooLarge,
    freedom: freedom(),
    check: checked ? check : undefined,
    checkFailure,
    checkAgain,
    proposal:
      nodes === undefined && !other && upToDate
        ? blocks?.suggestions.at(0)?.cidr
        : undefined,
  };
}
