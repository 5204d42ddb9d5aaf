import fc from 'fast-check';
import { fromLandscape } from './FromLandscape.mjs';

/** Of values that mean something of the landscape so many are of it, and one is only what the schema allows. */
const OF_LANDSCAPE = 9;
/** Longer lists than this say nothing new. */
const MOST_ITEMS = 4;

/**
 * Values that a schema of the contract allows.
 *
 * @param schema of OpenAPI 3.0
 * @param options `contract` resolves what it refers to; with `bare` everything that means something of the landscape is of
 *   it
 * @param name of the parameter or field, from which is told what it means
 * @throws Error for a schema that says more than this reads: then it must learn it
 */
export function validValues(schema, options, name = undefined) {
  const { contract, bare } = options;
  const plain = allowed(contract.resolve(schema), options);
  const meant = name && fromLandscape(name);
  if (!meant) return plain;
  if (bare) return fc.constant(meant);
  return fc.oneof(
    { weight: OF_LANDSCAPE, arbitrary: fc.constant(meant) },
    { weight: 1, arbitrary: plain },
  );
}

function allowed(schema, options) {
  const values = ofType(schema, options);
  return schema.nullable
    ? fc.option(values, { nil: null, freq: MOST_ITEMS })
    : values;
}

function ofType(schema, options) {
  const { type, enum: words, oneOf, anyOf, allOf } = schema;
  if (words) return fc.constantFrom(...words);
  if (oneOf ?? anyOf) {
    return fc.oneof(
      ...(oneOf ?? anyOf).map(part => validValues(part, options)),
    );
  }
  if (allOf?.length === 1) return validValues(allOf[0], options);
  switch (type) {
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? -1_000_000,
        max: schema.maximum ?? 1_000_000,
      });
    case 'number':
      return fc.double({
        min: schema.minimum ?? -1e9,
        max: schema.maximum ?? 1e9,
        noNaN: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(validValues(schema.items, options), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(
          schema.minItems ?? 0,
          Math.min(schema.maxItems ?? MOST_ITEMS, MOST_ITEMS),
        ),
      });
    case 'object':
      return objects(schema, options);
    default:
      throw new Error(`Can't make values of ${JSON.stringify(schema)}`);
  }
}

function texts({ format, pattern, minLength = 0, maxLength = 200 }) {
  const fits = text => text.length >= minLength && text.length <= maxLength;
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') {
    return fc.date({ noInvalidDate: true }).map(date => date.toISOString());
  }
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter(fits);
  return fc
    .string({ minLength, maxLength, unit: 'grapheme' })
    .filter(fits)
    .map(text => text.toWellFormed());
}

function objects({ properties = {}, required = [] }, options) {
  return fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([key, part]) => [
        key,
        validValues(part, options, key),
      ]),
    ),
    { requiredKeys: required, noNullPrototype: true },
  );
}
