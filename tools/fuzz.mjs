// Sends the portal what nobody means to send it, and looks for more than anybody may be told. `npm run fuzz -- input` runs one part, without a name all of them run.
import { readOptions } from './fuzz/options.mjs';
import { die, UserError } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

/** Each takes what `readOptions` gives, as far as it means something to it. */
const PARTS = {
  /** Requests of every kind on every route: none may fail in the portal. */
  input: ({ given }) =>
    run('node', ['tools/fuzz/main.mjs', ...given], { show: true }),
  /** Random landscapes, users and rights: nobody may be told more than the Garden tells. */
  leak: async ({ seed, landscapes }) => {
    for (const [workspace, suite] of LEAK_SUITES) {
      await run(
        'yarn',
        [
          ...['workspace', workspace, 'test', '--watchAll=false'],
          ...['--no-coverage', suite],
        ],
        {
          show: true,
          env: {
            CI: 'true',
            LEAK_SEED: String(seed),
            LEAK_LANDSCAPES: String(landscapes),
          },
        },
      );
    }
  },
};

/** The suites that `npm test` runs with 100 landscapes each. */
const LEAK_SUITES = [
  ['backstage-plugin-gardener-backend', 'src/leak/leak.test.ts'],
  [
    'backstage-plugin-permission-backend-module-gardener',
    'src/leak/catalogLeak.test.ts',
  ],
];

try {
  const options = readOptions(process.argv.slice(2));
  const { names } = options;
  const unknown = names.find(name => !(name in PARTS));
  if (unknown !== undefined) {
    throw new UserError(
      `There is no part "${unknown}"; there are ${Object.keys(PARTS).join(
        ', ',
      )}`,
    );
  }
  await setUp();
  for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
    console.log(`\n=== ${name}`);
    await PARTS[name](options);
  }
} catch (error) {
  die(error);
}
