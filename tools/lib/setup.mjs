import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { fingerprint, isCurrent, stamp } from './stamp.mjs';
import { setUpToolchain } from './toolchain.mjs';

/** Manifests of all workspaces: a change in any of them may change the installation. */
function manifests() {
  const found = [inRoot('package.json'), inRoot('yarn.lock')];
  for (const room of ['packages', 'plugins']) {
    for (const name of fs.readdirSync(inRoot(room))) {
      const manifest = inRoot(room, name, 'package.json');
      if (fs.existsSync(manifest)) found.push(manifest);
    }
  }
  return found.sort();
}

async function installDependencies(note) {
  const mark = inRoot('node_modules/.set-up');
  const state = fingerprint(manifests());
  if (isCurrent(mark, state)) return { skipped: true };
  await run('yarn', ['install', '--immutable'], { note });
  stamp(mark, state);
  return {};
}

/** What every command needs first: Node, Yarn and the dependencies. Quick when it was done before. */
export async function setUp() {
  await step('Node and Yarn', async () => setUpToolchain());
  await step('Dependencies', installDependencies);
}

/** Builds the browser side, unless what it is made of is as it was. */
export async function buildApp() {
  await step('Browser side', async note => {
    const mark = inRoot('packages/app/dist/.set-up');
    const state = fingerprint([
      inRoot('yarn.lock'),
      // Without its browser tests, which are not built.
      ...['src', 'public', 'config.d.ts', 'package.json'].map(name =>
        inRoot('packages/app', name),
      ),
      inRoot('plugins/gardener'),
      inRoot('plugins/gardener-common'),
    ]);
    if (isCurrent(mark, state)) return { skipped: true };
    await run('yarn', ['workspace', 'app', 'build'], { note });
    stamp(mark, state);
    return {};
  });
}
