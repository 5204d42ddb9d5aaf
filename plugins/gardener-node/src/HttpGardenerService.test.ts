import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { HttpGardenerService } from './HttpGardenerService';

function setUp(answer: () => Response) {
  const requests: Request[] = [];
  const service = new HttpGardenerService({
    auth: mockServices.auth({ pluginId: 'catalog' }),
    discovery: mockServices.discovery(),
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return answer();
    },
  });
  return { service, requests };
}

const ref = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };

describe('HttpGardenerService', () => {
  it('asks the plugin where it runs, on behalf of the given user', async () => {
    const { service, requests } = setUp(() => Response.json({ items: [] }));
    const credentials = mockCredentials.user('user:default/mara');
    expect(await service.getGardens({ credentials })).toEqual({ items: [] });
    expect(requests).toHaveLength(1);
    expect(requests[0].url).toBe('http://localhost:0/api/gardener/gardens');
    expect(requests[0].headers.get('authorization')).toBe(
      mockCredentials.service.header({
        onBehalfOf: credentials,
        targetPluginId: 'gardener',
      }),
    );
  });

  it('asks as the calling plugin itself, for slow facts', async () => {
    const { service, requests } = setUp(() =>
      Response.json({ items: [], gone: [ref] }),
    );
    const credentials = mockCredentials.service('plugin:catalog');
    expect(
      await service.getSlowFacts(
        { garden: 'osc', shoots: [{ namespace: 'garden-prod', name: 'shop' }] },
        { credentials },
      ),
    ).toEqual({ items: [], gone: [ref] });
    expect(requests[0].method).toBe('POST');
    expect(await requests[0].json()).toEqual({
      garden: 'osc',
      shoots: [{ namespace: 'garden-prod', name: 'shop' }],
    });
    expect(requests[0].headers.get('authorization')).toBe(
      mockCredentials.service.header({
        onBehalfOf: credentials,
        targetPluginId: 'gardener',
      }),
    );
  });

  it('hands on the tag of a kept answer, and that it still holds', async () => {
    const { service, requests } = setUp(
      () => new Response(null, { status: 304, headers: { ETag: '"abc"' } }),
    );
    expect(
      await service.getPeerings(ref, {
        credentials: mockCredentials.user(),
        etag: '"abc"',
      }),
    ).toEqual({ kind: 'notModified' });
    expect(requests[0].headers.get('if-none-match')).toBe('"abc"');
  });

  it('throws what the plugin says', async () => {
    const { service } = setUp(() =>
      Response.json(
        {
          error: { name: 'NotFoundError', message: 'no such shoot' },
          request: { method: 'GET', url: '/' },
          response: { statusCode: 404 },
        },
        { status: 404 },
      ),
    );
    await expect(
      service.getManifest(ref, { credentials: mockCredentials.user() }),
    ).rejects.toMatchObject({ name: 'ResponseError', statusCode: 404 });
  });
});
