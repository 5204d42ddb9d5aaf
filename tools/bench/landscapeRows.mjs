import { measure } from './measuredProcess.mjs';

const MIB = 2 ** 20;

/** All shoots and their peerings, as somebody who sees everything gets them, without a portal. */
export async function addLandscapeRows(rows, { shoots, kubeconfig }) {
  const { first, same, afterOneChange, afterSmallChange, byRegion, heapMiB } =
    await measure('landscape.ts', kubeconfig);
  rows.show(`a landscape of ${shoots} shoots from nothing`, first.ms, 'ms');
  rows.show('the same asked for again', same.ms, 'ms');
  rows.show('the same grouped by region', byRegion.ms, 'ms');
  rows.show(
    'the same after a shoot with many peerings changed',
    afterOneChange.ms,
    'ms',
  );
  rows.show(
    'the same after a shoot with few peerings changed',
    afterSmallChange.ms,
    'ms',
  );
  rows.atMost(
    'processor time of that against from nothing',
    afterSmallChange.cpu / first.cpu,
    '×',
    1 / 10,
  );
  rows.show(
    'the longest that it kept others waiting for their turn',
    Math.max(first.turn, afterOneChange.turn),
    'ms',
  );
  rows.show('heap of what is kept for it', heapMiB, 'MiB');
  const { raw, formats } = await measure('landscapeExport.ts', kubeconfig);
  rows.show('raw list of the same shoots', raw / MIB, 'MiB');
  rows.show(
    'the whole landscape for export, compressed',
    formats.json.compressed / MIB,
    'MiB',
  );
  rows.atMost(
    'the same against the raw list',
    formats.json.compressed / raw,
    '×',
    1 / 50,
  );
  rows.show('until its tag is there', formats.json.tagMs, 'ms');
  rows.show('then until all of it is compressed', formats.json.bodyMs, 'ms');
}
