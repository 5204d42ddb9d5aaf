// Prints one line of JSON: how long the shoots of a Garden take into documents, and the most heap that is held meanwhile.
import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  SlowFacts,
  SlowFactsPage,
} from 'backstage-plugin-gardener-common';
import { DEFAULT_LOCATION } from '../src/collator/entityLocation';
import { GardenerCollatorFactory } from '../src/collator/GardenerCollatorFactory';

const BATCH = 500;

const auth: Pick<AuthService, 'getOwnServiceCredentials'> = {
  getOwnServiceCredentials: async () => ({
    $$type: '@backstage/BackstageCredentials',
    principal: { type: 'service', subject: 'plugin:search' },
  }),
};

function facts(number: number): SlowFacts {
  const namespace = `garden-p${number % 2_000}`;
  const name = `s${number}`;
  return {
    ref: { garden: 'osc', namespace, name },
    entityRef: `resource:default/osc.${namespace}.${name}`,
    uid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    project: `p${number % 2_000}`,
    purpose: 'production',
    region: 'eu-de',
    labels: { team: `team-${number % 50}` },
    projectLabels: { cost: `c-${number % 100}` },
    projectOwner: `owner-${number % 200}@example.org`,
    lists: [1, 2, 3, 4, 5].map(step => ({
      garden: 'osc',
      namespace: `garden-p${(number + step) % 2_000}`,
      name: `s${number + step}`,
    })),
    apiServer: `https://api.${name}.p${number % 2_000}.example.org`,
  };
}

/** Pages as they come over HTTP: as text, of which nothing else is left. */
function pagesOf(shoots: number) {
  return async ({
    after = '0',
  }: {
    after?: string;
  }): Promise<SlowFactsPage> => {
    const first = Number(after);
    const last = Math.min(first + BATCH, shoots);
    const items = Array.from({ length: last - first }, (_, i) =>
      facts(first + i),
    );
    const next = last < shoots ? String(last) : null;
    return JSON.parse(JSON.stringify({ items, next }));
  };
}

function heapHeld(): number {
  if (!global.gc) throw new Error('Run with --expose-gc');
  global.gc();
  return process.memoryUsage().heapUsed;
}

/** @param onPage - called within each page */
async function collate(shoots: number, onPage: () => void): Promise<number> {
  const factory = new GardenerCollatorFactory({
    gardens: ['osc'],
    locationTemplate: DEFAULT_LOCATION,
    batchSize: BATCH,
    auth,
    logger: { info: () => {} },
    gardener: { listSlowFacts: pagesOf(shoots) },
  });
  let documents = 0;
  for await (const document of await factory.getCollator()) {
    if (document) documents += 1;
    if (documents % BATCH === BATCH / 2) onPage();
  }
  return documents;
}

async function measure(shoots: number) {
  // Everything is loaded and warm before it counts.
  await collate(shoots, () => {});
  const start = performance.now();
  const documents = await collate(shoots, () => {});
  const seconds = (performance.now() - start) / 1000;
  const before = heapHeld();
  let peak = 0;
  await collate(shoots, () => {
    peak = Math.max(peak, heapHeld() - before);
  });
  return { documents, seconds, peak };
}

measure(Number(process.argv[2])).then(
  result => {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    process.exit(0);
  },
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
