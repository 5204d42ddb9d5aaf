import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartedProcess, startProcess } from './startProcess';

/**
 * What the process is started with.
 * @public
 */
export interface GardenProcessOptions {
  /** Arguments of the command line, for example `['--landscape', 'lab', '--control']`. */
  readonly args?: readonly string[];
  /** Milliseconds until the start counts as failed. Default 60,000. */
  readonly timeout?: number;
}

/**
 * A simulated Garden in a process of its own.
 * @public
 */
export interface GardenProcess {
  readonly url: string;
  readonly kubeconfigPath: string;
  readonly kubeconfig: string;
  /** Ends the process and removes its files. */
  stop(): Promise<void>;
}

/**
 * Starts a Garden with a kubeconfig in a folder of its own. It ends by itself if this process goes.
 * @throws Error with what the process said, if it does not come up.
 * @public
 */
export async function startGardenProcess(
  options: GardenProcessOptions = {},
): Promise<GardenProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'garden-simulator-'));
  const kubeconfigPath = join(folder, 'kubeconfig.yaml');
  let garden: StartedProcess | undefined;
  const stop = async () => {
    await garden?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    garden = await startProcess({
      title: 'The simulated Garden',
      args: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(
          dirname(require.resolve('garden-simulator/package.json')),
          'src/main.ts',
        ),
        '--kubeconfig',
        kubeconfigPath,
        '--exit-with-parent',
        ...(options.args ?? []),
      ],
      timeout: options.timeout ?? 60_000,
    });
    return {
      url: garden.url,
      kubeconfigPath,
      kubeconfig: await readFile(kubeconfigPath, 'utf8'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
