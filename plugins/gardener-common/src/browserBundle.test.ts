/**
 * @jest-environment node
 */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = resolve(__dirname, '..');

/**
 * The modules of which something is left when a browser's bundle uses the given exports. In a process of its own, as
 * esbuild does not run inside a test environment.
 */
async function bundled(names: readonly string[]): Promise<string[]> {
  const script = `
    const { build } = require('esbuild');
    build({
      stdin: {
        contents: 'import { ${names.join(
          ', ',
        )} } from "./src"; console.log(${names.join(', ')});',
        resolveDir: process.cwd(),
      },
      bundle: true, write: false, metafile: true, format: 'esm', platform: 'browser',
    }).then(({ metafile }) => {
      const [{ inputs }] = Object.values(metafile.outputs);
      const used = Object.keys(inputs).filter(file => inputs[file].bytesInOutput > 0);
      process.stdout.write(JSON.stringify(used));
    });`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['-e', script],
    { cwd: PACKAGE },
  );
  const used: unknown = JSON.parse(stdout);
  return Array.isArray(used) ? used.map(String) : [];
}

describe('the bundle of a browser', () => {
  it('holds neither schemas nor the arithmetic of networks for the client and the texts', async () => {
    const files = await bundled([
      'createGardenerClient',
      'comparePeerings',
      'isSaidByStatus',
      'findingMessages',
      'statusMessages',
      'statusMessageKey',
      'parseShootRef',
      'formatShootRef',
      'gardenerShootReadPermission',
      'CHANGE_NOTICE_CHANNEL',
      'SHOOT_ANNOTATION',
    ]);
    expect(files).toContain('src/api/createGardenerClient.ts');
    expect(
      files.filter(file => /node_modules\/(zod|netmask)\//.test(file)),
    ).toEqual([]);
  }, 120_000);
});
