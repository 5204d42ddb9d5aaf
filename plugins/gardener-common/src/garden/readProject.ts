import { InputError } from '@backstage/errors';
import { JsonObject, listOf, objectOf, textOf } from './json';
import type { Project, ProjectMember } from './Project';

function readTexts(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  );
}

function readMember(member: JsonObject): ProjectMember | undefined {
  const name = textOf(member.name);
  if (!name) return undefined;
  switch (member.kind) {
    case 'User':
    case 'Group':
      return { kind: member.kind, name };
    case 'ServiceAccount': {
      const namespace = textOf(member.namespace);
      return namespace
        ? {
            kind: 'ServiceAccount',
            name: `system:serviceaccount:${namespace}:${name}`,
          }
        : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Reads a Project. Members of unknown kinds are left out.
 *
 * @returns undefined for a project that has no namespace yet: nothing can live in it.
 * @throws InputError when `metadata.name` is missing.
 * @public
 */
export function readProject(raw: unknown): Project | undefined {
  const object = objectOf(raw);
  const metadata = objectOf(object.metadata);
  const spec = objectOf(object.spec);
  const name = textOf(metadata.name);
  if (!name) throw new InputError('A project has no metadata.name');
  const namespace = textOf(spec.namespace);
  if (!namespace) return undefined;
  return {
    name,
    namespace,
    labels: readTexts(metadata.labels),
    annotations: readTexts(metadata.annotations),
    owner: textOf(objectOf(spec.owner).name),
    members: listOf(spec.members)
      .map(member => readMember(objectOf(member)))
      .filter((member): member is ProjectMember => member !== undefined),
  };
}
