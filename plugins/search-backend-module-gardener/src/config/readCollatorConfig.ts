import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isDnsLabel } from 'backstage-plugin-gardener-common';
import { DEFAULT_LOCATION } from '../collator/entityLocation';

/** Key under which the collator is configured. */
export const CONFIG_KEY = 'search.collators.gardener';

/** What `search.collators.gardener` says. */
export interface CollatorConfig {
  readonly gardens: readonly string[];
  /** Gardens of the gardener plugin without a usable name: which, and why. */
  readonly leftOut: readonly string[];
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
export function readCollatorConfig(root: Config): CollatorConfig | undefined {
  const config = root.getOptionalConfig(CONFIG_KEY);
  const { names, problems } = readGardens(root, config);
  if (names.length === 0 && problems.length === 0) return undefined;
  if (names.length === 0) throw new InputError(problems.join('; '));
  return {
    gardens: [...new Set(names)],
    leftOut: problems,
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

/** Those that are named here must be usable; of the plugin's own, one without a usable name costs only itself, as it does there. */
function readGardens(
  root: Config,
  config: Config | undefined,
): { readonly names: readonly string[]; readonly problems: readonly string[] } {
  const own = config?.getOptionalStringArray('gardens');
  if (own !== undefined) {
    const wrong = own.find(name => !isDnsLabel(name));
    if (wrong !== undefined) {
      throw new InputError(notALabel(`${CONFIG_KEY}.gardens`, wrong));
    }
    return { names: own, problems: [] };
  }
  const names: string[] = [];
  const problems: string[] = [];
  const gardens = root.getOptionalConfigArray('gardener.gardens') ?? [];
  gardens.forEach((garden, index) => {
    const name: unknown = garden.getOptional('name');
    const key = `gardener.gardens[${index}].name`;
    if (typeof name === 'string' && isDnsLabel(name)) names.push(name);
    else if (name === undefined) problems.push(`${key} is missing`);
    else problems.push(notALabel(key, String(name)));
  });
  return { names, problems };
}

function notALabel(key: string, name: string): string {
  return `${key} has '${name}', which is not a DNS label (a-z, 0-9, "-", at most 63 characters)`;
}
