// Prints one line of JSON: bytes of the raw list of shoots, and bytes and milliseconds of the whole landscape written for export.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { exportFormatSchema } from 'backstage-plugin-gardener-common';
import { aPortalGarden } from '../src/__testUtils__/aPortalGarden';
import { aRequester } from '../src/__testUtils__/aRequester';
import { GardenGate } from '../src/peering/GardenGate';
import { LandscapeReader } from '../src/topology/LandscapeReader';
import { BarePages } from './barePages';
import { filledInventory } from './filledInventory';

interface Measured {
  /** Until the tag is there. */
  readonly tagMs: number;
  /** From then on until all of it is compressed. */
  readonly bodyMs: number;
  readonly plain: number;
  readonly compressed: number;
}

/** As they come over the wire. */
async function rawBytes(kubeconfig: string): Promise<number> {
  const bare = await BarePages.connect(kubeconfig);
  let bytes = 0;
  await bare.readAll(
    items => {
      bytes += Buffer.byteLength(JSON.stringify(items));
    },
    ['shoots'],
  );
  bare.close();
  return bytes;
}

/** Counts what goes through it. */
function counter(): { through: PassThrough; bytes: () => number } {
  let bytes = 0;
  const through = new PassThrough();
  through.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  return { through, bytes: () => bytes };
}

async function main(kubeconfig: string): Promise<void> {
  const raw = await rawBytes(kubeconfig);
  const { inventory, stop } = await filledInventory(kubeconfig);
  const garden = { ...aPortalGarden(), name: 'bench', inventory };
  const reader = new LandscapeReader({
    gate: new GardenGate(new Map([['bench', garden]])),
    now: () => 1_800_000_000_000,
  });
  // The graph is measured elsewhere.
  await reader.read({ garden: 'bench' }, aRequester());
  const formats: Record<string, Measured> = {};
  for (const format of exportFormatSchema.options) {
    await nextTurn();
    const start = performance.now();
    const { pieces } = await reader.write(
      { garden: 'bench', format },
      aRequester(),
    );
    const tagged = performance.now();
    const plain = counter();
    const compressed = counter();
    compressed.through.resume();
    // As the portal compresses everything.
    await pipeline(
      Readable.from(pieces(), { highWaterMark: 1 }),
      plain.through,
      createGzip(),
      compressed.through,
    );
    formats[format] = {
      tagMs: tagged - start,
      bodyMs: performance.now() - tagged,
      plain: plain.bytes(),
      compressed: compressed.bytes(),
    };
  }
  await stop();
  process.stdout.write(`${JSON.stringify({ raw, formats })}\n`);
}

main(process.argv[2]).then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
