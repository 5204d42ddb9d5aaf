import type { ShootSummary } from 'backstage-plugin-gardener-common';
import { keyOf } from './meshShoot';

/** One line of the list of shoots to add. */
export type MeshOption =
  /** Every shoot of a project. */
  | {
      readonly kind: 'project';
      readonly namespace: string;
      readonly project: string;
    }
  | { readonly kind: 'shoot'; readonly shoot: ShootSummary };

/** More projects than these are found by typing. */
const PROJECTS = 3;

/**
 * What is offered of some shoots that were found: those that are not chosen yet, and the projects that they are of. What
 * comes first is what Enter takes: the name of a shoot never adds a whole project.
 *
 * @param text - what was looked for
 */
export function meshOptions(
  found: readonly ShootSummary[],
  chosen: ReadonlySet<string>,
  text: string,
): readonly MeshOption[] {
  const projects = new Map(
    found.map(({ ref, project }) => [ref.namespace, project ?? ref.namespace]),
  );
  const whole = [...projects].slice(0, PROJECTS).map(
    ([namespace, project]): MeshOption => ({
      kind: 'project',
      namespace,
      project,
    }),
  );
  const single = found
    .filter(({ ref }) => !chosen.has(keyOf(ref)))
    .map((shoot): MeshOption => ({ kind: 'shoot', shoot }));
  const isName = text.trim() !== '' && !text.includes('/');
  return isName ? [...single, ...whole] : [...whole, ...single];
}
