import { attributesOf, parsePath } from './RequestInfo';

const nothing = new URLSearchParams();

describe('parsePath', () => {
  it.each([
    ['/version', { kind: 'path' }],
    ['/apis/core.gardener.cloud/v1beta1', { kind: 'path' }],
    [
      '/api/v1/namespaces',
      { group: '', resource: 'namespaces', name: undefined },
    ],
    [
      '/api/v1/namespaces/garden-dev',
      { resource: 'namespaces', name: 'garden-dev', namespace: 'garden-dev' },
    ],
    [
      '/api/v1/namespaces/garden-dev/events',
      { resource: 'events', namespace: 'garden-dev', name: undefined },
    ],
    [
      '/apis/core.gardener.cloud/v1beta1/namespaces/garden-dev/shoots/peer1/adminkubeconfig',
      {
        group: 'core.gardener.cloud',
        resource: 'shoots',
        name: 'peer1',
        subresource: 'adminkubeconfig',
      },
    ],
    [
      '/apis/core.gardener.cloud/v1beta1/projects/dev',
      { resource: 'projects', name: 'dev', namespace: undefined },
    ],
  ])('%s', (path, expected) => {
    expect(parsePath(path)).toMatchObject(expected);
  });
});

describe('attributesOf', () => {
  const shoots = parsePath(
    '/apis/core.gardener.cloud/v1beta1/namespaces/garden-dev/shoots',
  );

  it.each([
    ['GET', '', 'list'],
    ['GET', 'watch=1', 'watch'],
    ['GET', 'watch=false', 'list'],
    ['POST', '', 'create'],
    ['DELETE', '', 'deletecollection'],
  ])('%s ?%s is %s', (method, query, verb) => {
    expect(attributesOf(method, shoots, new URLSearchParams(query)).verb).toBe(
      verb,
    );
  });

  it('takes a list by one name as a question about that name', () => {
    const query = new URLSearchParams({ fieldSelector: 'metadata.name=dev' });
    expect(
      attributesOf(
        'GET',
        parsePath('/apis/core.gardener.cloud/v1beta1/projects'),
        query,
      ),
    ).toMatchObject({ verb: 'list', name: 'dev' });
    expect(attributesOf('GET', shoots, nothing)).toMatchObject({
      name: undefined,
    });
  });
});
