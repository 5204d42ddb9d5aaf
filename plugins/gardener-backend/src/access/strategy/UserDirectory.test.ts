import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { UserDirectory } from './UserDirectory';

const mara: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mara' },
};

function setUp() {
  const getEntityByRef = jest.fn<Promise<Entity | undefined>, [unknown]>();
  let now = 1_000;
  const directory = new UserDirectory({
    catalog: { getEntityByRef },
    auth: mockServices.auth(),
    perf: { now: () => now },
  });
  return {
    directory,
    getEntityByRef,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('UserDirectory', () => {
  it('asks the catalog as the plugin itself, once for all who ask at the same time', async () => {
    const { directory, getEntityByRef } = setUp();
    getEntityByRef.mockResolvedValue(mara);
    const answers = await Promise.all([
      directory.find('user:default/mara'),
      directory.find('user:default/mara'),
    ]);
    expect(answers).toEqual([mara, mara]);
    expect(getEntityByRef).toHaveBeenCalledTimes(1);
    expect(getEntityByRef).toHaveBeenCalledWith('user:default/mara', {
      credentials: expect.objectContaining({
        principal: { type: 'service', subject: 'plugin:test' },
      }),
    });
  });

  it('remembers for ten seconds, also that there is no such user', async () => {
    const { directory, getEntityByRef, pass } = setUp();
    getEntityByRef.mockResolvedValue(undefined);
    expect(await directory.find('user:default/x')).toBeUndefined();
    pass(9_999);
    expect(await directory.find('user:default/x')).toBeUndefined();
    expect(getEntityByRef).toHaveBeenCalledTimes(1);
    pass(2);
    getEntityByRef.mockResolvedValue(mara);
    expect(await directory.find('user:default/x')).toBe(mara);
  });

  it('says that the catalog did not answer, and asks again the next time', async () => {
    const { directory, getEntityByRef } = setUp();
    getEntityByRef.mockRejectedValueOnce(new Error('ECONNREFUSED'));
    await expect(directory.find('user:default/mara')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    getEntityByRef.mockResolvedValue(mara);
    expect(await directory.find('user:default/mara')).toBe(mara);
  });
});
