import type {
  Change,
  ChangeState,
  EntryName,
  Shoot,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import type { ShootScope } from '../../access/ShootScope';
import type { ChangeRecord, StepRecord } from '../../database/ChangeRecord';
import { describeBulkChange } from '../bulk/describeBulkChange';
import { isHalfOpen } from './isHalfOpen';
import { knownState, shownStep, timeText } from './shownStep';
import { rolloutOfPart } from './changeRollout';
import { isForward, isTakenBack, mayBeWritten } from './stepProgress';

/** Who looks at a change. Decided before, by the Garden. */
export interface ChangeViewer {
  /** Entity reference. */
  readonly user: string;
  /** Shoots that this user may see. */
  readonly visible: Pick<ShootScope, 'has'>;
  /** Shoots that this user may write to. */
  readonly writable: Pick<ShootScope, 'has'>;
}

/** What the portal knows of the shoots of visible namespaces. */
export interface ChangeFacts {
  readonly projectOf: (namespace: string) => string | undefined;
  readonly shootOf: (shoot: EntryName) => Shoot | undefined;
  /** Whether what is held of shoots is of now. */
  readonly isLive: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What is said of a change beside its steps. */
type Standing = Pick<Change, 'state' | 'direction' | 'endedAt' | 'version'>;

/** Taking back begins by itself when a write is refused. */
function isGoingBack(steps: readonly StepRecord[]): boolean {
  return (
    steps.some(({ undo }) => undo?.state === 'writing') ||
    (steps.some(isTakenBack) && steps.some(({ state }) => state === 'refused'))
  );
}

function standingOfWhole(record: ChangeRecord, state: ChangeState): Standing {
  const { direction, steps } = record;
  return {
    state,
    direction: isGoingBack(steps) ? 'back' : direction,
    endedAt: timeText(record.endedAt),
    version: record.version,
  };
}

/**
 * How a change stands on some shoots, from the steps of these alone.
 *
 * @param rollout - how far what was written on these shoots is applied
 */
function stateOfPart(
  steps: readonly StepRecord[],
  isWritten: boolean,
  rollout: () => ChangeState,
): ChangeState {
  const known = steps.map(({ state, undo }) => ({
    state: knownState({ state }, !isWritten),
    undo: undo && { ...undo, state: knownState(undo, !isWritten) },
  }));
  const isMoving = known.some(
    ({ state, undo }) =>
      state === 'waiting' || state === 'writing' || undo?.state === 'writing',
  );
  if (isWritten && isMoving) return 'writing';
  const isOpen = known.some(
    step =>
      mayBeWritten(step) && (step.state === 'unknown' || step.undo !== null),
  );
  if (isOpen) return 'halfOpen';
  if (known.some(mayBeWritten)) return rollout();
  if (known.some(({ undo }) => undo !== null)) return 'undone';
  if (known.some(({ state }) => state === 'refused')) return 'refused';
  return known.every(isForward) ? 'done' : 'cancelled';
}

/** For who sees a part of a change: nothing of it comes from the other steps, not even how many there are. */
function standingOfPart(
  steps: readonly StepRecord[],
  startedAt: number,
  isWritten: boolean,
  rollout: () => ChangeState,
): Standing {
  const state = stateOfPart(steps, isWritten, rollout);
  const latest = Math.max(
    startedAt,
    ...steps.flatMap(({ at, undo }) => [at ?? 0, undo?.at ?? 0]),
  );
  return {
    state,
    direction: steps.some(({ undo }) => undo !== null) ? 'back' : 'forward',
    endedAt:
      state === 'writing' || state === 'halfOpen' || state === 'rollingOut'
        ? null
        : timeText(latest),
    version: latest,
  };
}

/**
 * A change as one user may see it: the steps of shoots that the user may see, and nothing that tells of the others.
 *
 * @returns undefined when it is a plan still, or the user may see none of its shoots
 */
export function describeChange(
  record: ChangeRecord,
  viewer: ChangeViewer,
  facts: ChangeFacts,
): Change | undefined {
  if (record.kind === 'bulk') {
    return describeBulkChange(record, viewer, facts);
  }
  const { garden, shoot, state } = record;
  if (state === 'planned') return undefined;
  const steps = record.steps.filter(step => viewer.visible.has(step.shoot));
  if (steps.length === 0) return undefined;
  const seesShoot = viewer.visible.has(shoot);
  const whole = steps.length === record.steps.length && seesShoot;
  const mine = record.user === viewer.user;
  const orphaned = isHalfOpen(record, facts.now);
  const startedAt = record.startedAt ?? record.createdAt;
  const standing = whole
    ? standingOfWhole(record, orphaned ? 'halfOpen' : state)
    : standingOfPart(steps, startedAt, state === 'writing' && !orphaned, () =>
        rolloutOfPart(steps, facts.shootOf, facts.now),
      );
  const ref: ShootRef = {
    garden,
    namespace: shoot.namespace,
    name: shoot.name,
  };
  const mayWrite = (needed: readonly StepRecord[]) =>
    whole && orphaned && needed.every(step => viewer.writable.has(step.shoot));
  return {
    id: record.id,
    kind: record.kind,
    garden,
    shoot: seesShoot ? ref : null,
    ...standing,
    user: record.user,
    mine,
    source: record.source,
    startedAt: new Date(startedAt).toISOString(),
    steps: steps.map(step =>
      shownStep(step, {
        garden,
        project: facts.projectOf(step.shoot.namespace),
        state: standing.state,
        mine,
        orphaned,
        visible: viewer.visible,
        shoot: facts.shootOf(step.shoot),
        isLive: facts.isLive,
        now: facts.now,
      }),
    ),
    units: [],
    asked: null,
    mayFinish: mayWrite(record.steps.filter(step => !isForward(step))),
    mayUndo:
      record.kind === 'peerings' && mayWrite(record.steps.filter(mayBeWritten)),
    mayPause: false,
    mayResume: false,
    mayCancel: false,
  };
}
