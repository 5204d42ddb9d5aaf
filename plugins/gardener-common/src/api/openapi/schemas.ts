import { z } from 'zod';
import * as addressPlan from '../schema/addressPlan';
import * as addressTrial from '../schema/addressTrial';
import * as addresses from '../schema/addresses';
import * as blocks from '../schema/blocks';
import * as bulkPlans from '../schema/bulkPlans';
import * as changes from '../schema/changes';
import * as creation from '../schema/creation';
import * as finding from '../schema/finding';
import * as findings from '../schema/findings';
import * as gardens from '../schema/gardens';
import * as kubeconfig from '../schema/kubeconfig';
import * as landscape from '../schema/landscape';
import * as landscapeExport from '../schema/landscapeExport';
import * as offers from '../schema/offers';
import * as peerings from '../schema/peerings';
import * as plans from '../schema/plans';
import * as rollout from '../schema/rollout';
import * as shootRef from '../schema/shootRef';
import * as slowFacts from '../schema/slowFacts';
import * as statuses from '../schema/statuses';
import * as targets from '../schema/targets';
import * as errorBody from './errorBody';

const CONTRACT = {
  ...addressPlan,
  ...addressTrial,
  ...addresses,
  ...blocks,
  ...bulkPlans,
  ...changes,
  ...creation,
  ...finding,
  ...findings,
  ...gardens,
  ...kubeconfig,
  ...landscape,
  ...landscapeExport,
  ...offers,
  ...peerings,
  ...plans,
  ...rollout,
  ...shootRef,
  ...slowFacts,
  ...statuses,
  ...targets,
  ...errorBody,
};

function isNullableObject(schema: z.core.$ZodType): boolean {
  return (
    schema instanceof z.ZodNullable && schema.unwrap() instanceof z.ZodObject
  );
}

/**
 * A schema as OpenAPI 3.0 writes it. It is read by validators and generators only, so the type names no more
 * than every schema may have.
 *
 * @public
 */
export interface OpenApiSchema {
  readonly description?: string;
  readonly [extension: `x-${string}`]: unknown;
}

/**
 * The schemas of the contract in the form of OpenAPI 3.0, by name. Made of the zod schemas, so there is one place where
 * the contract is written.
 */
export function contractSchemas(): Record<string, OpenApiSchema> {
  // A registry of its own: other packages may put schemas that OpenAPI can't express into the global one.
  const registry = z.registry<{ readonly id: string }>();
  for (const schema of Object.values(CONTRACT)) {
    const id = z.globalRegistry.get(schema)?.id;
    if (id) registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, {
    target: 'openapi-3.0',
    uri: id => `#/components/schemas/${id}`,
    // As a reader wants them: what a newer server adds is not refused.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // OpenAPI 3.0 wants a type beside `nullable`, and a reference has none.
      if (jsonSchema.nullable && !jsonSchema.type) {
        if (!isNullableObject(zodSchema)) {
          throw new Error('Only objects are referred to and nullable');
        }
        jsonSchema.type = 'object';
      }
      // The format says it; the pattern of it has six lines.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { $id, ...schema }]) => [name, schema]),
  );
}
