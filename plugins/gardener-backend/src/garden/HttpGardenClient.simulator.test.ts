import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import { liveShoot } from '../peering/LiveShoot';
import { HttpGardenClient } from './HttpGardenClient';

jest.setTimeout(300_000);

const mara = {
  kind: 'impersonated' as const,
  user: 'mara@example.org',
  groups: ['osc:platform'],
};
const jon = {
  kind: 'impersonated' as const,
  user: 'jon@example.org',
  groups: [],
};
const returns = { namespace: 'garden-prod', name: 'returns' };
const CONFIRM = JSON.stringify([
  {
    op: 'add',
    path: '/metadata/annotations/confirmation.gardener.cloud~1deletion',
    value: 'true',
  },
]);

describe('a write of HttpGardenClient to the embedded Garden', () => {
  let garden: GardenProcess;
  let client: HttpGardenClient;

  beforeEach(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler'],
    });
    client = new HttpGardenClient('osc', {
      kind: 'kubeconfig',
      path: garden.kubeconfigPath,
      context: 'backstage',
    });
  });

  afterEach(async () => {
    client?.close();
    await garden?.stop();
  });

  const stored = () => client.getText('shoots', returns);
  const uid = async () => liveShoot('osc', await stored()).shoot.uid;

  it('changes nothing when it is a dry run, and everything is checked', async () => {
    await client.patch('shoots', returns, CONFIRM, { as: mara });
    const before = await stored();
    const label = '[{"op":"add","path":"/spec/purpose","value":"evaluation"}]';
    const options = { as: mara, dryRun: true };
    const patched = await client.patch('shoots', returns, label, options);
    expect(liveShoot('osc', patched.text).shoot.purpose).toBe('evaluation');
    const deleted = await client.delete('shoots', returns, {
      ...options,
      uid: await uid(),
    });
    expect(liveShoot('osc', deleted.text).shoot.deleting).toBe(true);
    expect(await stored()).toBe(before);
    for (const write of [
      client.patch('shoots', returns, label, { as: jon, dryRun: true }),
      client.delete('shoots', returns, {
        as: jon,
        uid: await uid(),
        dryRun: true,
      }),
    ]) {
      await expect(write).rejects.toMatchObject({ kind: 'noRights' });
    }
  });

  it('deletes the shoot of the uid, and no other one of the name', async () => {
    await client.patch('shoots', returns, CONFIRM, { as: mara });
    await expect(
      client.delete('shoots', returns, { as: mara, uid: 'another' }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    expect(liveShoot('osc', await stored()).shoot.deleting).toBe(false);
    await client.delete('shoots', returns, { as: mara, uid: await uid() });
    expect(liveShoot('osc', await stored()).shoot.deleting).toBe(true);
  });

  it('is in the name of the portal, and made by the user', async () => {
    const { text } = await client.patch(
      'shoots',
      returns,
      '[{"op":"add","path":"/metadata/annotations/example.org~1a","value":"b"}]',
      { as: mara },
    );
    expect(text).toContain('"manager":"backstage-gardener"');
  });
});
