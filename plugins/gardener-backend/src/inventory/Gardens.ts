import type { LoggerService } from '@backstage/backend-plugin-api';
import { createShootReader } from 'backstage-plugin-gardener-common';
import type {
  ConfiguredGarden,
  GardenSettings,
} from '../garden/config/ConfiguredGarden';
import type { GardenClient } from '../garden/GardenClient';
import { HttpGardenClient } from '../garden/HttpGardenClient';
import { GardenInventory } from './GardenInventory';

/** A Garden that the portal works with. It may be down: its inventory says so. */
export interface RunningGarden {
  readonly kind: 'running';
  readonly settings: GardenSettings;
  readonly client: GardenClient;
  readonly inventory: GardenInventory;
}

/** A Garden of the configuration. */
export type KnownGarden =
  | RunningGarden
  | Extract<ConfiguredGarden, { kind: 'misconfigured' }>;

/** What tests replace. */
export interface GardensOptions {
  readonly logger: LoggerService;
  readonly createClient?: (settings: GardenSettings) => GardenClient;
}

/**
 * All Gardens of the configuration, each with its own client and inventory. One that is down or
 * misconfigured does not touch the others.
 */
export class Gardens {
  private readonly known: readonly KnownGarden[];

  constructor(
    configured: readonly ConfiguredGarden[],
    options: GardensOptions,
  ) {
    this.known = configured.map(garden => make(garden, options));
  }

  /** In the order of the configuration. */
  all(): readonly KnownGarden[] {
    return this.known;
  }

  /** The Gardens that the portal works with. */
  running(): readonly RunningGarden[] {
    return this.all().flatMap(garden =>
      garden.kind === 'running' ? [garden] : [],
    );
  }

  /** Begins to fill every inventory. Returns at once. */
  start(): void {
    for (const { inventory } of this.running()) inventory.start();
  }

  /** Ends every watch and connection. */
  async stop(): Promise<void> {
    await Promise.all(
      this.running().map(async ({ inventory, client }) => {
        await inventory.stop();
        client.close();
      }),
    );
  }
}

function make(garden: ConfiguredGarden, options: GardensOptions): KnownGarden {
  if (garden.kind === 'misconfigured') {
    options.logger.error(`Garden ${garden.name} is left out: ${garden.reason}`);
    return garden;
  }
  const { settings } = garden;
  try {
    const client =
      options.createClient?.(settings) ??
      new HttpGardenClient(settings.name, settings.connection);
    const inventory = new GardenInventory({
      client,
      logger: options.logger,
      readShoot: createShootReader(),
    });
    return { kind: 'running', settings, client, inventory };
  } catch (error) {
    // The files were there when the configuration was read, and may have gone since.
    const reason = error instanceof Error ? error.message : String(error);
    options.logger.error(`Garden ${settings.name} is left out: ${reason}`);
    return {
      kind: 'misconfigured',
      name: settings.name,
      title: settings.title,
      reason,
    };
  }
}
