// Measures how graphs come up in Chromium against the graph of Backstage in the same run, prints a table and writes bench-ui-results.json.
import { die } from './lib/progress.mjs';
import { setUp } from './lib/setup.mjs';

try {
  await setUp();
  // Only now: what it needs may have been installed a moment ago.
  const { benchUi } = await import('./bench/ui/main.mjs');
  process.exit((await benchUi()) ? 0 : 1);
} catch (error) {
  die(error);
}
