// Every check, in the order of their cost. `npm test -- types lint` runs only those named.
import os from 'node:os';
import { inRoot } from './lib/paths.mjs';
import { die, step, UserError } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { buildApp, setUp } from './lib/setup.mjs';

const yarn = (...args) =>
  run('yarn', args, { show: true, env: { CI: 'true' } });

const GIB = 2 ** 30;

/** What this machine has, or what a container on it may take. */
const memory = Math.min(
  os.totalmem(),
  process.constrainedMemory() || Number.POSITIVE_INFINITY,
);

/**
 * How many test files run at a time. Left alone, jest keeps a core free for a person who works beside it: of two, that is
 * half. A worker holds on to what its files have loaded, and some start an embedded Garden besides, so one more than there
 * is memory for would swap, and be slower than none.
 */
const workers = Math.max(
  2,
  Math.min(os.availableParallelism(), Math.floor(memory / (2 * GIB))),
);

const checks = {
  types: () => yarn('tsc'),
  lint: async () => {
    await yarn('prettier', '--check', '--loglevel', 'warn', '.');
    await yarn('backstage-cli', 'repo', 'lint', '--max-warnings', '0');
  },
  unit: () =>
    yarn(
      ...['backstage-cli', 'repo', 'test'],
      ...['--maxWorkers', String(workers)],
      ...['--testSequencer', inRoot('tools', 'lib', 'LongestFirst.cjs')],
    ),
  conformance: () => yarn('workspace', 'garden-simulator', 'conformance'),
  race: () => run('node', ['tools/race/main.mjs', '--short'], { show: true }),
  // The same requests each time; `npm run fuzz` draws others.
  fuzz: () =>
    run('node', ['tools/fuzz/main.mjs', '--short', '--seed', '1'], {
      show: true,
    }),
  build: async () => {
    await buildApp();
    await yarn('backstage-cli', 'repo', 'build');
  },
  browser: () => run('node', ['tools/test-browser.mjs'], { show: true }),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in checks));
if (unknown.length > 0) {
  die(
    new UserError(
      `There is no check "${unknown[0]}"; there are ${Object.keys(checks).join(
        ', ',
      )}`,
    ),
  );
}

try {
  await setUp();
} catch (error) {
  die(error);
}

const failed = [];
const names = wanted.length > 0 ? wanted : Object.keys(checks);
for (const name of names) {
  console.log(`\n=== ${name}`);
  try {
    await step(name, checks[name]);
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    failed.push(name);
  }
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(
  `\n${names.length - failed.length} passed, ${failed.length} failed`,
);
process.exit(failed.length > 0 ? 1 : 0);
