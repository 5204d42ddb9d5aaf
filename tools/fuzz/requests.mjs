import fc from 'fast-check';
import { twistsOf } from './twists.mjs';
import { validValues } from './validValues.mjs';

/** Who sends requests, and how many of them of a hundred. `search` is a service. */
export const CALLERS = [
  { name: 'mara', weight: 50 },
  { name: 'jon', weight: 12 },
  { name: 'carol', weight: 14 },
  { name: 'nobody', weight: 6 },
  { name: 'search', weight: 18 },
];

/** What is wrong with one request at most. */
const MOST_TWISTS = 3;
const AS_THE_CONTRACT_SAYS = 4;
const TWISTED = 6;

const callers = fc.oneof(
  ...CALLERS.map(({ name, weight }) => ({
    weight,
    arbitrary: fc.constant({ kind: 'known', name }),
  })),
);

/**
 * Values of an operation's parameters and body that the contract allows; `bare` ones are of the landscape and without
 * parameters that may be left out.
 */
function valuesOf({ parameters, body }, options) {
  const inPart = where => {
    const those = parameters.filter(
      one => one.in === where && (one.required || !options.bare),
    );
    return fc.record(
      Object.fromEntries(
        those.map(({ name, schema }) => [
          name,
          validValues(schema, options, name),
        ]),
      ),
      {
        requiredKeys: those.filter(one => one.required).map(one => one.name),
        noNullPrototype: true,
      },
    );
  };
  return fc.record({
    path: inPart('path'),
    query: inPart('query'),
    headers: inPart('header'),
    body: body ? validValues(body, options) : fc.constant(undefined),
  });
}

/**
 * What requests of an operation are made of.
 *
 * @returns `bare`: values that have an answer, if anything has; `any`: `{caller, values, twists}`, of
 *   which more than half have something wrong with them
 */
export function requestsOf(operation, contract) {
  return {
    bare: valuesOf(operation, { contract, bare: true }),
    any: fc.record({
      caller: callers,
      values: valuesOf(operation, { contract, bare: false }),
      twists: fc.oneof(
        { weight: AS_THE_CONTRACT_SAYS, arbitrary: fc.constant([]) },
        {
          weight: TWISTED,
          arbitrary: fc.array(twistsOf(operation), {
            minLength: 1,
            maxLength: MOST_TWISTS,
          }),
        },
      ),
    }),
  };
}
