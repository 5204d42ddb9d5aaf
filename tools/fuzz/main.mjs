// The fuzz of the routes itself, with the pinned Node.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { heapOf } from '../bench/heapOf.mjs';
import { House } from '../lib/house.mjs';
import { die, step, UserError } from '../lib/progress.mjs';
import { Contract } from './Contract.mjs';
import { Fuzzer, PARALLEL } from './Fuzzer.mjs';
import { startFuzzWorld } from './fuzzWorld.mjs';
import { readOptions } from './options.mjs';
import { Sender } from './Sender.mjs';

/** What the heap may be in the end, of what it was after the first tenth. */
const MOST_HEAP = 1.1;

const mebibytes = bytes => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

/** What nobody in the backend caught: what Node saw, and lines of the log that tell of it. */
function uncaught({ crashes, log }) {
  const seen = fs.existsSync(crashes)
    ? fs.readFileSync(crashes, 'utf8').trim().split('\n')
    : [];
  const told = fs
    .readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => /unhandled|uncaught/i.test(line));
  return [
    ...seen.map(line => {
      const { kind, reason } = JSON.parse(line);
      return { title: `${kind}: ${reason.split('\n')[0]}`, lines: [reason] };
    }),
    ...told.map(line => ({
      title: 'The log tells of something uncaught',
      lines: [line],
    })),
  ];
}

async function fuzz(house, { seed, requests, short, state }) {
  const world = await startFuzzWorld(house, { state, seed });
  const { service, port, callers, known, crashes } = world;
  const contract = await Contract.read(callers.api('mara'));
  const sender = new Sender({ port, parallel: 4 * PARALLEL });
  const fuzzer = new Fuzzer({ contract, callers, sender, known, seed });
  const { coverage, problems } = fuzzer;

  const run = (title, upTo) =>
    step(title, async note => {
      await fuzzer.run(upTo, () => note(`${coverage.sent} of ${requests}`));
      await fuzzer.settle();
      return await heapOf(service);
    });
  const first = await run('The first tenth', requests / 10);
  const last = await run('The rest', requests);
  sender.close();

  const growth = last / first;
  // A tenth of the short form is too little to tell a leak from what is warming up.
  if (growth > MOST_HEAP && !short) {
    problems.add('The heap grew', [
      `from ${mebibytes(first)} to ${mebibytes(last)}`,
    ]);
  }
  for (const problem of coverage.problems) problems.add(problem, []);
  for (const { title, lines } of uncaught({ crashes, log: service.log })) {
    problems.add(title, lines);
  }
  problems.print();
  console.log(
    [
      '',
      `${coverage.sent} requests to ${contract.operations.length} operations`,
      ...coverage.lines.map(line => `  ${line}`),
      `Heap after collection: ${mebibytes(
        first,
      )} after the first tenth, ${mebibytes(last)} in the end: ${growth.toFixed(
        3,
      )} × (at most ${MOST_HEAP})`,
    ].join('\n'),
  );
  return problems.count;
}

const state = fs.mkdtempSync(path.join(os.tmpdir(), 'shoot-peering-fuzz-'));
const house = new House();
let failure;
try {
  const options = readOptions(process.argv.slice(2));
  console.log(`Seed ${options.seed}, ${options.requests} requests\n`);
  const count = await fuzz(house, { ...options, state });
  if (count > 0) {
    failure = new UserError(
      `${count} kinds of problems. The same again: --seed ${options.seed} --requests ${options.requests}`,
    );
  } else {
    console.log(
      `✔ no 5xx, nothing uncaught${options.short ? '' : ', no leak of memory'}`,
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
