import { setTimeout as sleep } from 'node:timers/promises';

/** How long the catalog takes to know every cluster, and what that asks of the Garden. */
export async function addProviderRows(rows, { service, control }) {
  await control.resetRequests();
  const start = performance.now();
  await service.waitForLine(line =>
    /full sync|full mutation/i.test(line) && /10000|10,000/.test(line)
      ? true
      : undefined,
  );
  rows.show(
    'catalog provider, full sync from the first page to the mutation',
    (performance.now() - start) / 1000,
    's',
  );
  await sleep(100);
}
