import { StatusCause } from '../errors/StatusCause';
import { Garden } from '../garden/Garden';
import { sameJson } from '../json/losslessJson';
import { metadataSchema } from '../schema/metadataSchema';
import { struct } from '../schema/Schema';
import { deletionRefusal } from '../shoot/shootAdmission';
import { KubeObject } from '../store/KubeObject';
import { KindRules } from './KindRules';
import { shootRules } from './shootRules';

const generalSchema = struct('Object', { metadata: metadataSchema });

function uidErrors(before: KubeObject, after: KubeObject): StatusCause[] {
  return after.metadata.uid === before.metadata.uid
    ? []
    : [
        {
          reason: 'FieldValueInvalid',
          message: `Invalid value: "${after.metadata.uid}": field is immutable`,
          field: 'metadata.uid',
        },
      ];
}

/** Kinds that the simulator only keeps: no defaults, no validation of their content. */
function generalRules(
  hasGeneration: boolean,
  confirmsDeletion: boolean,
): KindRules {
  return {
    schema: generalSchema,
    typed: false,
    needsVersion: false,
    deletionRefusal: object =>
      confirmsDeletion ? deletionRefusal(object) : undefined,
    prepareNew: (_context, object) => object,
    validateNew: () => [],
    admitNew: () => undefined,
    prepareChange: (_context, _before, after) => after,
    validateChange: (_context, before, after) => uidErrors(before, after),
    admitChange: () => undefined,
    raiseGeneration: (before, after) =>
      hasGeneration
        ? {
            ...after,
            metadata: {
              ...after.metadata,
              generation:
                (before.metadata.generation ?? 1) +
                (sameJson(before.spec, after.spec) ? 0 : 1),
            },
          }
        : after,
  };
}

/** The rules for a kind of object in a Garden of this profile. */
export function rulesOf(
  type: { readonly resource: string; readonly hasGeneration: boolean },
  garden: Garden,
): KindRules {
  return type.resource === 'shoots'
    ? shootRules(garden.profile)
    : generalRules(type.hasGeneration, type.resource === 'projects');
}
