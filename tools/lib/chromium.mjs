import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { UserError } from './progress.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const find = () =>
  [process.env.CHROMIUM, ...PLACES].find(
    place => place && fs.existsSync(place),
  );

/** The browser for the tests: the one that is there, or Debian's package where it can be installed. */
export function setUpChromium() {
  const there = find();
  if (there) return { path: there, skipped: true };
  for (const args of [
    ['update', '-qq'],
    [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ],
  ]) {
    const result = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (result.status !== 0) {
      throw new UserError(
        `The browser tests need Chromium, and "apt-get ${args.join(
          ' ',
        )}" did not work here (${
          result.error?.message ?? result.stderr.trim()
        }). Install Chromium, or name it: CHROMIUM=/path/to/chromium npm test`,
      );
    }
  }
  return { path: find() };
}
