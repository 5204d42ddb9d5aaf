import { setTimeout as sleep } from 'node:timers/promises';
import { load } from './load.mjs';
import { pickShoot } from './pickShoot.mjs';
import { peeringsPath } from '../lib/portalApi.mjs';
import { median } from './statistics.mjs';

const ROUNDS = 5;
const SECONDS = 5;

const isReview = ({ resource }) => resource.includes('reviews');
const sum = requests => requests.reduce((all, { count }) => all + count, 0);

/**
 * Requests per second of one shoot's view beside an empty route that signs in, asks the permission
 * framework and looks up the same access review; and what the views cost the Garden.
 */
export async function addViewRows(rows, { api, control, accessLifeSeconds }) {
  const { ref, view } = await pickShoot(api);
  const viewUrl = `${api.url}${peeringsPath(ref)}`;
  const emptyUrl = `${api.url}/api/gardener/bench/${ref.garden}/${ref.namespace}/${ref.name}`;
  const targets = { url: { view: viewUrl, empty: emptyUrl }, token: api.token };

  // Both warm before either counts.
  for (const url of Object.values(targets.url)) {
    await load({ url, token: api.token, seconds: 3 });
  }

  await control.resetRequests();
  await sleep(SECONDS * 1000);
  const idle = sum((await control.requests()).filter(row => !isReview(row)));

  const results = { view: [], empty: [] };
  let data = 0;
  let reviews = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of ['empty', 'view']) {
      await control.resetRequests();
      const result = await load({
        url: targets.url[kind],
        token: api.token,
        seconds: SECONDS,
      });
      if (result.failures > 0) {
        throw new Error(`${result.failures} of ${kind} failed`);
      }
      results[kind].push(result);
      if (kind === 'view') {
        const counted = await control.requests();
        // What the portal asks in the same time without a view is not the views'.
        data += Math.max(0, sum(counted.filter(row => !isReview(row))) - idle);
        reviews += sum(counted.filter(isReview));
      }
    }
  }

  const perSecond = kind => median(results[kind].map(r => r.perSecond));
  const views = results.view.reduce((all, r) => all + r.requests, 0);
  const namespaces = new Set([
    ref.namespace,
    ...view.peerings.map(({ target }) =>
      target.kind === 'visible' ? target.ref.namespace : target.namespace,
    ),
  ]);
  rows.show('peerings in the measured view', view.peerings.length, '');
  rows.show('view of one shoot', perSecond('view'), 'requests/s');
  rows.show('empty route', perSecond('empty'), 'requests/s');
  rows.atLeast(
    'view of one shoot against the empty route',
    perSecond('view') / perSecond('empty'),
    '×',
    0.8,
  );
  rows.show(
    'view of one shoot, p99',
    median(results.view.map(r => r.p99)),
    'ms',
  );
  rows.show('empty route, p99', median(results.empty.map(r => r.p99)), 'ms');
  rows.atMost(
    `calls to the Garden for data, per view (${views} views)`,
    Math.round((data / views) * 1000) / 1000,
    'requests',
    0,
  );
  // From the first round to the last, the empty route's turns included.
  const lives = Math.ceil((2 * ROUNDS * SECONDS) / accessLifeSeconds) + 1;
  rows.atMost(
    'access reviews per user, namespace and cache life',
    reviews / (namespaces.size * lives),
    'requests',
    1,
  );
  return { ref };
}
