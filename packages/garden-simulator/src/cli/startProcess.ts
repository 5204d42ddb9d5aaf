import { ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process that has said that it answers. */
export interface StartedProcess {
  readonly url: string;
  /** Asks it to end, and resolves when it has. */
  stop(): Promise<void>;
}

/** What is started. */
export interface ProcessToStart {
  /** For errors, as the beginning of a sentence: `The simulated Garden`. */
  readonly title: string;
  /** Arguments of Node.js. */
  readonly args: readonly string[];
  /** Milliseconds until the start counts as failed. */
  readonly timeout: number;
}

function readyLine(
  child: ChildProcess,
  { title, timeout }: ProcessToStart,
  complaints: readonly string[],
): Promise<{ readonly url: string }> {
  return new Promise((resolve, reject) => {
    const fail = (text: string) =>
      reject(
        new Error(
          `${title} ${text}${
            complaints.length > 0 ? `: ${complaints.join('').trim()}` : ''
          }`,
        ),
      );
    const timer = setTimeout(
      () => fail(`did not answer within ${timeout} ms`),
      timeout,
    );
    child.once('error', error => fail(`can't be started: ${error.message}`));
    child.once('close', code => {
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
 * Starts Node.js and waits for a line of the form `{"ready":true,"url":"…"}`. Standard input is a pipe that closes if this
 * process goes.
 * @throws Error with what the process said, if it does not come up.
 */
export async function startProcess(
  wanted: ProcessToStart,
): Promise<StartedProcess> {
  const child = spawn(process.execPath, [...wanted.args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A debugger or loader of the test runner is none of its business.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const complaints: string[] = [];
  child.stderr?.on('data', chunk => complaints.push(String(chunk)));
  const ended = new Promise<void>(resolve =>
    child.once('close', () => resolve()),
  );
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    const { url } = await readyLine(child, wanted, complaints);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
