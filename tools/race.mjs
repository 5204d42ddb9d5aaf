// Changes peerings from many sides at once and kills the backend between two writes: nothing may be lost or doubled.
import { die } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

try {
  await setUp();
  // A process of its own, with the pinned Node.
  await run('node', ['tools/race/main.mjs', ...process.argv.slice(2)], {
    show: true,
  });
} catch (error) {
  die(error);
}
