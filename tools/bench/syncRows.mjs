import { measure } from './measuredProcess.mjs';
import { median } from './statistics.mjs';

const ROUNDS = 7;

/** First synchronisation and memory, each beside the same pages fetched and parsed with nothing done to them. */
export async function addSyncRows(rows, kubeconfig) {
  const { sync, bare } = await measure('firstSync.ts', kubeconfig, ROUNDS);
  rows.show('first sync, median', median(sync), 'ms');
  rows.show('fetch and parse alone, median', median(bare), 'ms');
  rows.atMost(
    'first sync against fetch and parse alone',
    median(sync) / median(bare),
    '×',
    1.5,
  );

  const inventory = await measure('memory.ts', 'inventory', kubeconfig);
  const raw = await measure('memory.ts', 'raw', kubeconfig);
  rows.atMost(
    'heap of the inventory per shoot',
    inventory.bytes / inventory.shoots / 1024,
    'KiB',
    2.5,
  );
  rows.show(
    'heap of raw objects against the inventory',
    raw.bytes / inventory.bytes,
    '×',
  );
}
