import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readGardenNames,
  type GardenNames,
} from 'backstage-plugin-gardener-node';
import { DEFAULT_LOCATION } from '../collator/entityLocation';

/** Key under which the collator is configured. */
export const CONFIG_KEY = 'search.collators.gardener';

/** What `search.collators.gardener` says. */
export interface CollatorConfig extends GardenNames {
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly locationTemplate: string;
  readonly batchSize: number;
}

/** As the collator of the catalog, and late enough for a Garden of common size to have been read. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 15 },
};
const DEFAULT_BATCH_SIZE = 500;
/** The most that the gardener plugin gives at once. */
const MAX_BATCH_SIZE = 1_000;

/**
 * Reads `search.collators.gardener`, and the names of the Gardens.
 *
 * @returns undefined when no Garden is named anywhere
 * @throws InputError that names the key and the reason
 */
export function readCollatorConfig(
  root: RootConfigService,
): CollatorConfig | undefined {
  const names = readGardenNames(root, CONFIG_KEY);
  if (names.gardens.length === 0) return undefined;
  const config = root.getOptionalConfig(CONFIG_KEY);
  return {
    ...names,
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    locationTemplate:
      config?.getOptionalString('locationTemplate') ?? DEFAULT_LOCATION,
    batchSize: readBatchSize(config),
  };
}

function readBatchSize(config: Config | undefined): number {
  const size = config?.getOptionalNumber('batchSize') ?? DEFAULT_BATCH_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAX_BATCH_SIZE) {
    throw new InputError(
      `${CONFIG_KEY}.batchSize must be a whole number from 1 to ${MAX_BATCH_SIZE}`,
    );
  }
  return size;
}
