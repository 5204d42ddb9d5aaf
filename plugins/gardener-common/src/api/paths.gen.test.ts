import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = resolve(__dirname, '../..');

describe('the generated types of the contract', () => {
  it('are those of the OpenAPI document as it stands', async () => {
    const run = promisify(execFile)(
      process.execPath,
      ['scripts/generatePaths.cjs', '--check'],
      { cwd: PACKAGE },
    );
    await expect(run).resolves.toMatchObject({ stderr: '' });
  }, 120_000);
});
