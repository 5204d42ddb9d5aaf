import { median } from '../statistics.mjs';

/** Each is mounted so often, in turns, so that whatever the machine does meanwhile meets all of them. */
const ROUNDS = 15;

/** No task of our own may keep the browser longer from painting a frame. */
const FRAME_MS = 16;

/** How graphs come up in Chromium: our own of some landscapes, and the one of Backstage of the smallest. */
export async function addGraphRows(rows, page, { single, grouped, expanded }) {
  const call = (name, landscape) =>
    page.evaluate(
      ([what, data]) => window.graphBench[what](data),
      [name, landscape],
    );
  const contenders = {
    single: () => call('gardener', single),
    dependencyGraph: () => call('dependencyGraph', single),
    grouped: () => call('gardener', grouped),
    expanded: () => call('gardener', expanded),
  };
  const results = Object.fromEntries(
    Object.keys(contenders).map(name => [name, []]),
  );
  // The first of each warms up what all of them use.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, mount] of Object.entries(contenders)) {
      const result = await mount();
      if (round > 0) results[name].push(result);
    }
  }
  const painted = name => median(results[name].map(result => result.painted));
  const size = name =>
    `${results[name][0].nodes} nodes and ${results[name][0].edges} lines`;
  rows.show(
    `first paint of ${size('single')} one by one`,
    painted('single'),
    'ms',
  );
  rows.show(
    `first paint of the same by DependencyGraph`,
    painted('dependencyGraph'),
    'ms',
  );
  rows.atMost(
    'first paint one by one : DependencyGraph',
    painted('single') / painted('dependencyGraph'),
    'x',
    0.5,
  );
  rows.atMost(
    `first paint of 10,000 shoots in groups (${size('grouped')}) : one by one`,
    painted('grouped') / painted('single'),
    'x',
    1,
  );
  rows.atMost(
    `first paint with a project of 200 open (${size('expanded')}) : one by one`,
    painted('expanded') / painted('single'),
    'x',
    1,
  );
  rows.show(
    'the longest task while React Flow mounts, one by one',
    median(results.single.map(result => result.longestTask)),
    'ms',
  );
  rows.show(
    'the longest task of DependencyGraph',
    median(results.dependencyGraph.map(result => result.longestTask)),
    'ms',
  );
  for (const [name, landscape] of Object.entries({
    single,
    grouped,
    expanded,
  })) {
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const steps = await call('steps', landscape);
      if (round > 0) rounds.push(steps);
    }
    const longest = ({ toGraph, longestSlice, paint }) =>
      Math.max(toGraph, longestSlice, paint);
    rows.atMost(
      `the longest task of our own layout code, ${name}`,
      median(rounds.map(longest)),
      'ms',
      FRAME_MS,
    );
  }
}
