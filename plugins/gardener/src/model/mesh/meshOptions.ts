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

/** What is offered of some shoots that were found: the projects that they are of, then those that are not chosen yet. */
export function meshOptions(
  found: readonly ShootSummary[],
  chosen: ReadonlySet<string>,
): readonly MeshOption[] {
  const projects = new Map(
    found.map(({ ref, project }) => [ref.namespace, project ?? ref.namespace]),
  );
  return [
    ...[...projects].slice(0, PROJECTS).map(
      ([namespace, project]): MeshOption => ({
        kind: 'project',
        namespace,
        project,
      }),
    ),
    ...found
      .filter(({ ref }) => !chosen.has(keyOf(ref)))
      .map((shoot): MeshOption => ({ kind: 'shoot', shoot })),
  ];
}
