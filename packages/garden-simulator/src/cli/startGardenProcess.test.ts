import { existsSync } from 'node:fs';
import { parse } from 'yaml';
import { startGardenProcess } from './startGardenProcess';

jest.setTimeout(120_000);

describe('startGardenProcess', () => {
  it('starts a Garden by HTTPS, with a kubeconfig that holds its CA, and ends it', async () => {
    const garden = await startGardenProcess({
      args: ['--landscape', 'lab', '--no-reconciler'],
    });
    expect(garden.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const config = parse(garden.kubeconfig);
    expect(config.clusters[0].cluster.server).toBe(garden.url);
    expect(
      Buffer.from(
        config.clusters[0].cluster['certificate-authority-data'],
        'base64',
      ).toString(),
    ).toContain('BEGIN CERTIFICATE');
    await garden.stop();
    expect(existsSync(garden.kubeconfigPath)).toBe(false);
  });

  it('says what the process said if it does not come up', async () => {
    await expect(
      startGardenProcess({ args: ['--landscape', 'moon'] }),
    ).rejects.toThrow(
      '--landscape must be demo, lab, recorded or generated, got "moon"',
    );
  });
});
