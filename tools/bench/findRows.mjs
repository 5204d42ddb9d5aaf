import { measureIn } from './measuredProcess.mjs';
import { median } from './statistics.mjs';

const ROUNDS = 15;
const ADDRESS = '10.0.0.0/8';

/** What is planned and found among many shoots, without a portal: free blocks, and documents for search. */
export async function addFindRows(rows, { shoots }) {
  const { suggest, sort } = await measureIn(
    'gardener-common',
    'suggestion.ts',
    shoots,
    ROUNDS,
  );
  rows.atMost(
    `free blocks beside ${shoots} occupied networks`,
    median(suggest),
    'ms',
    50,
  );
  rows.show('the same networks sorted, and nothing else', median(sort), 'ms');
  rows.show(
    'free blocks against sorting alone',
    median(suggest) / median(sort),
    '×',
  );

  const { documents, seconds, peak } = await measureIn(
    'search-backend-module-gardener',
    'collation.ts',
    shoots,
  );
  rows.show('documents for search', documents / seconds, 'documents/s');
  rows.atMost(
    `most heap held while ${shoots} shoots become documents`,
    peak / 1024 / 1024,
    'MiB',
    4,
  );
}

/** Median milliseconds of a call over HTTP, warm. */
async function timeOf(call) {
  const times = [];
  for (let round = -2; round < ROUNDS; round++) {
    const start = performance.now();
    await call();
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** The same questions as one signed-in user asks them, who sees every shoot. */
export async function addAnswerRows(rows, { api }) {
  const suggest = async () => {
    const { status } = await api.post('/api/gardener/cidr/suggestions', {
      garden: 'osc',
      avoid: 'visible',
    });
    if (status !== 200) throw new Error(`Suggestions: ${status}`);
  };
  const status = 'incomplete';
  rows.show(
    'free blocks beside every shoot, as a request',
    await timeOf(suggest),
    'ms',
  );
  rows.show(
    `a page of the shoots with status ${status}, as a request`,
    await timeOf(() => api.get(`/api/gardener/shoots?status=${status}`)),
    'ms',
  );
  rows.show(
    'a page of shoots without a status, as a request',
    await timeOf(() => api.get('/api/gardener/shoots')),
    'ms',
  );
  rows.show(
    `the shoots in ${ADDRESS}, as a request`,
    await timeOf(() =>
      api.get(`/api/gardener/search/address?q=${encodeURIComponent(ADDRESS)}`),
    ),
    'ms',
  );
}
