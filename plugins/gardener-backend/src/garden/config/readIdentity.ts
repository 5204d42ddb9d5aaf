import type { Config } from '@backstage/config';
import type { ImpersonationConfig } from '../../access/strategy/ImpersonationConfig';
import { checkUserTemplate } from '../../access/strategy/mapUserEntity';
import { errorWords } from '../errorCode';
import { GardenSettingError } from '../GardenSettingError';
import type { IdentitySettings } from './ConfiguredGarden';

const STRATEGIES = 'impersonation, oidc or serviceAccount';

/** What a header name may hold, as the id of the provider becomes a part of one. */
const PROVIDER = /^[A-Za-z0-9-]{1,60}$/;

/**
 * Reads how a Backstage user becomes a user of the Garden.
 *
 * @param permissionsEnabled - whether Backstage asks a permission policy at all
 * @throws GardenSettingError naming the key; errors of Backstage's reader for values of a wrong type.
 */
export function readIdentity(
  config: Config,
  permissionsEnabled: boolean,
): IdentitySettings {
  const strategy = config.getOptionalString('identity.strategy');
  switch (strategy) {
    case undefined:
      throw new GardenSettingError(
        'identity.strategy',
        `is missing; give ${STRATEGIES}`,
      );
    case 'impersonation':
      return {
        strategy,
        trustedLocations:
          config.getOptionalStringArray('identity.trustedLocations') ?? [],
        userTemplate: readTemplate(config),
        groups: readGroups(config),
        groupPrefix: config.getOptionalString('identity.groupPrefix'),
      };
    case 'oidc':
      return { strategy, authProvider: readProvider(config) };
    case 'serviceAccount':
      if (!permissionsEnabled) {
        throw new GardenSettingError(
          'identity.strategy',
          'serviceAccount leaves it to the permission policy of the portal who may do what, so it needs permission.enabled: true',
        );
      }
      return { strategy };
    default:
      throw new GardenSettingError(
        'identity.strategy',
        `"${strategy}" is not known; give ${STRATEGIES}`,
      );
  }
}

function readProvider(config: Config): string {
  const key = 'identity.authProvider';
  const provider = config.getOptionalString(key);
  if (provider === undefined) {
    throw new GardenSettingError(
      key,
      'is missing; give the id of an auth provider of the portal, as below auth.providers',
    );
  }
  if (!PROVIDER.test(provider)) {
    throw new GardenSettingError(
      key,
      'must have at most 60 characters of a-z, A-Z, 0-9 and "-"',
    );
  }
  return provider;
}

function readTemplate(config: Config): string | undefined {
  const key = 'identity.userTemplate';
  const template = config.getOptionalString(key);
  if (template === undefined) return undefined;
  try {
    checkUserTemplate(template);
  } catch (error) {
    throw new GardenSettingError(key, errorWords(error));
  }
  return template;
}

function readGroups(config: Config): ImpersonationConfig['groups'] {
  const key = 'identity.groups';
  const groups = config.getOptionalString(key);
  switch (groups) {
    case undefined:
    case 'annotation':
    case 'ownership':
      return groups;
    default:
      throw new GardenSettingError(
        key,
        `"${groups}" is not known; give annotation or ownership`,
      );
  }
}
