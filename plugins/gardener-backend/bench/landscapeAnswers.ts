// Writes a file of JSON: the landscape of a Garden as somebody gets it who sees everything, and the same with the group
// open whose size is the nearest to the wanted one.
import fs from 'node:fs';
import type { LandscapeQuery } from 'backstage-plugin-gardener-common';
import { aPortalGarden } from '../src/__testUtils__/aPortalGarden';
import { aRequester } from '../src/__testUtils__/aRequester';
import { GardenGate } from '../src/peering/GardenGate';
import type { PortalGarden } from '../src/peering/PortalGarden';
import { LandscapeReader } from '../src/topology/LandscapeReader';
import { filledInventory } from './filledInventory';

async function main(
  kubeconfig: string,
  wanted: number,
  file: string,
): Promise<void> {
  const { inventory, stop } = await filledInventory(kubeconfig);
  const gardens = new Map<string, PortalGarden>([
    ['bench', { ...aPortalGarden(), name: 'bench', inventory }],
  ]);
  const reader = new LandscapeReader({
    gate: new GardenGate(gardens),
    now: () => 1_800_000_000_000,
  });
  const ask = (query: Partial<LandscapeQuery>) =>
    reader.read({ garden: 'bench', ...query }, aRequester());
  const first = await ask({});
  // One by one all of them are drawn; groups are asked for as the page does.
  const isSingle = first.groups.every(({ open }) => open);
  const whole = isSingle ? await ask({ alone: true }) : first;
  const [nearest] = [...whole.groups].sort(
    (a, b) => Math.abs(a.shoots - wanted) - Math.abs(b.shoots - wanted),
  );
  const opened = nearest.open ? undefined : await ask({ open: [nearest.key] });
  await stop();
  fs.writeFileSync(file, JSON.stringify({ whole, opened }));
  process.stdout.write(`${JSON.stringify({ file })}\n`);
}

main(process.argv[2], Number(process.argv[3]), process.argv[4]).then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
