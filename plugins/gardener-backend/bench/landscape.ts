// Prints one line of JSON: milliseconds of a first landscape of all shoots and of later ones, and how long it kept others waiting.
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  shootKey,
  type LandscapeQuery,
  type Shoot,
} from 'backstage-plugin-gardener-common';
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
  /** The same of the processor. */
  readonly cpu: number;
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

/** Those with the most entries first. */
function byEntries(inventory: Inventory): readonly Shoot[] {
  const entries = ({ peering }: Shoot) =>
    peering.state === 'absent' ? 0 : peering.entries.length;
  return [...inventory.shoots()].sort((a, b) => entries(b) - entries(a));
}

/** The inventory after a shoot changed as by a write of its spec. */
function changed(inventory: Inventory, shoot: Shoot): Inventory {
  const other = { ...shoot, nodes: [], generation: shoot.generation + 1 };
  return {
    ...overlayInventory(inventory, [other]),
    version: inventory.version + 1,
    shootsChangedSince: () => new Set([shootKey(other)]),
  };
}

/** Watches how long others would have waited for their turn. */
function watchTurns(): { longest(): Promise<number> } {
  let longest = 0;
  let ended = false;
  const watching = (async () => {
    let before = performance.now();
    while (!ended) {
      await nextTurn();
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }
  })();
  return {
    async longest() {
      ended = true;
      await watching;
      return longest;
    },
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
    gardens.set('bench', {
      ...aPortalGarden(),
      name: 'bench',
      inventory: shown,
    });
  show(inventory);
  const reader = new LandscapeReader({
    gate: new GardenGate(gardens),
    now: () => 1_800_000_000_000,
  });
  const measure = async (query: Partial<LandscapeQuery>): Promise<Measured> => {
    const waiting = watchTurns();
    await nextTurn();
    const cpu = process.cpuUsage();
    const start = performance.now();
    const found = await reader.read(
      { garden: 'bench', ...query },
      aRequester(),
    );
    const ms = performance.now() - start;
    const { user } = process.cpuUsage(cpu);
    const turn = await waiting.longest();
    const { totals, groups, bundles, shoots, peerings, hidden } = found;
    return {
      ms: Math.round(ms),
      cpu: Math.round(user / 1000),
      turn: Math.round(turn),
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
  const shoots = byEntries(inventory);
  const once = changed(inventory, shoots[0]);
  show(once);
  rest.afterOneChange = await measure({});
  show(changed(once, shoots[Math.floor(shoots.length / 2)]));
  rest.afterSmallChange = await measure({});
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
