import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { controlGarden } from './controlGarden';

const SIMULATOR = resolve(__dirname, '../../../../packages/garden-simulator');

/** The embedded Garden as a process of its own, as the demo runs it. */
export class SimulatedGarden {
  private child: ChildProcess | undefined;
  private port = '0';

  /** @param folder - where it keeps its kubeconfig and its state. */
  constructor(private readonly folder: string) {}

  get kubeconfig(): string {
    return resolve(this.folder, 'kubeconfig');
  }

  /** Starts it; a second time on the same port, with what it had. */
  async start(): Promise<this> {
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        resolve(SIMULATOR, 'src/main.ts'),
        ...[
          '--garden',
          'osc',
          '--landscape',
          'demo',
          '--control',
          '--no-reconciler',
        ],
        ...['--port', this.port, '--kubeconfig', this.kubeconfig],
        ...[
          '--state',
          resolve(this.folder, 'state.json'),
          '--exit-with-parent',
        ],
      ],
      { cwd: SIMULATOR, stdio: ['pipe', 'pipe', 'pipe'] },
    );
    this.child = child;
    let complaints = '';
    child.stderr.on('data', chunk => {
      complaints += chunk;
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const said: unknown = JSON.parse(line);
      if (typeof said === 'object' && said !== null && 'url' in said) {
        this.port = new URL(String(said.url)).port;
        // Nobody reads on; a full pipe would stop it.
        child.stdout.resume();
        return this;
      }
    }
    throw new Error(`The embedded Garden did not start: ${complaints}`);
  }

  /** Ends it; `SIGKILL` without a word. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Calls the control API: faults, watches, objects past admission. */
  async control(
    method: 'POST' | 'DELETE',
    path: 'faults' | 'watches' | 'objects' | 'compaction',
    body: object = {},
  ): Promise<void> {
    await controlGarden(
      readFileSync(this.kubeconfig, 'utf8'),
      method,
      path,
      body,
    );
  }
}
