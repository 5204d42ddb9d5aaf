import { isDeepStrictEqual } from 'node:util';
import {
  editConfig,
  gardenerPeeringChangePermission,
  patchEntries,
  shootKey,
  type DryRun,
  type EntryEffect,
  type EntryName,
  type JsonPatch,
  type PeeringEntryView,
  type PlanBlocker,
  type ShootEdits,
  type StepWrite,
} from 'backstage-plugin-gardener-common';
import { ownProblem } from '../writeProblem';
import type { LiveShoot } from '../LiveShoot';
import type { OpenedShoot } from '../ShootGate';
import { tryPatch } from './askGarden';
import type { WrittenShoot } from './compareFindings';
import { rolloutOfEntries } from './expectedRollout';
import { kubectlPatch } from './kubectlCommands';
import { patchedExtensions } from './patchedExtensions';
import {
  blocker,
  noRights,
  notPermitted,
  plannedStep,
  type PlannedStep,
} from './PlanDraft';
import { previewDiff } from './previewDiff';
import type { Surroundings } from './surroundings';

/** What becomes of one shoot whose entries are to be edited. */
export type EntryStep =
  /** It is as wanted. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'blocked'; readonly blocker: PlanBlocker }
  | EntryPatchStep;

/** A patch, made for what was read. */
export interface EntryPatchStep {
  readonly kind: 'patch';
  readonly wanted: ShootEdits;
  readonly live: LiveShoot;
  readonly patch: JsonPatch;
  readonly effects: readonly EntryEffect[];
}

/** Makes the patch of one shoot, or says why there is none. Asks nothing of the Garden. */
export function entryStep(
  { garden }: Pick<OpenedShoot, 'garden'>,
  { writable, readings }: Surroundings,
  wanted: ShootEdits,
): EntryStep {
  const { shoot, edits } = wanted;
  if (!writable.has(shoot)) {
    const known = garden.inventory.shoot(shootKey(shoot));
    return known &&
      isDeepStrictEqual(editConfig(known.peering, edits), known.peering)
      ? { kind: 'nothing' }
      : {
          kind: 'blocked',
          blocker: writable.namespaces.has(shoot.namespace)
            ? notPermitted(shoot, gardenerPeeringChangePermission)
            : noRights(shoot),
        };
  }
  const reading = readings.get(shootKey(shoot));
  if (!reading) throw new Error(`${shootKey(shoot)} was not read`);
  if (reading.kind === 'failed') {
    return { kind: 'blocked', blocker: reading.blocker };
  }
  const { live } = reading;
  const { uid, resourceVersion } = live.shoot;
  const patch = patchEntries(
    { uid, resourceVersion, extensions: live.extensions },
    edits,
  );
  switch (patch.kind) {
    case 'nothing':
      return patch;
    case 'unreadable':
      return locked('unreadable', shoot, patch.reason);
    case 'patch':
      // Gardener refuses changes of the spec of both, in words that help nobody.
      if (live.shoot.deleting) return locked('deleting', shoot);
      if (live.shoot.migrating) return locked('migrating', shoot);
      return { ...patch, wanted, live };
    default: {
      const never: never = patch;
      throw new Error(`Unknown patch: ${JSON.stringify(never)}`);
    }
  }
}

/** Nothing may be written to a shoot, whoever wants it. */
function locked(
  kind: 'unreadable' | 'deleting' | 'migrating',
  shoot: EntryName,
  detail?: string,
): EntryStep {
  const { message } = ownProblem(kind, shoot, detail);
  return { kind: 'blocked', blocker: blocker(kind, shoot, message) };
}

/**
 * Lets the Garden check a patch, with one request, and makes it a step.
 *
 * @param now - epoch milliseconds
 */
export async function tryEntryStep(
  opened: Pick<OpenedShoot, 'garden' | 'access'>,
  patchStep: EntryPatchStep,
  now: number,
): Promise<{
  readonly step: PlannedStep;
  readonly blocker: PlanBlocker | undefined;
  readonly overtaken: boolean;
}> {
  const { wanted, patch } = patchStep;
  const tried = await tryPatch(opened, wanted.shoot, patch);
  const step = plannedEntryStep(opened, patchStep, tried.dryRun, now);
  return { step, blocker: tried.blocker, overtaken: tried.overtaken };
}

/**
 * A patch as a step, with what the Garden said to it.
 *
 * @param now - epoch milliseconds
 */
export function plannedEntryStep(
  opened: Pick<OpenedShoot, 'garden'>,
  { wanted, live, patch, effects }: EntryPatchStep,
  dryRun: DryRun,
  now: number,
): PlannedStep {
  const { shoot, side, edits } = wanted;
  const after = patchedExtensions(live.extensions, patch);
  return plannedStep(opened, live, {
    side,
    intent: { kind: 'entries', edits },
    write: writeOf(effects),
    method: 'PATCH',
    diff: previewDiff(live.extensions, after),
    dryRun,
    rollout: rolloutOfEntries(live.shoot, now),
    kubectl: kubectlPatch(shoot, patch),
  });
}

/** The shoot of a step before it and after it. */
export function writtenShoot({ live, wanted }: EntryPatchStep): WrittenShoot {
  const { shoot } = live;
  return {
    before: shoot,
    after: { ...shoot, peering: editConfig(shoot.peering, wanted.edits) },
  };
}

function writeOf(effects: readonly EntryEffect[]): StepWrite {
  const entriesOf = (...kinds: ReadonlyArray<EntryEffect['kind']>) =>
    effects.flatMap((effect): PeeringEntryView[] =>
      effect.kind !== 'seedSet' && kinds.includes(effect.kind)
        ? [entryView(effect.entry)]
        : [],
    );
  return {
    kind: 'entries',
    added: entriesOf('added'),
    removed: entriesOf('removed', 'duplicateDropped'),
    corrected: effects.flatMap(effect =>
      effect.kind === 'seedSet'
        ? [
            {
              namespace: effect.target.namespace,
              name: effect.target.name,
              from: effect.from,
              to: effect.to,
            },
          ]
        : [],
    ),
  };
}

function entryView({
  namespace,
  name,
  seed,
}: EntryName & { readonly seed?: unknown }): PeeringEntryView {
  return { namespace, name, seed: typeof seed === 'string' ? seed : null };
}
