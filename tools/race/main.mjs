// The race itself, with the pinned Node. `--short` for a look that takes a minute or two, `--seed` to have one again.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { House } from '../lib/house.mjs';
import { die, UserError } from '../lib/progress.mjs';
import { raceKills } from './killRace.mjs';
import { raceWriters } from './writersRace.mjs';

const SIZES = {
  long: { changes: 200, kills: 50, lanes: 3 },
  short: { changes: 24, kills: 3, lanes: 3 },
};

function readArguments() {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      seed: { type: 'string' },
    },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  if (!Number.isInteger(seed) || seed < 0) {
    throw new UserError('--seed must be a whole number');
  }
  return { seed, ...SIZES[values.short ? 'short' : 'long'] };
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
  const options = readArguments();
  console.log(`Seed ${options.seed}\n`);
  const writers = await raceWriters(house, {
    ...options,
    state: path.join(state, 'writers'),
  });
  const kills = await raceKills(house, {
    ...options,
    state: path.join(state, 'kills'),
  });
  report('Writers beside each other', writers);
  report('Kills', kills);
  if (writers.problems.length + kills.problems.length > 0) {
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
