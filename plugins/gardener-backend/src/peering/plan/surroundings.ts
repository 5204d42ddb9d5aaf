import {
  isDnsLabel,
  shootKey,
  type EntryName,
  type PairChange,
  type Shoot,
  type ShootKey,
  type TargetLookup,
} from 'backstage-plugin-gardener-common';
import type { ShootScope } from '../../access/ShootScope';
import type { OpenedShoot } from '../ShootGate';
import { eachOf, readAsUser, type Reading } from './askGarden';
import type { TargetFacts } from './handovers';

/** What the user may see and change of the shoots of a plan, and what the Garden sent of those that it writes. */
export interface Surroundings {
  /** Of the namespaces of the pairs and the own one, what the user may see. */
  readonly visible: ShootScope;
  /** Of those, what the user may change. */
  readonly writable: ShootScope;
  /** Of every shoot that may be written; of the others the Garden is not asked. */
  readonly readings: ReadonlyMap<ShootKey, Reading>;
}

/**
 * Decides access to every namespace that is named, then reads every shoot that may be written, each with one request.
 *
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function lookAround(
  opened: OpenedShoot,
  pairs: readonly PairChange[],
): Promise<Surroundings> {
  const { shoot } = opened;
  return lookAroundAt(opened, {
    named: [shoot, ...pairs.map(({ target }) => target)],
    written: [
      ...pairs
        .filter(({ there }) => there !== 'keep')
        .map(({ target }) => target),
      ...(pairs.some(({ here }) => here !== 'keep') ? [shoot] : []),
    ],
  });
}

/**
 * The same for any shoots.
 *
 * @param shoots - all that are named, and those of them that are to be written; each of these once
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function lookAroundAt(
  opened: Pick<OpenedShoot, 'garden' | 'access'>,
  shoots: {
    readonly named: readonly EntryName[];
    readonly written: readonly EntryName[];
  },
  parallel?: number,
): Promise<Surroundings> {
  const { garden, access } = opened;
  const visible = await access.visible(
    shoots.named.map(({ namespace }) => namespace).filter(isDnsLabel),
  );
  const writable = await access.changeable(visible.namespaces);
  const written = shoots.written.filter(
    target =>
      visible.has(target) &&
      writable.has(target) &&
      garden.inventory.shoot(shootKey(target)) !== undefined,
  );
  const answers = await eachOf(
    written,
    target => readAsUser(opened, target),
    parallel,
  );
  return {
    visible,
    writable,
    readings: new Map(
      written.map((target, i) => [shootKey(target), answers[i]]),
    ),
  };
}

/** The shoot as the Garden sent it, else as the portal knows it. */
export function newest({ readings }: Surroundings, shoot: Shoot): Shoot {
  const reading = readings.get(shootKey(shoot));
  return reading?.kind === 'read' ? reading.live.shoot : shoot;
}

/** What the user may know of a target. */
export function lookUp(
  { garden }: Pick<OpenedShoot, 'garden'>,
  around: Surroundings,
  target: EntryName,
): TargetLookup {
  if (!around.visible.has(target)) return { kind: 'notAccessible' };
  const shoot = garden.inventory.shoot(shootKey(target));
  return shoot
    ? { kind: 'visible', shoot: newest(around, shoot) }
    : { kind: 'notFound' };
}

/** The same with what the user may do there, and whose it is. */
export function factsOf(
  { garden }: Pick<OpenedShoot, 'garden'>,
  around: Surroundings,
  target: EntryName,
): TargetFacts {
  const project = around.visible.has(target)
    ? garden.inventory.projectOf(target.namespace)
    : undefined;
  return {
    found: lookUp({ garden }, around, target),
    mayChange: around.writable.has(target),
    project: project?.name ?? null,
    owner: project?.owner ?? null,
  };
}
