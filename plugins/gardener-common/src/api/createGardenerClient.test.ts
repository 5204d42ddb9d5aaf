import { createGardenerClient } from './createGardenerClient';

const REF = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };

/** A client whose requests are kept and get the given answer. */
function clientThatGets(answer: () => Response) {
  const requests: Request[] = [];
  const client = createGardenerClient({
    baseUrl: async () => 'http://portal.test/api/gardener',
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return answer();
    },
  });
  return { client, requests };
}

function json(body: unknown, init?: ResponseInit): Response {
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json' },
    ...init,
  });
}

describe('createGardenerClient', () => {
  it('asks for peerings with the tag of the answer that is held', async () => {
    const { client, requests } = clientThatGets(() =>
      json({ peerings: [] }, { headers: { ETag: 'W/"2"' } }),
    );
    await expect(client.getPeerings(REF, { etag: 'W/"1"' })).resolves.toEqual({
      kind: 'modified',
      value: { peerings: [] },
      etag: 'W/"2"',
    });
    expect(requests[0].url).toBe(
      'http://portal.test/api/gardener/shoots/osc/garden-prod/shop/peerings',
    );
    expect(requests[0].headers.get('If-None-Match')).toBe('W/"1"');
  });

  it('asks for a window of addresses and for a block, with the tag of what is held', async () => {
    const { client, requests } = clientThatGets(
      () => new Response(null, { status: 304 }),
    );
    await expect(
      client.getAddressPlan(
        { garden: 'osc', kinds: ['nodes', 'pods'], within: '10.5.0.0/21' },
        { etag: '"1"' },
      ),
    ).resolves.toEqual({ kind: 'notModified' });
    await expect(
      client.getAddressTrial(
        { garden: 'osc', block: '10.5.2.0/26', shoot: 'garden-prod/shop' },
        { etag: '"2"' },
      ),
    ).resolves.toEqual({ kind: 'notModified' });
    expect(requests.map(({ url }) => url)).toEqual([
      'http://portal.test/api/gardener/cidr?garden=osc&kinds=nodes&kinds=pods&within=10.5.0.0%2F21',
      'http://portal.test/api/gardener/cidr/what-if?garden=osc&block=10.5.2.0%2F26&shoot=garden-prod%2Fshop',
    ]);
    expect(requests.map(({ headers }) => headers.get('If-None-Match'))).toEqual(
      ['"1"', '"2"'],
    );
  });

  it('asks for a landscape with each value of a filter, and the tag of what is held', async () => {
    const { client, requests } = clientThatGets(
      () => new Response(null, { status: 304 }),
    );
    await expect(
      client.getLandscape(
        {
          garden: 'osc',
          project: ['prod', 'ops'],
          focus: ['garden-prod/shop'],
          alone: true,
        },
        { etag: '"1"' },
      ),
    ).resolves.toEqual({ kind: 'notModified' });
    expect(requests[0].url).toBe(
      'http://portal.test/api/gardener/landscape?garden=osc&project=prod&project=ops&focus=garden-prod%2Fshop&alone=true',
    );
    expect(requests[0].headers.get('If-None-Match')).toBe('"1"');
  });

  it('reads a landscape of any format as a file', async () => {
    const { client, requests } = clientThatGets(
      () =>
        new Response('kind,garden\r\n', {
          headers: { 'Content-Type': 'text/csv; charset=utf-8' },
        }),
    );
    const file = await client.exportLandscape({
      garden: 'osc',
      format: 'csv',
      status: ['incomplete'],
      alone: false,
    });
    await expect(file.text()).resolves.toBe('kind,garden\r\n');
    expect(requests[0].url).toBe(
      'http://portal.test/api/gardener/landscape/export?garden=osc&format=csv&status=incomplete&alone=false',
    );
  });

  it('asks for the next rows of one group of findings', async () => {
    const { client, requests } = clientThatGets(
      () => new Response(null, { status: 304 }),
    );
    const query = { garden: 'osc', group: 'SEED_MISMATCH', after: 'start' };
    await expect(client.getFindings(query, { etag: '"1"' })).resolves.toEqual({
      kind: 'notModified',
    });
    expect(requests[0].url).toBe(
      'http://portal.test/api/gardener/findings?garden=osc&group=SEED_MISMATCH&after=start',
    );
    expect(requests[0].headers.get('If-None-Match')).toBe('"1"');
  });

  it('is told that the held answer is still good', async () => {
    const { client } = clientThatGets(
      () => new Response(null, { status: 304 }),
    );
    await expect(client.getPeerings(REF, { etag: 'W/"1"' })).resolves.toEqual({
      kind: 'notModified',
    });
  });

  it('sends a body that whoever adds the caller may read more than once', async () => {
    const bodies: unknown[] = [];
    const client = createGardenerClient({
      baseUrl: async () => 'http://portal.test/api/gardener',
      fetch: async (input, init) => {
        bodies.push(await new Request(input, init).json());
        bodies.push(await new Request(input, init).json());
        return json({ id: '1' }, { status: 202 });
      },
    });
    await client.applyPlan('1', { acceptWarnings: true });
    expect(bodies).toEqual([
      { acceptWarnings: true },
      { acceptWarnings: true },
    ]);
  });

  it('sends no tag when it holds nothing', async () => {
    const { client, requests } = clientThatGets(() => json({}));
    await client.getPeerings(REF);
    expect(requests[0].headers.has('If-None-Match')).toBe(false);
  });

  it.each([
    ['getGardens', '/gardens'],
    ['getNamespaceAccess', '/access/namespaces'],
  ] as const)('%s asks %s', async (method, path) => {
    const { client, requests } = clientThatGets(() => json({ items: [] }));
    await expect(client[method]()).resolves.toEqual({ items: [] });
    expect(new URL(requests[0].url).pathname).toBe(`/api/gardener${path}`);
  });

  it.each([
    ['getShoot', '/shoots/osc/garden-prod/shop'],
    ['getManifest', '/shoots/osc/garden-prod/shop/manifest'],
  ] as const)('%s asks %s', async (method, path) => {
    const { client, requests } = clientThatGets(() => json({ a: 1 }));
    await expect(client[method](REF)).resolves.toEqual({ a: 1 });
    expect(new URL(requests[0].url).pathname).toBe(`/api/gardener${path}`);
  });

  it('asks for a credential by POST, so that nothing on the way keeps it', async () => {
    const made = { kubeconfig: 'apiVersion: v1', expiresAt: 'noon' };
    const { client, requests } = clientThatGets(() =>
      json(made, { status: 201 }),
    );
    const request = { role: 'viewer', expirationSeconds: 600 } as const;
    await expect(client.createKubeconfig(REF, request)).resolves.toEqual(made);
    expect([requests[0].method, requests[0].url]).toEqual([
      'POST',
      'http://portal.test/api/gardener/shoots/osc/garden-prod/shop/kubeconfig',
    ]);
    await expect(requests[0].json()).resolves.toEqual(request);
  });

  it('asks for the rights of a shoot', async () => {
    const { client, requests } = clientThatGets(() => json({ change: true }));
    await expect(client.getShootRights(REF)).resolves.toEqual({ change: true });
    expect(new URL(requests[0].url).pathname).toBe(
      '/api/gardener/shoots/osc/garden-prod/shop/rights',
    );
  });

  it('writes filters as they are and leaves out those that are absent', async () => {
    const { client, requests } = clientThatGets(() => json({ items: [] }));
    await client.listShoots({ garden: undefined, text: 'a&b c', limit: 5 });
    expect([...new URL(requests[0].url).searchParams]).toEqual([
      ['text', 'a&b c'],
      ['limit', '5'],
    ]);
  });

  it('reads slow facts by page and by name', async () => {
    const { client, requests } = clientThatGets(() => json({ items: [] }));
    await client.listSlowFacts({ garden: 'osc', after: 'a/b', limit: 7 });
    expect(requests[0].url).toBe(
      'http://portal.test/api/gardener/slow-facts/osc?after=a%2Fb&limit=7',
    );
    const query = { garden: 'osc', shoots: [{ namespace: 'n', name: 's' }] };
    await client.getSlowFacts(query);
    expect(requests[1].method).toBe('POST');
    await expect(requests[1].json()).resolves.toEqual(query);
  });

  it('throws the error that the plugin answers, with its words', async () => {
    const { client } = clientThatGets(() =>
      json(
        {
          error: { name: 'NotFoundError', message: 'There is no such shoot' },
          response: { statusCode: 404 },
        },
        { status: 404, statusText: 'Not Found' },
      ),
    );
    await expect(client.getPeerings(REF)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'There is no such shoot' },
    });
  });

  it('throws when a proxy answers in text', async () => {
    const { client } = clientThatGets(
      () => new Response('bad gateway', { status: 502 }),
    );
    await expect(client.getGardens()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 502,
    });
  });

  it('ends with its signal', async () => {
    const { client, requests } = clientThatGets(() => json({ items: [] }));
    const controller = new AbortController();
    await client.getGardens({ signal: controller.signal });
    controller.abort();
    expect(requests[0].signal.aborted).toBe(true);
  });
});
