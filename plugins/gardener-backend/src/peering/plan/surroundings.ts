import {
  isDnsLabel,
  shootKey,
  type EntryName,
  type PairChange,
  type Shoot,
  type ShootKey,
  type TargetLookup,
} from 'backstage-plugin-gardener-common';
import type { OpenedShoot } from '../ShootGate';
import { eachOf, readAsUser, type Reading } from './askGarden';
import type { TargetFacts } from './handovers';

/** What the user may see and change of the shoots of a plan, and what the Garden sent of those that it writes. */
export interface Surroundings {
  /** Namespaces of the pairs, and the own one, that the user may list. */
  readonly visible: ReadonlySet<string>;
  /** Those of them whose shoots the user may patch. */
  readonly writable: ReadonlySet<string>;
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
  const { garden, identity, shoot } = opened;
  const visible = new Set([
    shoot.namespace,
    ...(await garden.reviewer.listable(
      identity,
      pairs.map(({ target }) => target.namespace).filter(isDnsLabel),
    )),
  ]);
  const namespaces = [...visible];
  const rights = await Promise.all(
    namespaces.map(namespace =>
      garden.reviewer.mayWrite(identity, 'patch', namespace),
    ),
  );
  const writable = new Set(namespaces.filter((_, i) => rights[i]));

  const targets = pairs
    .filter(({ there }) => there !== 'keep')
    .map(({ target }) => target)
    .filter(
      target =>
        visible.has(target.namespace) &&
        garden.inventory.shoot(shootKey(target)) !== undefined,
    );
  const written = [
    ...targets,
    ...(pairs.some(({ here }) => here !== 'keep') ? [shoot] : []),
  ].filter(({ namespace }) => writable.has(namespace));
  const answers = await eachOf(written, target => readAsUser(opened, target));
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
  if (!around.visible.has(target.namespace)) return { kind: 'notAccessible' };
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
  const project = around.visible.has(target.namespace)
    ? garden.inventory.projectOf(target.namespace)
    : undefined;
  return {
    found: lookUp({ garden }, around, target),
    mayChange: around.writable.has(target.namespace),
    project: project?.name ?? null,
    owner: project?.owner ?? null,
  };
}
