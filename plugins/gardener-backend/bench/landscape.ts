// Prints one line of JSON: milliseconds of a first landscape of all shoots and of later ones, and how long it kept others waiting.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LandscapeQuery, Shoot } from 'backstage-plugin-gardener-common';
import { aPortalGarden } from '../src/__testUtils__/aPortalGarden';
import { aRequester } from '../src/__testUtils__/aRequester';
import type { Inventory } from '../src/inventory/Inventory';
import { GardenGate } from '../src/peering/GardenGate';
import { overlayInventory } from '../src/peering/overlayInventory';
import type { PortalGarden } from '../src/peering/PortalGarden';
import { LandscapeReader } from '../src/topology/LandscapeReader';
import { filledInventory } from './filledInventory';

interface Measured {
  readonly ms: number;
  /** The longest turn of the event loop. */
  readonly turn: number;
  readonly bytes: number;
  readonly note: string;
}

const QUERIES: Readonly<Record<string, Partial<LandscapeQuery>>> = {
  same: {},
  byRegion: { groupBy: 'region' },
  bySeed: { groupBy: 'seed' },
  incomplete: { status: ['incomplete'] },
  errors: { finding: ['error'] },
  everyBundle: { minBundle: 1 },
};

/** One of the shoots with the most entries, changed as by a write of its spec. */
function changed(inventory: Inventory): Inventory {
  const entries = ({ peering }: Shoot) =>
    peering.state === 'absent' ? 0 : peering.entries.length;
  const [busiest] = [...inventory.shoots()].sort(
    (a, b) => entries(b) - entries(a),
  );
  const other = { ...busiest, nodes: [], generation: busiest.generation + 1 };
  return {
    ...overlayInventory(inventory, [other]),
    version: inventory.version + 1,
  };
}

function heapUsed(): number {
  global.gc?.();
  global.gc?.();
  return process.memoryUsage().heapUsed;
}

async function main(): Promise<void> {
  const { inventory, stop } = await filledInventory(process.argv[2]);
  const gardens = new Map<string, PortalGarden>();
  const show = (shown: Inventory) =>
    gardens.set('bench', { ...aPortalGarden(), name: 'bench', inventory: shown });
  show(inventory);
  const reader = new LandscapeReader({
    gate: new GardenGate(gardens),
    now: () => 1_800_000_000_000,
  });
  const measure = async (query: Partial<LandscapeQuery>): Promise<Measured> => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await sleep(20);
    delay.reset();
    const start = performance.now();
    const found = await reader.read(
      { garden: 'bench', ...query },
      aRequester(),
    );
    const ms = performance.now() - start;
    await sleep(20);
    delay.disable();
    const { totals, groups, bundles, shoots, peerings, hidden } = found;
    return {
      ms: Math.round(ms),
      turn: Math.round(delay.max / 1e6),
      bytes: JSON.stringify(found).length,
      note: `${totals.shoots} shoots, ${groups.length} groups, ${shoots.length} single, ${peerings.length} peerings, ${bundles.length} bundles from ${hidden.smallBundles.below}`,
    };
  };
  const before = heapUsed();
  const first = await measure({});
  const heap = heapUsed() - before;
  const rest: Record<string, Measured> = {};
  for (const [name, query] of Object.entries(QUERIES)) {
    rest[name] = await measure(query);
  }
  const [one] = [...inventory.shoots()];
  rest.focus = await measure({
    focus: [`${one.namespace}/${one.name}`],
    depth: 3,
  });
  show(changed(inventory));
  rest.afterOneChange = await measure({});
  await stop();
  process.stdout.write(
    `${JSON.stringify({ first, ...rest, heapMiB: heap / 2 ** 20 })}\n`,
  );
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
