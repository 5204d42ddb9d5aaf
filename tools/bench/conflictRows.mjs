import { measureIn } from './measuredProcess.mjs';
import { median, percentile } from './statistics.mjs';

const ROUNDS = 9;

/** Conflicts along peerings and between the peers of each shoot, as the domain finds them alone. */
export async function addConflictRows(rows, { shoots, entries }) {
  const { whole, lookUp, change, hubChange, found } = await measureIn(
    'gardener-common',
    'conflicts.ts',
    shoots,
    entries,
    ROUNDS,
  );
  rows.atMost(
    `all ${found} conflicts of ${shoots} shoots and ${entries} entries from nothing`,
    median(whole),
    'ms',
    100,
  );
  rows.show(
    'the same entries looked up by name, and nothing else',
    median(lookUp),
    'ms',
  );
  rows.atMost(
    'those of one shoot after it changed, p95',
    percentile(change, 0.95),
    'ms',
    1,
  );
  rows.show(
    'the same of a shoot with about a thousand peerings',
    median(hubChange),
    'ms',
  );
}
