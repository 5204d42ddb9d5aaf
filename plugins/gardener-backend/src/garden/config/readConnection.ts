import { resolve } from 'node:path';
import type { Config } from '@backstage/config';
import type { ConnectionSettings } from '../connection/ConnectionSettings';
import { GardenSettingError } from '../GardenSettingError';

const KINDS = ['kubeconfig', 'inCluster', 'url'] as const;

/**
 * Reads how a Garden is connected: exactly one of `kubeconfig`, `inCluster` and `url`. Relative paths are
 * relative to where the backend runs.
 *
 * @throws GardenSettingError naming the key; errors of Backstage's reader for values of a wrong type.
 */
export function readConnection(config: Config): ConnectionSettings {
  const given = KINDS.filter(kind =>
    kind === 'inCluster' ? config.getOptionalBoolean(kind) : config.has(kind),
  );
  if (given.length === 0) {
    throw new GardenSettingError(
      'kubeconfig',
      'is missing; give one of kubeconfig, inCluster and url',
    );
  }
  if (given.length > 1) {
    throw new GardenSettingError(
      given[1],
      `can't be given together with ${given[0]}; give one of kubeconfig, inCluster and url`,
    );
  }
  const [kind] = given;
  switch (kind) {
    case 'kubeconfig':
      return {
        kind,
        path: resolve(required(config, 'kubeconfig.path')),
        context: config.getOptionalString('kubeconfig.context'),
      };
    case 'inCluster':
      return { kind };
    case 'url': {
      const caFile = config.getOptionalString('caFile');
      return {
        kind,
        url: required(config, 'url'),
        caFile: caFile === undefined ? undefined : resolve(caFile),
        tokenFile: resolve(required(config, 'tokenFile')),
      };
    }
    default: {
      const never: never = kind;
      throw new Error(`Unknown connection ${never}`);
    }
  }
}

function required(config: Config, key: string): string {
  const value = config.getOptionalString(key);
  if (value === undefined) throw new GardenSettingError(key, 'is missing');
  return value;
}
