// Measures speed and size against yardsticks of the same run, prints a table and writes bench-results.json.
import { die } from './lib/progress.mjs';
import { setUp } from './lib/setup.mjs';

try {
  await setUp();
  // Only now: what it needs may have been installed a moment ago.
  const { bench } = await import('./bench/main.mjs');
  process.exit((await bench()) ? 0 : 1);
} catch (error) {
  die(error);
}
