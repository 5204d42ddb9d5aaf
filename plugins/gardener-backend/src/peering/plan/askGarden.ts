import type {
  DryRun,
  EntryName,
  JsonPatch,
  PlanBlocker,
} from 'backstage-plugin-gardener-common';
import pLimit from 'p-limit';
import { GardenError } from '../../garden/GardenError';
import { readLiveShoot, type LiveShoot } from '../LiveShoot';
import type { OpenedShoot } from '../ShootGate';
import { dryRunVerdict } from './dryRunVerdict';

/** Shoots that one plan asks the Garden about at a time. */
const PARALLEL = 4;

type Asking = Pick<OpenedShoot, 'garden' | 'access'>;

/** A shoot as the Garden sent it to the user, or why it did not. */
export type Reading =
  | { readonly kind: 'read'; readonly live: LiveShoot }
  | { readonly kind: 'failed'; readonly blocker: PlanBlocker };

/** What the Garden said to a write without carrying it out. */
export interface Tried {
  readonly dryRun: DryRun;
  /** Undefined when it would carry it out. */
  readonly blocker: PlanBlocker | undefined;
  /** Somebody wrote between the read and the try. */
  readonly overtaken: boolean;
}

/** The same for several, a few at a time; results in their order. */
export function eachOf<T, R>(
  items: readonly T[],
  ask: (item: T) => Promise<R>,
  parallel = PARALLEL,
): Promise<R[]> {
  const limit = pLimit(parallel);
  return Promise.all(items.map(item => limit(() => ask(item))));
}

/** Reads a shoot as the user: one request. */
export async function readAsUser(
  { garden, access }: Asking,
  target: EntryName,
): Promise<Reading> {
  try {
    const live = await readLiveShoot(garden, target, access.identity);
    return { kind: 'read', live };
  } catch (error) {
    const failed = dryRunVerdict(asGardenError(error), target);
    return { kind: 'failed', blocker: failed.blocker };
  }
}

/** Lets the Garden check a patch as the user: one request. */
export async function tryPatch(
  { garden, access }: Asking,
  { namespace, name }: EntryName,
  patch: JsonPatch,
): Promise<Tried> {
  try {
    const { warnings } = await garden.client.patch(
      'shoots',
      { namespace, name },
      JSON.stringify(patch),
      { as: access.identity, dryRun: true },
    );
    return {
      dryRun: { verdict: 'accepted', warnings: [...warnings] },
      blocker: undefined,
      overtaken: false,
    };
  } catch (error) {
    return dryRunVerdict(asGardenError(error), { namespace, name });
  }
}

function asGardenError(error: unknown): GardenError {
  if (error instanceof GardenError) return error;
  throw error;
}
