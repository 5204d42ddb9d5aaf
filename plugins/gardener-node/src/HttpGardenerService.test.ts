import { inspect } from 'node:util';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { GardenerService } from './GardenerService';
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

  const id = 'f6c2b4de-6b7e-4f0a-9d43-2a0a9bdf6b7e';
  const request = {
    kind: 'operation',
    shoot: ref,
    operation: 'retry',
    source: 'template',
  } as const;
  const calls: ReadonlyArray<
    readonly [
      string,
      string,
      object | undefined,
      (
        service: GardenerService,
        options: { credentials: ReturnType<typeof mockCredentials.user> },
      ) => Promise<unknown>,
    ]
  > = [
    [
      'GET',
      '/shoots/osc/garden-prod/shop/rights',
      undefined,
      (service, options) => service.getShootRights(ref, options),
    ],
    [
      'POST',
      '/shoots/osc/garden-prod/shop/kubeconfig',
      { role: 'viewer', expirationSeconds: 600 },
      (service, options) =>
        service.createKubeconfig(
          ref,
          { role: 'viewer', expirationSeconds: 600 },
          options,
        ),
    ],
    [
      'GET',
      '/shoots/osc/garden-prod/shop/targets?text=ops%2Fv&limit=5',
      undefined,
      (service, options) =>
        service.listTargets(ref, { text: 'ops/v', limit: 5 }, options),
    ],
    [
      'GET',
      '/shoots/osc/garden-prod/shop/targets/garden-ops/vault',
      undefined,
      (service, options) =>
        service.checkTarget(
          ref,
          { namespace: 'garden-ops', name: 'vault' },
          options,
        ),
    ],
    [
      'POST',
      '/plans',
      request,
      (service, options) => service.createPlan(request, options),
    ],
    [
      'GET',
      `/plans/${id}`,
      undefined,
      (service, options) => service.getPlan(id, options),
    ],
    [
      'POST',
      `/plans/${id}/apply`,
      { acceptWarnings: true },
      (service, options) =>
        service.applyPlan(id, { acceptWarnings: true }, options),
    ],
    [
      'GET',
      '/changes?garden=osc&namespace=garden-prod&name=shop&open=true',
      undefined,
      (service, options) =>
        service.listChanges({ shoot: ref, open: true }, options),
    ],
    [
      'GET',
      `/changes/${id}`,
      undefined,
      (service, options) => service.getChange(id, options),
    ],
    [
      'POST',
      `/changes/${id}/finish`,
      undefined,
      (service, options) => service.finishChange(id, options),
    ],
    [
      'POST',
      `/changes/${id}/undo`,
      undefined,
      (service, options) => service.undoChange(id, options),
    ],
    [
      'POST',
      '/bulk-plans',
      { garden: 'osc', units: [] },
      (service, options) =>
        service.createBulkPlan({ garden: 'osc', units: [] }, options),
    ],
    [
      'GET',
      `/bulk-plans/${id}`,
      undefined,
      (service, options) => service.getBulkPlan(id, options),
    ],
    [
      'POST',
      `/bulk-plans/${id}/apply`,
      { leaveOut: [1] },
      (service, options) =>
        service.applyBulkPlan(id, { leaveOut: [1] }, options),
    ],
    [
      'POST',
      `/changes/${id}/pause`,
      undefined,
      (service, options) => service.pauseChange(id, options),
    ],
    [
      'POST',
      `/changes/${id}/resume`,
      undefined,
      (service, options) => service.resumeChange(id, options),
    ],
    [
      'POST',
      `/changes/${id}/cancel`,
      undefined,
      (service, options) => service.cancelChange(id, options),
    ],
    [
      'GET',
      '/changes?garden=osc&mine=true&states=paused&states=halfOpen',
      undefined,
      (service, options) =>
        service.listChanges(
          { garden: 'osc', mine: true, states: ['paused', 'halfOpen'] },
          options,
        ),
    ],
  ];

  it.each(calls)(
    'asks %s %s on behalf of the given user',
    async (method, path, body, call) => {
      const answer = { anything: 'as it came' };
      const { service, requests } = setUp(() => Response.json(answer));
      const credentials = mockCredentials.user('user:default/mara');
      expect(await call(service, { credentials })).toEqual(answer);
      expect(requests).toHaveLength(1);
      const [sent] = requests;
      expect([sent.method, sent.url]).toEqual([
        method,
        `http://localhost:0/api/gardener${path}`,
      ]);
      expect(sent.headers.get('authorization')).toBe(
        mockCredentials.service.header({
          onBehalfOf: credentials,
          targetPluginId: 'gardener',
        }),
      );
      const text = await sent.text();
      expect(text === '' ? undefined : JSON.parse(text)).toEqual(body);
    },
  );

  describe("with the user's own tokens for Gardens", () => {
    const credentials = mockCredentials.user('user:default/mara');
    const gardenTokens = { oidc: 'a.b.mara', 'keycloak-2': 'opaque' };
    const sentTokens = (sent: Request) =>
      [...sent.headers].filter(([name]) => name.includes('token'));

    it.each([
      ...calls,
      [
        'GET',
        '/gardens',
        undefined,
        (service, options) => service.getGardens(options),
      ],
      [
        'GET',
        '/shoots/osc/garden-prod/shop/peerings',
        undefined,
        (service, options) => service.getPeerings(ref, options),
      ],
    ] as typeof calls)(
      'sends each of them with %s %s, by its auth provider, beside its own',
      async (_method, _path, _body, call) => {
        const { service, requests } = setUp(() => Response.json({}));
        const options = { credentials, gardenTokens };
        await call(service, options);
        expect(sentTokens(requests[0])).toEqual([
          ['backstage-gardener-token-keycloak-2', 'opaque'],
          ['backstage-gardener-token-oidc', 'a.b.mara'],
        ]);
        expect(requests[0].headers.get('authorization')).toBe(
          mockCredentials.service.header({
            onBehalfOf: credentials,
            targetPluginId: 'gardener',
          }),
        );
        expect(requests[0].url).not.toContain('mara');
      },
    );

    it('sends them with the call that they were given to, and with no other', async () => {
      const { service, requests } = setUp(() => Response.json({}));
      const jon = mockCredentials.user('user:default/jon');
      await Promise.all([
        service.getShootRights(ref, { credentials, gardenTokens }),
        service.getShootRights(ref, { credentials: jon }),
        service.getShootRights(ref, {
          credentials: jon,
          gardenTokens: { oidc: 'a.b.jon' },
        }),
        service.getShootRights(ref, { credentials }),
      ]);
      await service.getShootRights(ref, { credentials, gardenTokens: {} });
      expect(
        requests.map(sent => [
          sent.headers.get('authorization')?.includes('jon') ? 'jon' : 'mara',
          sentTokens(sent).map(([, token]) => token),
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['mara', ['opaque', 'a.b.mara']],
          ['jon', []],
          ['jon', ['a.b.jon']],
          ['mara', []],
          ['mara', []],
        ]),
      );
      expect(requests).toHaveLength(5);
    });

    it('repeats none of them when the call fails', async () => {
      const { service } = setUp(() =>
        Response.json(
          {
            error: { name: 'AuthenticationError', message: 'Sign in again' },
            response: { statusCode: 401 },
          },
          { status: 401 },
        ),
      );
      const error: unknown = await service
        .getShootRights(ref, { credentials, gardenTokens })
        .catch(thrown => thrown);
      expect(error).toMatchObject({ name: 'ResponseError', statusCode: 401 });
      expect(inspect(error, { depth: null })).not.toContain('a.b.mara');
    });
  });

  it('ends a call with its signal', async () => {
    const { service, requests } = setUp(() => Response.json({}));
    const controller = new AbortController();
    await service.createPlan(request, {
      credentials: mockCredentials.user(),
      signal: controller.signal,
    });
    expect(requests[0].signal.aborted).toBe(false);
    controller.abort();
    expect(requests[0].signal.aborted).toBe(true);
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
