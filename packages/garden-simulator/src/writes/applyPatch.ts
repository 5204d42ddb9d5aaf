import { parse as parseYaml } from 'yaml';
import { ApiStatus } from '../errors/ApiStatus';
import { goSyntaxError } from '../json/jsonText';
import { parseJson } from '../json/losslessJson';
import { applyJsonPatch, PatchFailed } from '../patch/jsonPatch';
import { applyMergePatch } from '../patch/mergePatch';
import { applyConfiguration } from '../patch/serverSideApply';
import { applyStrategicMergePatch } from '../patch/strategicMergePatch';
import { ObjectSchema } from '../schema/Schema';
import {
  isJsonObject,
  JsonObject,
  JsonValue,
  KubeObject,
} from '../store/KubeObject';
import { WriteOptions } from './WriteOptions';

/** The four ways to patch. */
export type PatchKind = 'json' | 'merge' | 'strategic' | 'apply';

const kinds: Readonly<Record<string, PatchKind>> = {
  'application/json-patch+json': 'json',
  'application/merge-patch+json': 'merge',
  'application/strategic-merge-patch+json': 'strategic',
  'application/apply-patch+yaml': 'apply',
  'application/apply-patch+json': 'apply',
};

/**
 * The way to patch that a Content-Type names.
 * @throws ApiStatus 415
 */
export function patchKindOf(contentType: string | undefined): PatchKind {
  const kind = kinds[(contentType ?? '').split(';')[0].trim()];
  if (!kind) {
    throw ApiStatus.unsupportedMediaType();
  }
  return kind;
}

function goTypeName(value: JsonValue): string {
  if (Array.isArray(value)) return 'array';
  if (isJsonObject(value)) return 'object';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

function parsePatch(body: string): JsonValue {
  try {
    return parseJson(body);
  } catch (error) {
    throw ApiStatus.badRequest(
      `error decoding patch: ${goSyntaxError(body, error)}`,
    );
  }
}

function asObject(value: JsonValue): JsonObject {
  if (!isJsonObject(value)) {
    throw ApiStatus.badRequest(
      `error decoding patch: json: cannot unmarshal ${goTypeName(
        value,
      )} into Go value of type map[string]interface {}`,
    );
  }
  return value;
}

/** An object after a patch, not yet read as its kind. */
export interface Patched {
  readonly value: JsonObject;
  /** Fields that belong to the one who applied. */
  readonly applied?: ReadonlySet<string>;
}

/**
 * The configuration of a server-side apply.
 * @throws ApiStatus 400
 */
export function parseConfiguration(body: string): JsonObject {
  try {
    return asObject(parseYaml(body) as JsonValue);
  } catch (error) {
    throw error instanceof ApiStatus
      ? error
      : ApiStatus.badRequest(
          `error decoding YAML: ${
            error instanceof Error ? error.message : String(error)
          }`,
        );
  }
}

/**
 * Carries out a patch. The current object is not changed.
 * @throws ApiStatus 400, 409 or 422
 */
export function applyPatch(
  kind: PatchKind,
  current: KubeObject,
  body: string,
  schema: ObjectSchema,
  options: WriteOptions,
): Patched {
  switch (kind) {
    case 'merge':
      return {
        value: applyMergePatch(
          current,
          asObject(parsePatch(body)),
        ) as JsonObject,
      };
    case 'strategic':
      return {
        value: applyStrategicMergePatch(
          current,
          asObject(parsePatch(body)),
          schema,
        ),
      };
    case 'json': {
      const operations = parsePatch(body);
      if (!Array.isArray(operations)) {
        throw ApiStatus.badRequest(
          `error decoding patch: json: cannot unmarshal ${goTypeName(
            operations,
          )} into Go value of type jsonpatch.Patch`,
        );
      }
      try {
        const value = applyJsonPatch(current, operations);
        if (!isJsonObject(value)) {
          throw new PatchFailed('the result is not an object');
        }
        return { value };
      } catch (error) {
        if (error instanceof PatchFailed) {
          throw ApiStatus.unprocessablePatch();
        }
        throw error;
      }
    }
    case 'apply': {
      const { object, fields } = applyConfiguration(
        current,
        parseConfiguration(body),
        options.fieldManager,
        options.force,
        schema,
      );
      return { value: object, applied: fields };
    }
    default: {
      const unknown: never = kind;
      throw new Error(`Unknown kind of patch ${String(unknown)}`);
    }
  }
}
