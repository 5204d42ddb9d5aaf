// Prints one line of JSON: milliseconds of the first synchronisation and of the bare yardstick, round by round.
import { BarePages } from './barePages';
import { filledInventory } from './filledInventory';

async function main(): Promise<void> {
  const [kubeconfig, rounds] = [process.argv[2], Number(process.argv[3])];
  const bare = await BarePages.connect(kubeconfig);
  const result: { sync: number[]; bare: number[]; shoots: number } = {
    sync: [],
    bare: [],
    shoots: 0,
  };
  // The first round warms both up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    global.gc?.();
    let start = performance.now();
    await bare.readAll(() => {});
    const bareTime = performance.now() - start;
    global.gc?.();
    start = performance.now();
    const { inventory, stop } = await filledInventory(kubeconfig);
    const syncTime = performance.now() - start;
    result.shoots = inventory.shootCount;
    await stop();
    if (round > 0) {
      result.bare.push(bareTime);
      result.sync.push(syncTime);
    }
  }
  bare.close();
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
