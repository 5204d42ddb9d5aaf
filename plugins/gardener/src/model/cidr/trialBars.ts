import {
  overlaps,
  parseCidr,
  type AddressTrial,
} from 'backstage-plugin-gardener-common';

/** A block as it is drawn below the lanes. */
export interface TrialBar {
  readonly cidr: string;
  /** Of the window. */
  readonly from: number;
  readonly to: number;
  readonly isFree: boolean;
}

/** Whether a block touches nothing that would be in its way. */
export function isBlockFree({
  hitCount,
  kept,
  problems,
}: Pick<AddressTrial, 'hitCount' | 'kept' | 'problems'>): boolean {
  return hitCount === 0 && kept.length === 0 && problems.length === 0;
}

/** The block that is tried and the free one that is chosen instead, as far as they are in the window. */
export function trialBars(
  window: string,
  trial: AddressTrial,
  pick: string | undefined,
): readonly TrialBar[] {
  const picked = trial.free.some(({ cidr }) => cidr === pick)
    ? pick
    : undefined;
  return [
    { cidr: trial.block, isFree: isBlockFree(trial) },
    ...(picked === undefined || picked === trial.block
      ? []
      : [{ cidr: picked, isFree: true }]),
  ].flatMap(bar => {
    const outer = parseCidr(window);
    const block = parseCidr(bar.cidr);
    if (!overlaps(outer, block)) return [];
    const size = Number(outer.last - outer.first + 1n);
    const at = (address: bigint) =>
      Math.min(1, Math.max(0, Number(address - outer.first) / size));
    return [{ ...bar, from: at(block.first), to: at(block.last + 1n) }];
  });
}
