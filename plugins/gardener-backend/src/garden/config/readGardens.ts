import type { Config } from '@backstage/config';
import { isDnsLabel } from 'backstage-plugin-gardener-common';
import type { ConnectionSettings } from '../connection/ConnectionSettings';
import { loadKubeConfig } from '../connection/loadKubeConfig';
import { errorWords } from '../errorCode';
import { GardenSettingError } from '../GardenSettingError';
import type {
  ConfiguredGarden,
  DocsSettings,
  GardenSettings,
} from './ConfiguredGarden';
import { readConnection } from './readConnection';
import { readIdentity } from './readIdentity';
import { readNetwork } from './readNetwork';

const GARDENS_KEY = 'gardener.gardens';

/**
 * Reads the configured Gardens. A Garden whose configuration can't work is an item like the others and
 * says which key is wrong, so that the portal runs without it.
 *
 * @param checkConnection - throws GardenSettingError when the files that a connection needs can't be used.
 */
export function readGardens(
  config: Config,
  checkConnection: (settings: ConnectionSettings) => unknown = loadKubeConfig,
): readonly ConfiguredGarden[] {
  let items: readonly Config[];
  try {
    items = config.getOptionalConfigArray(GARDENS_KEY) ?? [];
  } catch (error) {
    return [
      {
        kind: 'misconfigured',
        name: 'gardens',
        title: 'Gardens',
        reason: reasonOf(error, GARDENS_KEY),
      },
    ];
  }
  const permissionsEnabled =
    config.getOptionalBoolean('permission.enabled') ?? false;
  const gardens = items.map((item, index) =>
    readGarden(item, index, { checkConnection, permissionsEnabled }),
  );
  return withoutRepeats(gardens);
}

function readGarden(
  config: Config,
  index: number,
  {
    checkConnection,
    permissionsEnabled,
  }: {
    readonly checkConnection: (settings: ConnectionSettings) => unknown;
    readonly permissionsEnabled: boolean;
  },
): ConfiguredGarden {
  const key = `${GARDENS_KEY}[${index}]`;
  let name = `garden-${index}`;
  let title = `Garden ${index + 1} of the configuration`;
  try {
    name = readName(config);
    title = config.getOptionalString('title') ?? name;
    const settings: GardenSettings = {
      name,
      title,
      connection: readConnection(config),
      identity: readIdentity(config, permissionsEnabled),
      network: readNetwork(config),
      docs: readDocs(config),
    };
    checkConnection(settings.connection);
    return { kind: 'configured', settings };
  } catch (error) {
    return { kind: 'misconfigured', name, title, reason: reasonOf(error, key) };
  }
}

function readName(config: Config): string {
  const name = config.getOptionalString('name');
  if (name === undefined) throw new GardenSettingError('name', 'is missing');
  if (!isDnsLabel(name)) {
    throw new GardenSettingError(
      'name',
      'must be a DNS label (a-z, 0-9, "-", at most 63 characters)',
    );
  }
  return name;
}

function readDocs(config: Config): DocsSettings {
  return {
    peering: readLink(config, 'docs.peering'),
    cidr: readLink(config, 'docs.cidr'),
  };
}

/** The address becomes a link in the portal, where `javascript:` would run as the user. */
function readLink(config: Config, key: string): string | undefined {
  const link = config.getOptionalString(key);
  if (link === undefined) return undefined;
  if (!URL.canParse(link) || !/^https?:$/.test(new URL(link).protocol)) {
    throw new GardenSettingError(key, 'must be an http(s) address');
  }
  return link;
}

/** Of Gardens with one name none runs: a reference to a shoot could mean either. */
function withoutRepeats(
  gardens: readonly ConfiguredGarden[],
): readonly ConfiguredGarden[] {
  const indexes = new Map<string, number[]>();
  gardens.forEach((garden, index) => {
    const name = nameOf(garden);
    indexes.set(name, [...(indexes.get(name) ?? []), index]);
  });
  return [...indexes].map(([name, [first, ...others]]) =>
    others.length === 0
      ? gardens[first]
      : {
          kind: 'misconfigured',
          name,
          title: name,
          reason: `${[first, ...others]
            .map(index => `${GARDENS_KEY}[${index}].name`)
            .join(' and ')}: the name "${name}" is given more than once`,
        },
  );
}

function nameOf(garden: ConfiguredGarden): string {
  return garden.kind === 'configured' ? garden.settings.name : garden.name;
}

function reasonOf(error: unknown, key: string): string {
  if (error instanceof GardenSettingError)
    return `${key}.${error.key}: ${error.problem}`;
  // Backstage's reader names the whole key, and the file: that one is nobody's business in the portal.
  const words = errorWords(error);
  return words.replace(/ in '[^']*'/, '');
}
