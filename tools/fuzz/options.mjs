import { parseArgs } from 'node:util';
import { UserError } from '../lib/progress.mjs';

const REQUESTS = { long: 40_000, short: 1_500 };
const LANDSCAPES = { long: 5_000, short: 100 };
/** Beyond it a tenth says nothing. */
const FEWEST_REQUESTS = 500;

/**
 * What the command line says.
 *
 * @returns `{names, given, seed, requests, landscapes, short}`: the parts that are named; the options as they were given, to
 *   hand them on to the fuzz of input; the seed, drawn when none is given; how many requests and landscapes; whether it is
 *   the short form
 * @throws UserError for an option that there is not, and for a value that is no number
 */
export function readOptions(args) {
  const { values, positionals, tokens } = parse(args);
  const seed = wholeNumber(
    'seed',
    values.seed ?? Math.floor(Math.random() * 1_000_000),
    0,
  );
  const requests = wholeNumber(
    'requests',
    values.requests ?? REQUESTS[values.short ? 'short' : 'long'],
    FEWEST_REQUESTS,
  );
  const landscapes = wholeNumber(
    'landscapes',
    values.landscapes ?? LANDSCAPES[values.short ? 'short' : 'long'],
    1,
  );
  const given = tokens
    .filter(({ kind, name }) => kind === 'option' && name !== 'landscapes')
    .map(({ name, value }) =>
      value === undefined ? `--${name}` : `--${name}=${value}`,
    );
  return {
    names: positionals,
    given,
    seed,
    requests,
    landscapes,
    short: values.short,
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      tokens: true,
      options: {
        short: { type: 'boolean', default: false },
        seed: { type: 'string' },
        requests: { type: 'string' },
        landscapes: { type: 'string' },
      },
    });
  } catch (error) {
    if (error.code?.startsWith('ERR_PARSE_ARGS')) {
      throw new UserError(error.message);
    }
    throw error;
  }
}

function wholeNumber(name, value, least) {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new UserError(`--${name} must be a whole number from ${least}`);
  }
  return number;
}
