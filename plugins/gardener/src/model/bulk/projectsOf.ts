import type { ShootRef } from 'backstage-plugin-gardener-common';

/** Names of projects by their namespaces. */
export type KnownProjects = ReadonlyMap<string, string>;

/** The projects that steps tell of, and those that are known otherwise, by their namespaces. */
export function projectsOf(
  steps: ReadonlyArray<{
    readonly shoot: Pick<ShootRef, 'namespace'>;
    readonly project: string | null;
  }>,
  known: KnownProjects = new Map(),
): (namespace: string) => string | undefined {
  const projects = new Map([
    ...known,
    ...steps.flatMap(({ shoot, project }) =>
      project === null ? [] : [[shoot.namespace, project] as const],
    ),
  ]);
  return namespace => projects.get(namespace);
}
