import { ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

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

function readyLine(
  child: ChildProcess,
  complaints: readonly string[],
  timeout: number,
): Promise<{ readonly url: string }> {
  return new Promise((resolve, reject) => {
    const fail = (text: string) =>
      reject(
        new Error(
          `The simulated Garden ${text}${
            complaints.length > 0 ? `: ${complaints.join('').trim()}` : ''
          }`,
        ),
      );
    const timer = setTimeout(
      () => fail(`did not answer within ${timeout} ms`),
      timeout,
    );
    child.once('error', error => fail(`can't be started: ${error.message}`));
    child.once('exit', code => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', line => {
        if (line.startsWith('{"ready"')) {
          clearTimeout(timer);
          resolve(JSON.parse(line));
        }
      });
    }
  });
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
  const child = spawn(
    process.execPath,
    [
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
    // A debugger or loader of the test runner is none of its business.
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const complaints: string[] = [];
  child.stderr?.on('data', chunk => complaints.push(String(chunk)));
  const ended = new Promise<void>(resolve =>
    child.once('close', () => resolve()),
  );
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { url } = await readyLine(
      child,
      complaints,
      options.timeout ?? 60_000,
    );
    return {
      url,
      kubeconfigPath,
      kubeconfig: await readFile(kubeconfigPath, 'utf8'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
