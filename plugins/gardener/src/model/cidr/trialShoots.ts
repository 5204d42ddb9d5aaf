import type { AddressPlan } from 'backstage-plugin-gardener-common';

/** A shoot that a block can be tried for. */
export interface TrialShoot {
  /** `namespace/name`. */
  readonly value: string;
  readonly project: string;
  readonly name: string;
}

/**
 * The shoots of the ranges that are shown, in the order of their names, and the one that is chosen: to have another one in the
 * list, it is looked for like any range.
 */
export function trialShoots(
  ranges: AddressPlan['ranges'],
  chosen: string | undefined,
): readonly TrialShoot[] {
  const found = new Map<string, TrialShoot>();
  for (const { kind, users } of ranges.items) {
    for (const { namespace, name, project } of kind === 'nodes' ? users : []) {
      const value = `${namespace}/${name}`;
      found.set(value, { value, name, project: project ?? namespace });
    }
  }
  if (chosen !== undefined && !found.has(chosen)) {
    const [project, name] = chosen.split('/');
    found.set(chosen, { value: chosen, name, project });
  }
  const order = ({ project, name }: TrialShoot) => `${project} ${name}`;
  return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
