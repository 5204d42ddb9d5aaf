import { collectionPath, groupOf, objectPath } from './resourcePaths';

describe('resourcePaths', () => {
  it('knows where resources live', () => {
    expect(collectionPath('shoots')).toBe(
      '/apis/core.gardener.cloud/v1beta1/shoots',
    );
    expect(collectionPath('namespaces')).toBe('/api/v1/namespaces');
    expect(groupOf('namespaces')).toBe('');
    expect(groupOf('projects')).toBe('core.gardener.cloud');
  });

  it('knows newer resources, and the objects of one namespace', () => {
    expect(collectionPath('credentialsbindings', 'garden-dev')).toBe(
      '/apis/security.gardener.cloud/v1alpha1/namespaces/garden-dev/credentialsbindings',
    );
    expect(collectionPath('secretbindings', 'a/b')).toBe(
      '/apis/core.gardener.cloud/v1beta1/namespaces/a%2Fb/secretbindings',
    );
    expect(collectionPath('projects', 'garden-dev')).toBe(
      '/apis/core.gardener.cloud/v1beta1/projects',
    );
    expect(() => collectionPath('shoots', '..')).toThrow('empty or dots');
  });

  it('names one object', () => {
    expect(
      objectPath('shoots', { namespace: 'garden-dev', name: 'peer1' }),
    ).toBe(
      '/apis/core.gardener.cloud/v1beta1/namespaces/garden-dev/shoots/peer1',
    );
    expect(objectPath('projects', { name: 'dev' })).toBe(
      '/apis/core.gardener.cloud/v1beta1/projects/dev',
    );
  });

  it('lets no name reach another path', () => {
    expect(objectPath('shoots', { namespace: 'a/b', name: 'c?d#e' })).toBe(
      '/apis/core.gardener.cloud/v1beta1/namespaces/a%2Fb/shoots/c%3Fd%23e',
    );
    for (const name of ['', '.', '..']) {
      expect(() => objectPath('projects', { name })).toThrow(
        'must not be empty or dots',
      );
    }
  });
});
