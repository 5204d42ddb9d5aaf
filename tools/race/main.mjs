// The race itself, with the pinned Node. `--short` for a look that takes a few minutes, `--seed` to have one again, `--only`
// for one part.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { House } from '../lib/house.mjs';
import { die, UserError } from '../lib/progress.mjs';
import { raceBulk } from './bulkRace.mjs';
import { raceKills } from './killRace.mjs';
import { raceTemplates } from './templateRace.mjs';
import { raceWriters } from './writersRace.mjs';

const SIZES = {
  long: { changes: 200, kills: 50, bulk: 30, templates: 16, lanes: 3 },
  short: { changes: 24, kills: 3, bulk: 4, templates: 2, lanes: 3 },
};

const PARTS = {
  writers: { title: 'Writers beside each other', race: raceWriters },
  kills: { title: 'Kills', race: raceKills },
  bulk: { title: 'Kills while many pairs are changed', race: raceBulk },
  templates: {
    title: 'Kills while a template creates a cluster',
    race: raceTemplates,
  },
};

function readArguments() {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      seed: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  if (!Number.isInteger(seed) || seed < 0) {
    throw new UserError('--seed must be a whole number');
  }
  const parts = values.only === undefined ? Object.keys(PARTS) : [values.only];
  if (!parts.every(name => Object.hasOwn(PARTS, name))) {
    throw new UserError(`--only takes ${Object.keys(PARTS).join(', ')}`);
  }
  return { seed, parts, ...SIZES[values.short ? 'short' : 'long'] };
}

function report(title, { problems, lines }) {
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line}`);
  for (const problem of problems) console.log(`  ✖ ${problem}`);
  if (problems.length === 0) console.log('  ✔ nothing lost, nothing doubled');
}

const state = fs.mkdtempSync(path.join(os.tmpdir(), 'shoot-peering-race-'));
const house = new House();
let failure;
try {
  const { parts, ...options } = readArguments();
  console.log(`Seed ${options.seed}\n`);
  const results = [];
  for (const name of parts) {
    const { title, race } = PARTS[name];
    const result = await race(house, {
      ...options,
      state: path.join(state, name),
    });
    results.push({ title, result });
  }
  for (const { title, result } of results) report(title, result);
  if (results.some(({ result }) => result.problems.length > 0)) {
    failure = new UserError(
      `Not as it must be. The same again: --seed ${options.seed}`,
    );
  }
} catch (error) {
  failure = error;
}
await house.close();
if (failure) {
  console.error(`\nLogs and databases are in ${state}`);
  die(failure);
}
fs.rmSync(state, { recursive: true, force: true });
process.exit(0);
