import type { Config } from '@backstage/config';
import { checkUserTemplate } from '../../access/mapUserEntity';
import { errorWords } from '../errorCode';
import { GardenSettingError } from '../GardenSettingError';
import type { IdentitySettings } from './ConfiguredGarden';

/**
 * Reads how a Backstage user becomes a user of the Garden.
 *
 * @throws GardenSettingError naming the key; errors of Backstage's reader for values of a wrong type.
 */
export function readIdentity(config: Config): IdentitySettings {
  const strategy = config.getOptionalString('identity.strategy');
  if (strategy === undefined) {
    throw new GardenSettingError(
      'identity.strategy',
      'is missing; give impersonation',
    );
  }
  if (strategy !== 'impersonation') {
    throw new GardenSettingError(
      'identity.strategy',
      `"${strategy}" is not known; give impersonation`,
    );
  }
  return {
    strategy,
    trustedLocations:
      config.getOptionalStringArray('identity.trustedLocations') ?? [],
    userTemplate: readTemplate(config),
    groups: readGroups(config),
    groupPrefix: config.getOptionalString('identity.groupPrefix'),
  };
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

function readGroups(config: Config): IdentitySettings['groups'] {
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
