import type { ShootRef } from 'backstage-plugin-gardener-common';

/** The projects that steps tell of, by their namespaces. */
export function projectsOf(
  steps: ReadonlyArray<{
    readonly shoot: ShootRef;
    readonly project: string | null;
  }>,
): (namespace: string) => string | undefined {
  const projects = new Map(
    steps.flatMap(({ shoot, project }) =>
      project === null ? [] : [[shoot.namespace, project] as const],
    ),
  );
  return namespace => projects.get(namespace);
}
