import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './paths.mjs';
import { UserError } from './progress.mjs';
import { toolchainEnv } from './toolchain.mjs';

const KEPT_OUTPUT = 200_000;

/**
 * Runs a command to its end with the pinned Node and Yarn. Quiet unless it fails:
 * then what it printed stands in the error. With `show` the output goes straight through.
 */
export async function run(command, args, options = {}) {
  const { cwd = root, env = {}, show = false, note } = options;
  const child = spawn(command, args, {
    cwd,
    env: { ...toolchainEnv(), ...env },
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const forward = signal => child.kill(signal);
  process.once('SIGINT', forward);
  process.once('SIGTERM', forward);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', text => {
      output = (output + text).slice(-KEPT_OUTPUT);
      const line = text.trim().split('\n').pop();
      if (note && line) note(line.slice(0, 80));
    });
  }
  try {
    const [code, signal] = await once(child, 'close');
    if (code !== 0) {
      throw new UserError(
        `${output ? `${output}\n` : ''}"${[command, ...args].join(' ')}" ${
          signal ? `was ended by ${signal}` : `ended with code ${code}`
        }`,
      );
    }
    return output;
  } catch (error) {
    if (error.code === 'ENOENT') {
      throw new UserError(`${command} is not to be found on this machine`);
    }
    throw error;
  } finally {
    process.off('SIGINT', forward);
    process.off('SIGTERM', forward);
  }
}
