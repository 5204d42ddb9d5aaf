import type {
  DiffLine,
  DryRun,
  EntryName,
  ExpectedRollout,
  Finding,
  Handover,
  PlanBlocker,
  PlanFinding,
  PlanStep,
  ShootPermission,
  StepSide,
  StepWrite,
} from 'backstage-plugin-gardener-common';
import { refusalOf } from '../../access/permit/purposes';
import type { StepIntent, StepRecord } from '../../database/ChangeRecord';
import { objectPath } from '../../garden/resourcePaths';
import type { LiveShoot } from '../LiveShoot';
import { shootPrint } from '../shootPrint';
import type { OpenedShoot } from '../ShootGate';

/** One step, as it is shown and as it is kept to be carried out. */
export interface PlannedStep {
  readonly shown: PlanStep;
  readonly record: StepRecord;
}

/** What a plan comes to, whoever asked for it and whenever. */
export interface PlanDraft {
  /** In the order of writing. */
  readonly steps: readonly PlannedStep[];
  readonly findings: readonly PlanFinding[];
  readonly solved: readonly Finding[];
  readonly blockers: readonly PlanBlocker[];
  readonly handovers: readonly Handover[];
  /** Names that the user may see and that it was made from, beside that of the own shoot. */
  readonly tellsOf: readonly EntryName[];
}

/** What makes a step of the shoot that it is for. */
export interface StepParts {
  readonly side: StepSide;
  readonly intent: StepIntent;
  readonly write: StepWrite;
  readonly method: PlanStep['method'];
  readonly diff: DiffLine[];
  readonly dryRun: DryRun;
  readonly rollout: ExpectedRollout;
  readonly kubectl: string;
}

/** A step of which nothing is written yet. */
export function plannedStep(
  { garden }: Pick<OpenedShoot, 'garden'>,
  live: LiveShoot,
  parts: StepParts,
): PlannedStep {
  const { shoot } = live;
  const { namespace, name, uid } = shoot;
  const { side, intent, write, method, diff, dryRun, rollout, kubectl } = parts;
  return {
    shown: {
      shoot: { garden: garden.name, namespace, name },
      project: garden.inventory.projectOf(namespace)?.name ?? null,
      side,
      write,
      method,
      path: objectPath('shoots', { namespace, name }),
      diff,
      dryRun,
      rollout,
      kubectl,
    },
    record: {
      shoot: { namespace, name },
      uid,
      print: shootPrint(live),
      side,
      intent,
      write,
      state: 'waiting',
      at: null,
      problem: null,
      effects: [],
      generation: null,
      reread: false,
      undo: null,
    },
  };
}

/** Why a plan can't be applied. */
export function blocker(
  code: PlanBlocker['code'],
  { namespace, name }: EntryName,
  message: string,
): PlanBlocker {
  return { code, shoot: { namespace, name }, message };
}

/** The user may not write to a shoot. */
export function noRights(
  shoot: EntryName,
  what: 'change' | 'delete' = 'change',
): PlanBlocker {
  return blocker(
    'noRights',
    shoot,
    `You may not ${what} shoots in ${shoot.namespace}.`,
  );
}

/** The user could write to a shoot in the Garden, and this portal does not permit it. */
export function notPermitted(
  shoot: EntryName,
  permission: ShootPermission,
): PlanBlocker {
  return blocker('noRights', shoot, `${refusalOf(permission, shoot)}.`);
}
