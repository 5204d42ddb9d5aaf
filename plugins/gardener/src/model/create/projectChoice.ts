import type { OfferedProject } from 'backstage-plugin-gardener-common';
import type { GardenerProjectValue } from './values';

/** The projects that a text finds, by name or namespace; those in which shoots may be created first. */
export function matchingProjects(
  projects: readonly OfferedProject[],
  text: string,
): readonly OfferedProject[] {
  const wanted = text.trim().toLowerCase();
  const matching = projects.filter(
    ({ name, namespace }) =>
      name.toLowerCase().includes(wanted) ||
      namespace.toLowerCase().includes(wanted),
  );
  return [
    ...matching.filter(({ mayCreate }) => mayCreate),
    ...matching.filter(({ mayCreate }) => !mayCreate),
  ];
}

/**
 * What the field chooses by itself: the only project in which shoots may be created, or the right name of one that a link
 * brought. Undefined where the form may keep what it has.
 */
export function fillProject(
  projects: readonly OfferedProject[],
  garden: string,
  value: GardenerProjectValue | undefined,
): GardenerProjectValue | undefined {
  const toValue = ({ namespace, name }: OfferedProject) => ({
    garden,
    namespace,
    project: name,
  });
  if (value !== undefined && value.garden === garden) {
    const known = projects.find(
      ({ namespace }) => namespace === value.namespace,
    );
    return known && toValue(known);
  }
  const possible = projects.filter(({ mayCreate }) => mayCreate);
  return possible.length === 1 ? toValue(possible[0]) : undefined;
}
