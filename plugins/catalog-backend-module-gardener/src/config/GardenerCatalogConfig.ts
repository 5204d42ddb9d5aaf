import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isDnsLabel } from 'backstage-plugin-gardener-common';
import type { ClusterEntityOptions } from '../entity/clusterEntity';
import type { KubernetesAnnotationOptions } from '../entity/kubernetesAnnotations';
import { readEntityRefRules } from './readEntityRefRules';

/** Key under which the provider is configured. Without it no clusters are provided. */
export const CONFIG_KEY = 'catalog.providers.gardener';

/** What `catalog.providers.gardener` says. */
export interface GardenerCatalogConfig {
  readonly gardens: readonly string[];
  /** Gardens of the gardener plugin that no cluster can be named after: which, and why. */
  readonly leftOut: readonly string[];
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
  root: Config,
): GardenerCatalogConfig | undefined {
  const config = root.getOptionalConfig(CONFIG_KEY);
  if (config === undefined) return undefined;

  return {
    ...readGardens(root, config),
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

/**
 * The Gardens are those of the gardener plugin. A catalog that runs apart from it does not have
 * that configuration, and names them itself.
 *
 * Of the plugin's Gardens one without a usable name costs only itself, as it does there.
 */
function readGardens(
  root: Config,
  config: Config,
): Pick<GardenerCatalogConfig, 'gardens' | 'leftOut'> {
  const own = config.getOptionalStringArray('gardens');
  if (own !== undefined) {
    const { names, problems } = readNames(own, () => `${CONFIG_KEY}.gardens`);
    if (problems.length > 0) throw new InputError(problems[0]);
    return { gardens: someOf(names), leftOut: [] };
  }
  const { names, problems } = readNames(
    (root.getOptionalConfigArray('gardener.gardens') ?? []).map(garden =>
      garden.getOptional('name'),
    ),
    index => `gardener.gardens[${index}].name`,
  );
  if (names.length === 0 && problems.length > 0) {
    throw new InputError(problems.join('; '));
  }
  return { gardens: someOf(names), leftOut: problems };
}

function readNames(
  values: readonly unknown[],
  keyOf: (index: number) => string,
): { readonly names: readonly string[]; readonly problems: readonly string[] } {
  const names: string[] = [];
  const problems: string[] = [];
  values.forEach((value, index) => {
    if (typeof value === 'string' && isDnsLabel(value)) {
      names.push(value);
    } else if (value === undefined) {
      problems.push(`${keyOf(index)} is missing`);
    } else {
      problems.push(
        `${keyOf(index)} has '${String(
          value,
        )}', which is not a DNS label (a-z, 0-9, "-", at most 63 characters)`,
      );
    }
  });
  return { names, problems };
}

/** @throws InputError when there is none */
function someOf(names: readonly string[]): readonly string[] {
  if (names.length === 0) {
    throw new InputError(
      `${CONFIG_KEY} is set, but there is no Garden: name them in gardener.gardens, or in ${CONFIG_KEY}.gardens`,
    );
  }
  return [...new Set(names)];
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
