import path from 'node:path';
import { HEAP_PROBE } from '../bench/heapOf.mjs';
import { startGarden } from '../lib/garden.mjs';
import { inRoot } from '../lib/paths.mjs';
import { startPortal } from '../lib/portal.mjs';
import { freePort } from '../lib/ports.mjs';
import { step } from '../lib/progress.mjs';
import { Callers } from './Callers.mjs';
import { Known } from './Known.mjs';
import { CALLERS } from './requests.mjs';

const SIZE = { shoots: 400, projects: 40, entries: 1_200 };
const MOST_SHOOTS = 500;

const GARDENS = [
  ['osc', ['--landscape', 'demo']],
  ['osc-lab', ['--landscape', 'lab']],
  [
    'generated',
    [
      ...['--landscape', 'generated'],
      ...Object.entries(SIZE).flatMap(([name, value]) => [`--${name}`, value]),
    ],
  ],
];

/**
 * Three embedded Gardens in which shoots are reconciled, a portal, and everybody signed in.
 *
 * The portal runs as neither development, where Backstage puts stacks into answers, nor production, where the demo's sign-in
 * does not start: Backstage's own error handler then says no more than in production, and that of Express behind it says
 * more, so an answer that got past the first one is seen.
 *
 * @returns `{service, port, callers, known, crashes}`: `crashes` is the file with what nobody caught
 */
export async function startFuzzWorld(house, { state, seed }) {
  const gardens = await step('Embedded Gardens', () =>
    Promise.all(
      GARDENS.map(([name, args]) =>
        startGarden({
          name,
          state,
          persist: false,
          args: [...args, '--seed', seed].map(String),
        }),
      ),
    ),
  );
  for (const garden of gardens) house.add(garden.service);
  const port = await freePort();
  const crashes = path.join(state, 'crashes.jsonl');
  const { service, url } = await step('Portal', () =>
    startPortal({
      port,
      state,
      entry: inRoot('tools/fuzz/backend.mjs'),
      configs: [inRoot('tools/fuzz/app-config.fuzz.yaml')],
      nodeArgs: [
        ...HEAP_PROBE,
        ...['--require', inRoot('tools/fuzz/crashProbe.cjs')],
      ],
      env: { NODE_ENV: 'fuzz', FUZZ_CRASHES: crashes },
    }),
  );
  house.add(service);
  const callers = new Callers(url);
  await callers.signIn();
  await callers
    .api('mara')
    .until('/api/gardener/gardens', ({ items }) =>
      items.every(({ state: { state: is } }) => is === 'live'),
    );
  return { service, port, callers, known: await learnShoots(callers), crashes };
}

async function learnShoots(callers) {
  const known = new Known();
  const users = CALLERS.filter(({ name }) => name !== 'search');
  for (const { name } of users) {
    const json = await callers
      .api(name)
      .get(`/api/gardener/shoots?limit=${MOST_SHOOTS}`);
    known.learn({ headers: {}, json }, name, 'listShoots');
  }
  return known;
}
