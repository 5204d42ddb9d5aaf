import { isOpen } from './maintenanceWindow';
import { ShootView } from './ShootView';

/**
 * What is to be done next with a shoot.
 *
 * - `rest`: nothing, until somebody changes it.
 * - `wait`: nothing yet; its maintenance window will open.
 * - `schedule`: find a seed for it.
 * - `start`: begin an operation.
 * - `progress`: go on with the one that runs.
 * - `finish`: the one that runs is through.
 * - `roll out`: the window is open: let what was held back count as a new generation.
 */
export type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'start'; readonly type: OperationType }
  | {
      readonly kind: 'progress';
      readonly type: OperationType;
      readonly progress: number;
    }
  | { readonly kind: 'finish'; readonly type: OperationType }
  | { readonly kind: 'roll out' };

export type OperationType =
  | 'Create'
  | 'Reconcile'
  | 'Delete'
  | 'Migrate'
  | 'Restore';

const TYPES: readonly OperationType[] = [
  'Create',
  'Reconcile',
  'Delete',
  'Migrate',
  'Restore',
];

/** Which operation a shoot needs by what it is, whatever ran before. */
function neededType(shoot: ShootView): OperationType {
  const { operation } = shoot;
  if (shoot.deleting) {
    return 'Delete';
  }
  if (operation?.type === 'Migrate' && operation.state === 'Succeeded') {
    return 'Restore';
  }
  if (shoot.statusSeed !== undefined && shoot.statusSeed !== shoot.seed) {
    return 'Migrate';
  }
  if (operation === undefined) {
    return 'Create';
  }
  const unfinished = operation.state !== 'Succeeded';
  return unfinished && operation.type === 'Create' ? 'Create' : 'Reconcile';
}

function isDue(shoot: ShootView): boolean {
  const { operation } = shoot;
  return (
    operation === undefined ||
    shoot.observedGeneration !== shoot.generation ||
    (shoot.deleting && operation.type !== 'Delete') ||
    (operation.type === 'Migrate' && operation.state === 'Succeeded')
  );
}

/** Was the spec written after the last operation, without the generation having risen? */
function isHeldBack(shoot: ShootView): boolean {
  return (
    shoot.confined &&
    shoot.operation?.state === 'Succeeded' &&
    shoot.specWrittenAt > shoot.operation.lastUpdateTime
  );
}

/**
 * The next step of a shoot: a gardenlet's and scheduler's decisions as one pure function.
 *
 * @param stride - how many percent one step of an operation takes
 */
export function nextStep(shoot: ShootView, now: Date, stride: number): Step {
  const { operation } = shoot;
  if (operation?.state === 'Processing') {
    const running = TYPES.find(type => type === operation.type) ?? 'Reconcile';
    // Deletion goes before everything else, as at a gardenlet.
    if (shoot.deleting && running !== 'Delete') {
      return { kind: 'start', type: 'Delete' };
    }
    const progress = Math.min(100, operation.progress + stride);
    return progress === 100
      ? { kind: 'finish', type: running }
      : { kind: 'progress', type: running, progress };
  }
  if (shoot.deleting && operation?.type === 'Delete') {
    return operation.state === 'Succeeded'
      ? { kind: 'finish', type: 'Delete' }
      : { kind: 'start', type: 'Delete' };
  }
  if (shoot.seed === undefined && !shoot.deleting) {
    return { kind: 'schedule' };
  }
  if (isDue(shoot)) {
    return { kind: 'start', type: neededType(shoot) };
  }
  if (isHeldBack(shoot)) {
    return isOpen(shoot.maintenance, now)
      ? { kind: 'roll out' }
      : { kind: 'wait' };
  }
  return { kind: 'rest' };
}
