import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { UserError } from './progress.mjs';
import { isCurrent, fingerprint, stamp } from './stamp.mjs';

const dir = inRoot('tools/toolchain');
const bin = path.join(dir, 'node_modules/.bin');
const mark = path.join(dir, 'node_modules/.set-up');
const inputs = [
  path.join(dir, 'package.json'),
  path.join(dir, 'package-lock.json'),
];

/** The environment in which `node` and `yarn` are the pinned ones. */
export function toolchainEnv() {
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
}

/** Whether Backstage 1.55 runs on this Node: `22 || 24`. */
const supported = version =>
  ['22', '24'].includes(version.replace(/^v/, '').split('.')[0]);

/**
 * Installs the pinned Node and Yarn as plain registry packages: no compiler, no download by a script.
 * On a platform without such a Node package, the Node that is there must do.
 */
export function setUpToolchain() {
  const state = fingerprint(inputs);
  if (isCurrent(mark, state) && fs.existsSync(path.join(bin, 'yarn'))) {
    return { skipped: true };
  }
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const result = spawnSync(
    npm[0],
    [...npm.slice(1), 'ci', '--prefix', dir, '--no-audit', '--no-fund'],
    { encoding: 'utf8', cwd: dir },
  );
  if (result.status !== 0) {
    throw new UserError(
      `The toolchain could not be installed:\n${
        result.error?.message ?? `${result.stdout}${result.stderr}`
      }`,
    );
  }
  if (!fs.existsSync(path.join(bin, 'node')) && !supported(process.version)) {
    throw new UserError(
      `Backstage 1.55 needs Node 22 or 24; this is ${process.version}, and there is no Node package for ${process.platform} on ${process.arch}. Install Node 22 and try again.`,
    );
  }
  stamp(mark, state);
  return {};
}
