import { ApiStatus } from '../errors/ApiStatus';
import { Identity } from '../identity/Identity';
import { Attributes } from './Rule';

/** The 403 of the authorizer for something that an identity may not do. `verb` replaces the verb in the text. */
export function refusal(
  identity: Identity,
  wanted: Attributes,
  verb: string = wanted.verb,
): ApiStatus {
  if (wanted.kind === 'path') {
    return ApiStatus.noRight(
      undefined,
      `User "${identity.name}" cannot ${verb} path "${wanted.path}"`,
    );
  }
  const resource = wanted.subresource
    ? `${wanted.resource}/${wanted.subresource}`
    : wanted.resource;
  const where = wanted.namespace
    ? `in the namespace "${wanted.namespace}"`
    : 'at the cluster scope';
  return ApiStatus.noRight(
    { group: wanted.group, resource: wanted.resource, name: wanted.name },
    `User "${identity.name}" cannot ${verb} resource "${resource}" in API group "${wanted.group}" ${where}`,
  );
}
