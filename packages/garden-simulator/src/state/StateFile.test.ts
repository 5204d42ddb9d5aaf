import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallShoot, startSmallGarden } from '../testUtils/smallGarden';

jest.setTimeout(60_000);

const key = { resource: 'shoots', namespace: 'garden-dev', name: 'peer1' };

describe('the saved state', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'garden-state-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('brings back objects and CA, with resourceVersions that rise and older ones expired', async () => {
    const statePath = join(folder, 'deep', 'state.json');
    const options = { statePath, insecure: false };
    const first = await startSmallGarden([smallShoot('peer1')], options);
    const { store } = first.running.garden;
    store.update(key, current => ({
      ...current,
      metadata: { ...current.metadata, labels: { a: 'b' } },
    }));
    const version = store.resourceVersion;
    await first.running.close();

    const second = await startSmallGarden([], options);
    const again = second.running.garden.store;
    expect(again.get(key)?.metadata.labels?.a).toBe('b');
    expect(again.get(key)?.metadata.uid).toBe(store.get(key)?.metadata.uid);
    expect(again.resourceVersion).toBeGreaterThan(version);
    expect(again.changesSince('shoots', version)).toBeUndefined();
    expect(second.running.ca).toBe(first.running.ca);
    await second.running.close();
  });

  it('says which file is damaged', async () => {
    const statePath = join(folder, 'state.json');
    await writeFile(statePath, '{"objects": [');
    await expect(startSmallGarden([], { statePath })).rejects.toThrow(
      `${statePath} is damaged`,
    );
    expect(await readFile(statePath, 'utf8')).toBe('{"objects": [');
  });
});
