import { ApiStatus } from '../errors/ApiStatus';
import { StatusCause } from '../errors/StatusCause';
import { Schema } from '../schema/Schema';
import { JsonObject, KubeObject } from '../store/KubeObject';
import { applyMergePatch } from './mergePatch';
import { fieldsOf, overlaps, readFields, showPath, stepsOf } from './fieldSet';
import { applyStrategicMergePatch } from './strategicMergePatch';

/** What an apply comes to. */
export interface Applied {
  readonly object: KubeObject;
  /** Fields that belong to the one who applied. */
  readonly fields: ReadonlySet<string>;
}

interface Conflict {
  readonly manager: string;
  readonly apiVersion: string;
  readonly path: string;
}

function refuse(conflicts: readonly Conflict[]): ApiStatus {
  const causes = conflicts.map(
    ({ manager, apiVersion, path }): StatusCause => ({
      reason: 'FieldManagerConflict',
      message: `conflict with "${manager}" using ${apiVersion}`,
      field: showPath(path),
    }),
  );
  const [first] = conflicts;
  const text =
    conflicts.length === 1
      ? `Apply failed with 1 conflict: conflict with "${first.manager}" using ${
          first.apiVersion
        }: ${showPath(first.path)}`
      : `Apply failed with ${conflicts.length} conflicts: conflicts with "${
          first.manager
        }" using ${first.apiVersion}:\n${conflicts
          .map(({ path }) => `- ${showPath(path)}`)
          .join('\n')}`;
  return ApiStatus.applyConflict(text, causes);
}

/** A merge patch that removes fields. Only fields of structs; items of lists stay. */
function removalPatch(paths: readonly string[]): JsonObject {
  const patch: JsonObject = {};
  for (const path of paths) {
    const steps = stepsOf(path);
    if (steps.every(step => step.startsWith('f:'))) {
      let current = patch;
      steps.forEach((step, index) => {
        const name = step.slice(2);
        if (index === steps.length - 1) {
          current[name] = null;
        } else {
          const next = (current[name] ?? {}) as JsonObject;
          current[name] = next;
          current = next;
        }
      });
    }
  }
  return patch;
}

/**
 * Server-side apply: the fields of the configuration become those of the manager.
 * @throws ApiStatus 409 if another manager owns a field that would change, unless `force`.
 */
export function applyConfiguration(
  current: KubeObject,
  configuration: JsonObject,
  manager: string,
  force: boolean,
  schema: Schema,
): Applied {
  const wanted = fieldsOf(configuration, schema);
  const live = fieldsOf(current, schema);
  const entries = current.metadata.managedFields ?? [];
  const conflicts: Conflict[] = [];
  for (const entry of entries) {
    const isOwn = entry.manager === manager && entry.operation === 'Apply';
    if (!isOwn && !force) {
      const owned = [...readFields(entry.fieldsV1)];
      for (const [path, value] of wanted) {
        if (
          live.get(path) !== value &&
          owned.some(candidate => overlaps(candidate, path))
        ) {
          conflicts.push({
            manager: entry.manager,
            apiVersion: entry.apiVersion,
            path,
          });
        }
      }
    }
  }
  if (conflicts.length > 0) {
    throw refuse(conflicts);
  }

  const own = entries.find(
    entry => entry.manager === manager && entry.operation === 'Apply',
  );
  const others = entries
    .filter(entry => entry !== own)
    .flatMap(entry => [...readFields(entry.fieldsV1)]);
  const givenUp = [...(own ? readFields(own.fieldsV1) : [])].filter(
    path =>
      !wanted.has(path) && !others.some(candidate => overlaps(candidate, path)),
  );
  const without = applyMergePatch(current, removalPatch(givenUp));
  return {
    object: applyStrategicMergePatch(
      without as JsonObject,
      configuration,
      schema,
    ) as KubeObject,
    fields: new Set(wanted.keys()),
  };
}
