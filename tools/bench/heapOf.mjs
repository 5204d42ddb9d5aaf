import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from '../lib/paths.mjs';

const PROBES = 6;
const APART_MS = 2_000;

/** Arguments for Node with which a process can be asked for its heap. */
export const HEAP_PROBE = [
  '--expose-gc',
  '--require',
  inRoot('tools/bench/heapProbe.cjs'),
];

/**
 * Bytes of heap that a process holds after garbage collection. The least of some looks, a few seconds apart:
 * what it does in the background meanwhile holds memory only for a while.
 */
export async function heapOf(service) {
  let least = Infinity;
  for (let probe = 0; probe < PROBES; probe++) {
    const answer = service.waitForLine(line =>
      line.startsWith('heap-probe ') ? JSON.parse(line.slice(11)) : undefined,
    );
    process.kill(service.pid, 'SIGUSR2');
    least = Math.min(least, (await answer).heapUsed);
    await sleep(APART_MS);
  }
  return least;
}
