import type { Change, EntryName } from 'backstage-plugin-gardener-common';

/**
 * A change as a list has it: of many pairs only what is on the shoot that the list is of, and none of them in a list of a
 * Garden. The change itself tells them all.
 *
 * @returns undefined when it does not write the shoot
 */
export function briefBulk(
  change: Change,
  shoot: EntryName | undefined,
): Change | undefined {
  if (change.kind !== 'bulk') return change;
  if (!shoot) return { ...change, steps: [], units: [] };
  const isShoot = (other: EntryName | null) =>
    other?.namespace === shoot.namespace && other.name === shoot.name;
  const steps = change.steps.filter(step => isShoot(step.shoot));
  if (steps.length === 0) return undefined;
  return {
    ...change,
    steps,
    units: change.units.filter(
      unit => isShoot(unit.shoot) || isShoot(unit.target),
    ),
  };
}
