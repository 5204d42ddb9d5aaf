import type { EntryName } from 'backstage-plugin-gardener-common';

/**
 * Whether a shoot is one that a text looks for: by a part of its name, or, with a slash, of its project or namespace and
 * its name.
 */
export function nameMatcher(
  text: string | undefined,
): (shoot: EntryName, project: string | undefined) => boolean {
  const wanted = (text ?? '').replace(/\s+/g, '').toLowerCase();
  // Names of projects, namespaces and shoots are in lower case.
  if (!wanted.includes('/')) return ({ name }) => name.includes(wanted);
  return ({ namespace, name }, project) =>
    `${namespace}/${name}`.includes(wanted) ||
    (project !== undefined && `${project}/${name}`.includes(wanted));
}
