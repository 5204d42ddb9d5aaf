/** As the inventory asks. */
const PAGE_SIZE = 500;

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
  // A list of all shoots takes many pages. What is left over is the inventory's look at whether its watch still
  // tells the truth: one object each.
  rows.atMost(
    "catalog provider: whole lists of shoots, the inventory's own included",
    Math.floor(lists / Math.ceil(shoots / PAGE_SIZE)),
    'lists',
    1,
  );
  return service;
}
