import type { AddressTrial } from 'backstage-plugin-gardener-common';
import { isBlockFree } from './trialBars';

type FreeBlock = AddressTrial['free'][number];

/** A block for a new cluster, with why it is offered. */
export type OfferedBlock =
  | { readonly cidr: string; readonly why: 'itself' }
  | {
      readonly cidr: string;
      readonly why: FreeBlock['why'];
      /** Shortest prefix that it has room for; null for none but its own. */
      readonly growsTo: number | null;
    };

/** Blocks of the size that is tried, and which of them stands for all until one is chosen: the tried one, if it is free. */
export function offeredBlocks(
  trial: Pick<
    AddressTrial,
    'block' | 'free' | 'hitCount' | 'kept' | 'problems'
  >,
  pick: string | undefined,
): {
  readonly blocks: readonly OfferedBlock[];
  readonly chosen: OfferedBlock | undefined;
} {
  const { block, free } = trial;
  const isAmong = free.some(({ cidr }) => cidr === block);
  const blocks: readonly OfferedBlock[] =
    isBlockFree(trial) && !isAmong
      ? [{ cidr: block, why: 'itself' }, ...free]
      : free;
  const of = (wanted: string | undefined) =>
    blocks.find(({ cidr }) => cidr === wanted);
  return { blocks, chosen: of(pick) ?? of(block) ?? blocks[0] };
}
