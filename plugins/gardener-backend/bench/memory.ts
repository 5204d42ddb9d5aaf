// Prints one line of JSON: bytes of heap that the inventory holds, or the raw objects, for `inventory` or `raw`.
import { BarePages } from './barePages';
import { filledInventory } from './filledInventory';

function heapUsed(): number {
  if (!global.gc) throw new Error('Run with --expose-gc');
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed;
}

async function measure(
  kind: string,
  kubeconfig: string,
): Promise<{ bytes: number; shoots: number }> {
  // One pass before the first look, so that what is loaded once is not counted.
  const bare = await BarePages.connect(kubeconfig);
  await bare.readAll(() => {});
  if (kind === 'raw') {
    const before = heapUsed();
    const kept: unknown[] = [];
    await bare.readAll(items => kept.push(...items));
    return { bytes: heapUsed() - before, shoots: kept.length };
  }
  const warm = await filledInventory(kubeconfig);
  await warm.stop();
  const before = heapUsed();
  const { inventory } = await filledInventory(kubeconfig);
  const bytes = heapUsed() - before;
  return { bytes, shoots: inventory.shootCount };
}

measure(process.argv[2], process.argv[3]).then(
  result => {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    process.exit(0);
  },
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
