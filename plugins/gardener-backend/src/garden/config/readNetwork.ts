import type { Config } from '@backstage/config';
import { type Cidr, parseCidr } from 'backstage-plugin-gardener-common';
import { errorWords } from '../errorCode';
import { GardenSettingError } from '../GardenSettingError';
import type { NetworkSettings } from './ConfiguredGarden';

/** What OSC gives a shoot unless asked otherwise, and at most. */
const DEFAULT_PREFIX = 27;
const MAX_PREFIX = 23;
const NAT_PORTS_TOTAL = 32_768;

/**
 * Reads the limits of node networks.
 *
 * @throws GardenSettingError naming the key; errors of Backstage's reader for values of a wrong type.
 */
export function readNetwork(config: Config): NetworkSettings {
  const defaultNodes = config.getOptionalString('network.defaultNodes');
  const defaultPrefix = readNumber(
    config,
    'network.defaultPrefix',
    DEFAULT_PREFIX,
    128,
  );
  const maxPrefix = readNumber(config, 'network.maxPrefix', MAX_PREFIX, 128);
  if (maxPrefix > defaultPrefix) {
    throw new GardenSettingError(
      'network.maxPrefix',
      `/${maxPrefix} is smaller than the default of /${defaultPrefix}; the largest network has the smallest number`,
    );
  }
  return {
    defaultNodes:
      defaultNodes === undefined
        ? undefined
        : readCidr(defaultNodes, 'network.defaultNodes'),
    defaultPrefix,
    maxPrefix,
    natPortsTotal: readNumber(
      config,
      'network.natPortsTotal',
      NAT_PORTS_TOTAL,
      Number.MAX_SAFE_INTEGER,
    ),
    refuseOverlap: config.getOptionalBoolean('network.refuseOverlap') ?? false,
    reserved: (config.getOptionalStringArray('network.reserved') ?? []).map(
      (cidr, index) => readCidr(cidr, `network.reserved[${index}]`),
    ),
    external: (config.getOptionalConfigArray('network.external') ?? []).map(
      (item, index) => {
        const key = `network.external[${index}]`;
        const cidr = item.getOptionalString('cidr');
        if (cidr === undefined)
          throw new GardenSettingError(`${key}.cidr`, 'is missing');
        return {
          title: item.getOptionalString('title') ?? cidr,
          cidr: readCidr(cidr, `${key}.cidr`),
        };
      },
    ),
  };
}

function readNumber(
  config: Config,
  key: string,
  fallback: number,
  largest: number,
): number {
  const value = config.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw new GardenSettingError(
      key,
      `must be a whole number from 0 to ${largest}`,
    );
  }
  return value;
}

function readCidr(text: string, key: string): Cidr {
  try {
    return parseCidr(text);
  } catch (error) {
    throw new GardenSettingError(key, errorWords(error));
  }
}
