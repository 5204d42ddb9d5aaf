import type { LoggerService } from '@backstage/backend-plugin-api';
import { createShootReader } from 'backstage-plugin-gardener-common';
import { HttpGardenClient } from '../src/garden/HttpGardenClient';
import { GardenInventory } from '../src/inventory/GardenInventory';

const silent: LoggerService = {
  error: message => process.stderr.write(`${message}\n`),
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

/** An inventory of the Garden of a kubeconfig, as the backend makes it; resolves when its picture is complete. */
export async function filledInventory(
  kubeconfig: string,
): Promise<{ inventory: GardenInventory; stop: () => Promise<void> }> {
  const client = new HttpGardenClient('bench', {
    kind: 'kubeconfig',
    path: kubeconfig,
    context: undefined,
  });
  const inventory = new GardenInventory({
    client,
    logger: silent,
    readShoot: createShootReader(),
  });
  await new Promise<void>(resolve => {
    const end = inventory.subscribe(() => {
      if (inventory.synced) {
        end();
        resolve();
      }
    });
    inventory.start();
  });
  return {
    inventory,
    async stop() {
      await inventory.stop();
      client.close();
    },
  };
}
