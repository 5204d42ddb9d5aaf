import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import { isLoopback } from '../isLoopback';
import { errorCode } from '../errorCode';
import { GardenSettingError } from '../GardenSettingError';
import type { ConnectionSettings } from './ConnectionSettings';

/**
 * Makes the KubeConfig of a Garden. Only KubeConfig of `@kubernetes/client-node` is used: it knows
 * tokens, client certificates, exec helpers, token files and proxies; its API classes join the group
 * headers of impersonation and its informer dies with the API server.
 *
 * @throws GardenSettingError naming the key, without paths: the reason is shown in the portal.
 */
export function loadKubeConfig(settings: ConnectionSettings): KubeConfig {
  switch (settings.kind) {
    case 'kubeconfig':
      return fromFile(settings.path, settings.context);
    case 'inCluster':
      return fromCluster();
    case 'url':
      return fromUrl(settings);
    default: {
      const never: never = settings;
      throw new Error(`Unknown connection ${JSON.stringify(never)}`);
    }
  }
}

/** Changes when the file that the settings come from changes; undefined when there is none to look at. */
export function settingsStamp(
  settings: ConnectionSettings,
): string | undefined {
  if (settings.kind !== 'kubeconfig') return undefined;
  try {
    const { ino, size, mtimeMs } = statSync(settings.path);
    return `${ino}:${size}:${mtimeMs}`;
  } catch {
    // Gone, or not to be looked at: what was loaded stays in force until there is something to load.
    return undefined;
  }
}

function fromFile(path: string, context: string | undefined): KubeConfig {
  const text = readText(path, 'kubeconfig.path');
  const kubeConfig = new KubeConfig();
  try {
    kubeConfig.loadFromString(text);
  } catch {
    // The parser's words may quote a line of the file, and such a line may be a token.
    throw new GardenSettingError(
      'kubeconfig.path',
      'the file is not a valid kubeconfig',
    );
  }
  if (kubeConfig.getContexts().length === 0) {
    throw new GardenSettingError(
      'kubeconfig.path',
      'the file has no contexts, so it is not a kubeconfig that can be used',
    );
  }
  kubeConfig.makePathsAbsolute(dirname(path));
  if (context !== undefined) kubeConfig.setCurrentContext(context);
  const key = context === undefined ? 'kubeconfig.path' : 'kubeconfig.context';
  const current = kubeConfig.getCurrentContext();
  if (!current || !kubeConfig.getContextObject(current)) {
    throw new GardenSettingError(
      key,
      current
        ? `the kubeconfig has no context "${current}"`
        : 'the kubeconfig has no current context; name one with kubeconfig.context',
    );
  }
  const cluster = kubeConfig.getCurrentCluster();
  if (!cluster || !kubeConfig.getCurrentUser()) {
    throw new GardenSettingError(
      key,
      `the context "${current}" names a ${
        cluster ? 'user' : 'cluster'
      } that the kubeconfig does not have`,
    );
  }
  if (!isHttpUrl(cluster.server)) {
    throw new GardenSettingError(
      key,
      `the server of the context "${current}" is not an http(s) address`,
    );
  }
  const { protocol, hostname } = new URL(cluster.server);
  // client-node wants `insecure-skip-tls-verify` for http; that does not make a network private.
  if (
    protocol === 'http:' &&
    !(cluster.skipTLSVerify && isLoopback(hostname))
  ) {
    throw new GardenSettingError(
      key,
      `the server of the context "${current}" must be https: a token would be readable on its way`,
    );
  }
  return kubeConfig;
}

function fromCluster(): KubeConfig {
  if (!process.env.KUBERNETES_SERVICE_HOST) {
    throw new GardenSettingError(
      'inCluster',
      'the backend does not run in a Kubernetes cluster',
    );
  }
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromCluster();
  return kubeConfig;
}

function fromUrl(
  settings: Extract<ConnectionSettings, { kind: 'url' }>,
): KubeConfig {
  if (!isHttpUrl(settings.url)) {
    throw new GardenSettingError('url', 'is not an http(s) address');
  }
  const { protocol, hostname } = new URL(settings.url);
  if (protocol === 'http:' && !isLoopback(hostname)) {
    throw new GardenSettingError(
      'url',
      'must be https: a token would be readable on its way',
    );
  }
  readText(settings.tokenFile, 'tokenFile');
  if (settings.caFile !== undefined) readText(settings.caFile, 'caFile');
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    {
      name: 'garden',
      server: settings.url,
      caFile: settings.caFile,
      // client-node refuses http without it; for https it must stay off.
      skipTLSVerify: protocol === 'http:',
    },
    {
      name: 'portal',
      // Read again every minute by client-node, so that a rotated token is taken up.
      authProvider: {
        name: 'tokenFile',
        config: { tokenFile: settings.tokenFile },
      },
    },
  );
  return kubeConfig;
}

function readText(path: string, key: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    switch (code) {
      case 'ENOENT':
        throw new GardenSettingError(key, 'the file does not exist');
      case 'EACCES':
      case 'EPERM':
        throw new GardenSettingError(key, 'the backend may not read the file');
      case 'EISDIR':
        throw new GardenSettingError(key, 'is a folder, not a file');
      default:
        throw new GardenSettingError(
          key,
          `the file can't be read (${String(code)})`,
        );
    }
  }
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
