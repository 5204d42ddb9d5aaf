const isReview = ({ resource }) => resource.includes('reviews');

/**
 * The catalog provider, off in all other rows: until every shoot has been handed to the catalog,
 * and what that asks of the Garden. It reads the portal's inventory.
 */
export async function addProviderRows(rows, { start, control, shoots }) {
  await control.resetRequests();
  const { service, handedOver } = await start();
  const seconds = await handedOver;
  const requests = await control.requests();
  const lists = requests
    .filter(row => row.resource === 'shoots' && row.verb === 'list')
    .filter(row => !isReview(row))
    .reduce((all, { count }) => all + count, 0);
  rows.show(
    `catalog provider: ${shoots} shoots handed over, from the portal's start`,
    seconds,
    's',
  );
  // The inventory's own first list, in pages of 500, and its look at whether the watch still tells the truth.
  const own = Math.ceil(shoots / 500) + Math.ceil(seconds / 30) + 1;
  rows.atMost(
    "catalog provider: lists of shoots beyond the inventory's own",
    Math.max(0, lists - own),
    'requests',
    0,
  );
  return service;
}
