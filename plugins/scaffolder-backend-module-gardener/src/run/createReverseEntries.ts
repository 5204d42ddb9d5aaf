import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  formatShootRef,
  shootKey,
  type ApplyRequest,
  type CreatedShoot,
  type Handover,
  type ShootDraft,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { ActionRun } from './ActionRun';
import { applyPairs, type AppliedPairs } from './applyPairs';
import type { PairWish } from './PairWish';
import { waitForSeed } from './waitForSeed';

/**
 * The second half of a creation: the reverse entries that the user may write, and the text for those that others must.
 * Both name the seed of the new shoot, so it is waited for.
 *
 * @param created - what the creation said of the targets
 * @throws an error that says that the shoot is created, and what is not written
 */
export async function createReverseEntries(
  run: ActionRun,
  draft: ShootDraft,
  created: Pick<CreatedShoot, 'reverse' | 'handovers'>,
  options: { readonly accept: ApplyRequest; readonly waitSeconds: number },
): Promise<AppliedPairs & { readonly seed?: string }> {
  const { garden, namespace, name } = draft;
  const shoot = { garden, namespace, name };
  const { reverse, handovers } = created;
  if (reverse.length === 0 && handovers.length === 0) {
    return { reverse, handovers };
  }
  try {
    const seed = await waitForSeed(run, shoot, options.waitSeconds);
    if (seed === undefined) return withoutSeed(run, created, options);
    const applied: AppliedPairs =
      reverse.length === 0
        ? { reverse, handovers: [] }
        : await applyPairs(
            run,
            shoot,
            reverse.map(target => wishOf(draft, target)),
            options,
          );
    if (applied.reverse.length > 0) {
      run.logger.info(
        `Reverse entries are on ${applied.reverse.map(shootKey).join(', ')}`,
      );
    }
    const named = await Promise.all(
      handovers.map(handover => withSeed(run, shoot, handover)),
    );
    return { ...applied, seed, handovers: [...named, ...applied.handovers] };
  } catch (error) {
    run.throwIfCancelled();
    throw sayingWhatIsThere(shoot, error);
  }
}

function withoutSeed(
  run: ActionRun,
  { reverse, handovers }: Pick<CreatedShoot, 'reverse' | 'handovers'>,
  { waitSeconds }: { readonly waitSeconds: number },
): AppliedPairs {
  const late = `It has no seed after ${waitSeconds} s (waitSeconds)`;
  if (reverse.length > 0) {
    throw new ConflictError(`${late}. Retry the task to go on`);
  }
  run.logger.warn(`${late}, so the entries for others to add lack it`);
  return { reverse, handovers };
}

/** The text with the seed; what is written does not depend on it, so without an answer it stays without one. */
async function withSeed(
  run: ActionRun,
  shoot: ShootRef,
  handover: Handover,
): Promise<Handover> {
  const { target } = handover;
  const check = await run.poll(
    `make the entry for the owner of ${shootKey(target)}`,
    { seconds: 60, firstPause: 2_000, longestPause: 20_000 },
    (gardener, options) => gardener.checkTarget(shoot, target, options),
  );
  return check ? { ...handover, yaml: check.reverseYaml } : handover;
}

function wishOf(
  { peerings = [] }: ShootDraft,
  { namespace, name }: CreatedShoot['reverse'][number],
): PairWish {
  const target = { namespace, name };
  const index = peerings.findIndex(
    peering => shootKey(peering) === shootKey(target),
  );
  return {
    field: `peerings[${index}]`,
    pair: { target, here: 'keep', there: 'add' },
  };
}

function sayingWhatIsThere(shoot: ShootRef, error: unknown): Error {
  const message = `${formatShootRef(
    shoot,
  )} is created with its own entries; its reverse entries are not all written`;
  if (error instanceof InputError) return new InputError(message, error);
  if (error instanceof NotAllowedError) {
    return new NotAllowedError(message, error);
  }
  return new ConflictError(message, error);
}
