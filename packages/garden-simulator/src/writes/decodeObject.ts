import { ApiStatus } from '../errors/ApiStatus';
import { goSyntaxError, JsonText, readJsonText } from '../json/jsonText';
import { parseJson, printJson } from '../json/losslessJson';
import { apiVersionOf, ResourceType } from '../resources/ResourceType';
import { decode, WrongType } from '../schema/decode';
import {
  isJsonObject,
  JsonObject,
  JsonValue,
  KubeObject,
} from '../store/KubeObject';
import { KindRules } from './KindRules';
import { WriteOptions } from './WriteOptions';

/** An object as a client sent it, read as the kind it must be. */
export interface DecodedObject {
  readonly object: KubeObject;
  readonly warnings: readonly string[];
  /** Undefined for objects that are the result of a patch: their raw values are printed by the server. */
  readonly text: JsonText | undefined;
}

function fieldProblems(
  unknown: readonly string[],
  duplicates: readonly string[],
): string[] {
  return [
    ...duplicates.map(path => `duplicate field "${path}"`),
    ...unknown.map(path => `unknown field "${path}"`),
  ];
}

/** Keys inside raw values are nobody's business. */
function typedDuplicates(text: JsonText): string[] {
  return text.duplicates.filter(path => !/Config\./.test(path));
}

interface TypedResult {
  readonly object: KubeObject;
  readonly problems: readonly string[];
}

function readTyped(
  value: JsonObject,
  rules: KindRules,
  duplicates: readonly string[],
): TypedResult {
  if (!rules.typed) {
    return { object: value as KubeObject, problems: [] };
  }
  const decoded = decode(value, rules.schema);
  return {
    object: decoded.value as KubeObject,
    problems: fieldProblems(decoded.unknown, duplicates),
  };
}

/**
 * Reads the body of a POST or PUT.
 * @throws ApiStatus 400 for text that is not JSON, another kind, wrong types, and with Strict for unknown fields.
 */
export function decodeBody(
  body: string,
  type: ResourceType,
  rules: KindRules,
  options: WriteOptions,
): DecodedObject {
  let value: JsonValue;
  try {
    value = parseJson(body);
  } catch (error) {
    throw ApiStatus.badRequest(
      `the object provided is unrecognized (must be of type ${
        type.kind
      }): couldn't get version/kind; json parse error: ${goSyntaxError(
        body,
        error,
      )} (${body.slice(0, 1024)})`,
    );
  }
  if (!isJsonObject(value)) {
    throw ApiStatus.badRequest(
      `the object provided is unrecognized (must be of type ${
        type.kind
      }): couldn't get version/kind; json parse error: json: cannot unmarshal ${
        Array.isArray(value) ? 'array' : typeof value
      } into Go value of type struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" } (${body.slice(
        0,
        1024,
      )})`,
    );
  }
  const apiVersion = value.apiVersion ?? apiVersionOf(type);
  const kind = value.kind ?? type.kind;
  if (apiVersion !== apiVersionOf(type) || kind !== type.kind) {
    const version = String(apiVersion).split('/').pop();
    throw ApiStatus.badRequest(
      `${String(kind)} in version "${version}" cannot be handled as a ${
        type.kind
      }: no kind "${String(kind)}" is registered for version "${String(
        apiVersion,
      )}" in scheme "gardener/pkg/api/register.go:34"`,
    );
  }
  const text = readJsonText(body);
  const prefix = `${type.kind} in version "${type.version}" cannot be handled as a ${type.kind}: `;
  let typed: TypedResult;
  try {
    typed = readTyped(
      { ...value, apiVersion, kind, metadata: value.metadata ?? {} },
      rules,
      typedDuplicates(text),
    );
  } catch (error) {
    if (error instanceof WrongType) {
      throw ApiStatus.badRequest(`${prefix}${error.message}`);
    }
    throw error;
  }
  const problems = options.fieldValidation === 'Ignore' ? [] : typed.problems;
  if (options.fieldValidation === 'Strict' && problems.length > 0) {
    throw ApiStatus.badRequest(
      `${prefix}strict decoding error: ${problems.join(', ')}`,
    );
  }
  const metadata = isJsonObject(typed.object.metadata)
    ? typed.object.metadata
    : {};
  return {
    object: { ...typed.object, metadata } as KubeObject,
    warnings: problems,
    text,
  };
}

/**
 * Reads the result of a patch.
 * @throws ApiStatus 422 that quotes the whole object, for wrong types, and with Strict for unknown fields.
 */
export function decodePatched(
  value: JsonObject,
  rules: KindRules,
  options: WriteOptions,
  patchText: string,
): DecodedObject {
  const refuse = (text: string): ApiStatus => {
    const shown = JSON.stringify(printJson(value));
    return ApiStatus.invalid({ group: '', resource: '' }, [
      {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${shown}: ${text}`,
        field: 'patch',
      },
    ]);
  };
  let typed: TypedResult;
  try {
    typed = readTyped(value, rules, typedDuplicates(readJsonText(patchText)));
  } catch (error) {
    if (error instanceof WrongType) {
      throw refuse(error.message);
    }
    throw error;
  }
  const problems = options.fieldValidation === 'Ignore' ? [] : typed.problems;
  if (options.fieldValidation === 'Strict' && problems.length > 0) {
    throw refuse(`strict decoding error: ${problems.join(', ')}`);
  }
  return { object: typed.object, warnings: problems, text: undefined };
}
