import type {
  Change,
  ChangeState,
  ChangeUnit,
  EntryName,
  StepWrite,
  UnitCounts,
} from 'backstage-plugin-gardener-common';
import { shootKey } from 'backstage-plugin-gardener-common';
import type {
  BulkChangeRecord,
  KeptUnit,
  StepPart,
  StepRecord,
} from '../../database/ChangeRecord';
import { rolloutOfPart } from '../apply/changeRollout';
import type { ChangeFacts, ChangeViewer } from '../apply/describeChange';
import { isHalfOpen } from '../apply/isHalfOpen';
import { problemFor } from '../apply/problemFor';
import { shownStep, timeText } from '../apply/shownStep';
import { isPartDone, isPartTakenBack, mayPartBeWritten } from './stepParts';
import {
  hasFailed,
  isHalf,
  isTouched,
  isWhole,
  partsOfUnits,
  problemOfUnit,
  unitState,
  type BulkPhase,
} from './unitStanding';

const NO_UNITS: UnitCounts = {
  waiting: 0,
  halfWritten: 0,
  written: 0,
  unchanged: 0,
  failed: 0,
  undone: 0,
  halfOpen: 0,
  leftOut: 0,
  cancelled: 0,
};

/** A pair with what one user may know of it. */
interface SeenUnit {
  readonly unit: KeptUnit;
  readonly parts: readonly StepPart[];
  readonly shown: ChangeUnit;
}

/**
 * A bulk change as one user may see it: steps of shoots that the user may see, and of each pair what is on these. Of what
 * else the change writes nothing is told, not even how much there is.
 *
 * @returns undefined when it is a plan still, or the user may see none of its shoots
 */
export function describeBulkChange(
  record: BulkChangeRecord,
  viewer: ChangeViewer,
  facts: ChangeFacts,
): Change | undefined {
  const { garden } = record;
  if (record.state === 'planned') return undefined;
  const all = record.steps.filter(isWritten);
  const steps = all.filter(step => viewer.visible.has(step.shoot));
  if (steps.length === 0) return undefined;
  const whole = steps.length === all.length;
  const mine = record.user === viewer.user;
  const orphaned = isHalfOpen(record, facts.now);
  const known = orphaned ? steps.map(asOrphan) : steps;
  const phase = phaseOf(record.state, orphaned);
  const units = seenUnits(record, known, viewer, { mine, phase });
  const startedAt = record.startedAt ?? record.createdAt;
  const state = orphaned ? 'halfOpen' : record.state;
  const isBack = record.direction === 'back' || record.asked === 'cancel';
  const standing = whole
    ? {
        state,
        direction: isBack ? ('back' as const) : ('forward' as const),
        endedAt: timeText(record.endedAt),
        version: record.version,
      }
    : partStanding(known, startedAt, state, () =>
        rolloutOfPart(known, facts.shootOf, facts.now),
      );
  const counts = units.reduce<UnitCounts>(
    (sum, { shown }) => ({ ...sum, [shown.state]: sum[shown.state] + 1 }),
    NO_UNITS,
  );
  const may = mayDo(record, known, { whole, orphaned, viewer });
  return {
    id: record.id,
    kind: 'bulk',
    garden,
    shoot: null,
    ...standing,
    user: record.user,
    mine,
    source: record.source,
    startedAt: new Date(startedAt).toISOString(),
    steps: known.map(step => ({
      ...shownStep(step, {
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
      write: writeOfParts(step, mine, viewer.visible),
    })),
    units: units.map(({ shown }) => shown),
    counts,
    asked: whole && state === 'writing' ? record.asked : null,
    ...may,
  };
}

/** Whether anything of a step is to be written: pairs that are left out may leave nothing of it. */
function isWritten({ parts = [] }: StepRecord): boolean {
  return parts.length > 0;
}

function phaseOf(
  state: Exclude<BulkChangeRecord['state'], 'planned'>,
  orphaned: boolean,
): BulkPhase {
  if (orphaned || state === 'halfOpen') return 'open';
  return state === 'writing' || state === 'paused' ? 'goesOn' : 'ended';
}

/** A step whose writer is gone: nobody hears what is under way. */
function asOrphan(step: StepRecord): StepRecord {
  return {
    ...step,
    parts: step.parts?.map(part => ({
      ...part,
      ...(part.state === 'writing' && { state: 'unknown' as const }),
      ...(part.undo === 'writing' && { undo: 'unknown' as const }),
    })),
  };
}

/** Each pair of which the user may see something, in the order of the plan. */
function seenUnits(
  { request, steps: all }: BulkChangeRecord,
  steps: readonly StepRecord[],
  { visible }: ChangeViewer,
  { mine, phase }: { readonly mine: boolean; readonly phase: BulkPhase },
): readonly SeenUnit[] {
  const partsOf = partsOfUnits(steps);
  const writing = new Set(partsOfUnits(all).keys());
  const shootsOf = new Map<StepPart, EntryName>(
    steps.flatMap(({ shoot, parts = [] }) =>
      parts.map(part => [part, shoot] as const),
    ),
  );
  return request.units.flatMap((unit, index): readonly SeenUnit[] => {
    const { shoot, target, here, there, seed } = unit;
    const parts = partsOf.get(index) ?? [];
    // A pair that writes nothing is known to who sees both shoots, and to who named them.
    const isKnown = mine || (visible.has(shoot) && visible.has(target));
    if (parts.length === 0 && (writing.has(index) || !isKnown)) return [];
    const written = new Set(
      parts
        .filter(({ state }) => state === 'written')
        .map(part => shootsOf.get(part)),
    );
    const knows = (one: EntryName, other: EntryName) =>
      mine ||
      visible.has(one) ||
      // An entry that got there is read by everyone who sees its shoot.
      [...written].some(
        on => on?.namespace === other.namespace && on.name === other.name,
      );
    const sees = (one: EntryName) => mine || visible.has(one);
    const problem = problemOfUnit(parts);
    return [
      {
        unit,
        parts,
        shown: {
          shoot: knows(shoot, target) ? shoot : null,
          target: knows(target, shoot) ? target : null,
          here: sees(shoot) ? here : 'keep',
          there: sees(target) ? there : 'keep',
          ...(mine && seed !== undefined && { seed }),
          state: parts.length > 0 ? unitState(parts, phase) : idleState(unit),
          problem: problemFor(problem, mine),
        },
      },
    ];
  });
}

function idleState({ found }: KeptUnit): ChangeUnit['state'] {
  return found === 'nothingToDo' ? 'unchanged' : 'leftOut';
}

/** For who sees a part of a change: nothing of it comes from the other steps. */
function partStanding(
  steps: readonly StepRecord[],
  startedAt: number,
  state: ChangeState,
  rollout: () => ChangeState,
): Pick<Change, 'state' | 'direction' | 'endedAt' | 'version'> {
  const parts = steps.flatMap(step => step.parts ?? []);
  const latest = Math.max(
    startedAt,
    ...steps.flatMap(({ at, undo }) => [at ?? 0, undo?.at ?? 0]),
  );
  const seen = partState(parts, state, rollout);
  return {
    state: seen,
    direction: parts.some(({ undo }) => undo !== null) ? 'back' : 'forward',
    endedAt:
      seen === 'writing' ||
      seen === 'paused' ||
      seen === 'halfOpen' ||
      seen === 'rollingOut'
        ? null
        : timeText(latest),
    version: latest,
  };
}

function partState(
  parts: readonly StepPart[],
  state: ChangeState,
  rollout: () => ChangeState,
): ChangeState {
  const isMoving = parts.some(
    part =>
      part.state === 'waiting' ||
      part.state === 'writing' ||
      part.undo === 'writing',
  );
  if (isMoving && (state === 'writing' || state === 'paused')) return state;
  const isOpen = parts.some(
    part =>
      mayPartBeWritten(part) &&
      (part.state === 'unknown' || part.undo !== null),
  );
  if (isOpen) return 'halfOpen';
  if (parts.some(mayPartBeWritten)) return rollout();
  if (parts.some(isPartTakenBack)) return 'undone';
  if (hasFailed(parts)) return 'refused';
  return parts.every(isPartDone) ? 'done' : 'cancelled';
}

/** What the user may do, as far as the Garden's rights tell. */
function mayDo(
  { state, asked, direction }: BulkChangeRecord,
  steps: readonly StepRecord[],
  {
    whole,
    orphaned,
    viewer,
  }: {
    readonly whole: boolean;
    readonly orphaned: boolean;
    readonly viewer: ChangeViewer;
  },
): Pick<
  Change,
  'mayFinish' | 'mayUndo' | 'mayPause' | 'mayResume' | 'mayCancel'
> {
  const units = partsOfUnits(steps);
  const mayWrite = (
    isNeeded: (part: StepPart, unit: readonly StepPart[]) => boolean,
  ) =>
    whole &&
    steps.every(
      ({ shoot, parts = [] }) =>
        viewer.writable.has(shoot) ||
        !parts.some(part => isNeeded(part, units.get(part.unit) ?? [])),
    );
  const toWrite = (part: StepPart, unit: readonly StepPart[]) =>
    !isPartDone(part) && (isTouched(unit) || !hasFailed(unit));
  const toTakeBack = (part: StepPart) => mayPartBeWritten(part);
  const halves = (part: StepPart, unit: readonly StepPart[]) =>
    isHalf(unit) && mayPartBeWritten(part);
  const paused = state === 'paused';
  const isRunning = state === 'writing' && !orphaned;
  const goesForward = isRunning && direction === 'forward';
  return {
    mayFinish: orphaned && mayWrite(toWrite),
    mayUndo: (orphaned || paused) && mayWrite(toTakeBack),
    mayPause:
      goesForward &&
      asked === null &&
      [...units.values()].some(unit => !isWhole(unit)) &&
      mayWrite(toWrite),
    mayResume:
      (paused || (goesForward && asked === 'pause')) && mayWrite(toWrite),
    mayCancel:
      (orphaned || paused || (goesForward && asked !== 'cancel')) &&
      mayWrite(isRunning ? toWrite : halves),
  };
}

/**
 * What a step writes for the pairs that are not left out. An entry for a shoot that the user may not see, which has not
 * got there, would tell of it, and is known to its author alone.
 */
function writeOfParts(
  { write, parts = [] }: StepRecord,
  mine: boolean,
  visible: ChangeViewer['visible'],
): StepWrite {
  if (write.kind !== 'entries') return write;
  const states = new Map(
    parts.map(({ target, state }) => [shootKey(target), state]),
  );
  const isWanted = (target: EntryName) => states.has(shootKey(target));
  const isKnown = (target: EntryName) =>
    isWanted(target) &&
    (mine || visible.has(target) || states.get(shootKey(target)) === 'written');
  return {
    kind: 'entries',
    added: write.added.filter(isKnown),
    removed: write.removed.filter(isWanted),
    corrected: write.corrected.filter(isKnown),
  };
}
