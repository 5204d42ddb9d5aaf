import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readGardenNames,
  type GardenNames,
} from 'backstage-plugin-gardener-node';
import type { ClusterEntityOptions } from '../entity/clusterEntity';
import type { KubernetesAnnotationOptions } from '../entity/kubernetesAnnotations';
import { readEntityRefRules } from './readEntityRefRules';

/** Key under which the provider is configured. Without it no clusters are provided. */
export const CONFIG_KEY = 'catalog.providers.gardener';

/** What `catalog.providers.gardener` says. */
export interface GardenerCatalogConfig extends GardenNames {
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly entity: ClusterEntityOptions;
  /** Whether owners and systems list their clusters. */
  readonly reverseRelations: boolean;
}

/** Often enough to heal what lost events leave behind; a run that finds nothing new writes nothing. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 5 },
};

/** Backstage's own word for an entity whose owner nobody knows. */
const UNKNOWN_OWNER = 'group:default/unknown';

/**
 * Reads `catalog.providers.gardener`, and the names of the Gardens.
 *
 * @returns undefined when the section is absent.
 * @throws InputError that names the key and the reason.
 */
export function readGardenerCatalogConfig(
  root: RootConfigService,
): GardenerCatalogConfig | undefined {
  const config = root.getOptionalConfig(CONFIG_KEY);
  if (config === undefined) return undefined;

  return {
    ...readGardens(root),
    schedule: config.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    reverseRelations: config.getOptionalBoolean('reverseRelations') ?? false,
    entity: {
      owner: readEntityRefRules(config.getOptionalConfig('owner'), {
        key: `${CONFIG_KEY}.owner`,
        defaultKind: 'group',
        fallback: UNKNOWN_OWNER,
      }),
      system: readEntityRefRules(config.getOptionalConfig('system'), {
        key: `${CONFIG_KEY}.system`,
        defaultKind: 'system',
        fallback: undefined,
      }),
      kubernetes: readKubernetes(config.getOptionalConfig('kubernetes')),
      peeringRelation: config.getOptionalBoolean('peeringRelation') ?? false,
    },
  };
}

/** @throws InputError when there is none */
function readGardens(root: RootConfigService): GardenNames {
  const found = readGardenNames(root, CONFIG_KEY);
  if (found.gardens.length === 0) {
    throw new InputError(
      `${CONFIG_KEY} is set, but there is no Garden: name them in gardener.gardens, or in ${CONFIG_KEY}.gardens`,
    );
  }
  return found;
}

function readKubernetes(
  config: Config | undefined,
): KubernetesAnnotationOptions | undefined {
  return (
    config && {
      authProvider: config.getString('authProvider'),
      oidcTokenProvider: config.getOptionalString('oidcTokenProvider'),
      skipTLSVerify: config.getOptionalBoolean('skipTLSVerify') ?? false,
      skipMetricsLookup:
        config.getOptionalBoolean('skipMetricsLookup') ?? false,
    }
  );
}
