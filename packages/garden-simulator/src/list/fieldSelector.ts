import { ApiStatus } from '../errors/ApiStatus';
import { ResourceType } from '../resources/ResourceType';
import { selectableFieldNames } from '../resources/selectableFields';

/** A parsed field selector. */
export interface FieldSelector {
  readonly matches: (fields: Readonly<Record<string, string>>) => boolean;
  /** The name, if the selector asks for exactly one: such a request is authorized by that name. */
  readonly name?: string;
}

interface Term {
  readonly field: string;
  readonly equal: boolean;
  readonly value: string;
}

function parseTerm(text: string): Term {
  const match = /^([^=!]+)(==|!=|=)(.*)$/.exec(text);
  if (!match) {
    throw ApiStatus.badRequest(
      `invalid selector: '${text}'; can't understand '${text}'`,
    );
  }
  return { field: match[1], equal: match[2] !== '!=', value: match[3] };
}

/**
 * Parses a field selector for a kind of object.
 * @returns undefined for an empty selector.
 * @throws ApiStatus 400 for a field that this kind can't be selected by.
 */
export function parseFieldSelector(
  text: string,
  type: ResourceType,
  current: boolean,
): FieldSelector | undefined {
  const terms = text
    .split(',')
    .filter(part => part !== '')
    .map(parseTerm);
  if (terms.length === 0) {
    return undefined;
  }
  const known = [
    'metadata.name',
    ...(type.namespaced ? ['metadata.namespace'] : []),
    ...selectableFieldNames(type, current),
  ];
  for (const { field } of terms) {
    if (!known.includes(field)) {
      throw ApiStatus.badRequest(`field label not supported: ${field}`);
    }
  }
  const byName = terms.find(
    term => term.field === 'metadata.name' && term.equal,
  );
  return {
    matches: fields =>
      terms.every(
        term => ((fields[term.field] ?? '') === term.value) === term.equal,
      ),
    ...(byName ? { name: byName.value } : {}),
  };
}
