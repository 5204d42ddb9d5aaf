import { TYPESCRIPT } from '../lib/garden.mjs';
import { run } from '../lib/run.mjs';
import { inRoot } from '../lib/paths.mjs';

/** Runs a measuring program of the backend in a process of its own; its last line is its result. */
export async function measure(program, ...args) {
  return await measureIn('gardener-backend', program, ...args);
}

/** The same of another plugin. */
export async function measureIn(plugin, program, ...args) {
  const output = await run('node', [
    '--expose-gc',
    ...TYPESCRIPT,
    inRoot('plugins', plugin, 'bench', program),
    ...args.map(String),
  ]);
  return JSON.parse(output.trim().split('\n').pop());
}
