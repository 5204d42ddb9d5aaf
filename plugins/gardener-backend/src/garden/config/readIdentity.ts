import type { Config } from '@backstage/config';
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
  // Without a place for the user everybody would be one and the same Garden user.
  if (template !== undefined && !/\{\{\s*(email|name)\s*\}\}/.test(template)) {
    throw new GardenSettingError(key, 'must hold {{email}} or {{name}}');
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
