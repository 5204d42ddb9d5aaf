import { gzipSync } from 'node:zlib';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { kubeconfigText } from '../__testUtils__/kubeconfig';
import {
  json,
  plain,
  type Script,
  ScriptedServer,
} from '../__testUtils__/ScriptedServer';
import {
  HttpGardenClient,
  type HttpGardenClientOptions,
} from './HttpGardenClient';

jest.setTimeout(60_000);

const alice = {
  kind: 'impersonated' as const,
  user: 'alice',
  groups: ['oidc:team-dev', 'oidc:everyone'],
};
const review = (allowed: unknown) =>
  json({ kind: 'SelfSubjectAccessReview', status: { allowed } }, 201);
const list = (items: unknown, metadata: object = { resourceVersion: '42' }) =>
  json({ kind: 'ShootList', metadata, items });

describe('HttpGardenClient', () => {
  const folder = createMockDirectory();
  const ends: Array<() => unknown> = [];

  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function connect(
    script: Script,
    options: HttpGardenClientOptions = {},
  ) {
    const server = await new ScriptedServer(script).start();
    folder.setContent({ kubeconfig: kubeconfigText({ server: server.url }) });
    const client = new HttpGardenClient(
      'osc',
      {
        kind: 'kubeconfig',
        path: folder.resolve('kubeconfig'),
        context: undefined,
      },
      options,
    );
    ends.push(
      () => server.stop(),
      () => client.close(),
    );
    return { server, client };
  }

  describe('requests', () => {
    it('says who it is', async () => {
      const { server, client } = await connect(list([]));
      await client.listPage('shoots');
      expect(server.seen[0].headers).toMatchObject({
        authorization: 'Bearer secret-token',
        'user-agent': expect.stringMatching(/^backstage-gardener\/\d/),
        accept: 'application/json',
      });
    });

    it('sends each group as a line of its own', async () => {
      const { server, client } = await connect(review(true));
      await client.reviewAccess(
        { verb: 'list', resource: 'shoots', namespace: 'garden-dev' },
        alice,
      );
      const { rawHeaders } = server.seen[0];
      const groups = rawHeaders.filter(
        (_, index) =>
          rawHeaders[index - 1] === 'Impersonate-Group' && index % 2 === 1,
      );
      expect(groups).toEqual(['oidc:team-dev', 'oidc:everyone']);
      expect(server.seen[0].headers['impersonate-user']).toBe('alice');
    });

    it.each(['zoë', 'Łukasz', 'cn=a,dc=b'])(
      'sends the name %s as UTF-8, with a body',
      async user => {
        const { server, client } = await connect(review(true));
        await client.reviewAccess(
          { verb: 'get', resource: 'shoots' },
          { kind: 'impersonated', user, groups: [user] },
        );
        const { headers } = server.seen[0];
        const utf8 = (text: unknown) =>
          Buffer.from(String(text), 'latin1').toString('utf8');
        expect(utf8(headers['impersonate-user'])).toBe(user);
        expect(utf8(headers['impersonate-group'])).toBe(user);
      },
    );

    it.each(['', '  '])('sends nothing for the user %p', async user => {
      const { server, client } = await connect(review(true));
      await expect(
        client.reviewAccess(
          { verb: 'list', resource: 'shoots' },
          { kind: 'impersonated', user, groups: [] },
        ),
      ).rejects.toMatchObject({ kind: 'identity' });
      await expect(
        client.getText(
          'shoots',
          { namespace: 'n', name: 'a' },
          { as: { kind: 'impersonated', user, groups: [] } },
        ),
      ).rejects.toMatchObject({ kind: 'identity' });
      expect(server.seen).toEqual([]);
    });

    it('keeps its connection', async () => {
      const { server, client } = await connect(list([]));
      for (let call = 0; call < 5; call += 1) await client.listPage('shoots');
      expect(server.connectionCount).toBe(1);
    });

    it('tries once more when the kept connection was closed meanwhile', async () => {
      const { server, client } = await connect(list([]));
      await client.listPage('shoots');
      let cut = false;
      server.play((response, request) => {
        if (cut) list([])(response, request);
        else response.destroy();
        cut = true;
      });
      await expect(client.listPage('shoots')).resolves.toMatchObject({
        items: [],
      });
      expect(server.seen).toHaveLength(3);
    });

    it('counts what it sends', async () => {
      const { client } = await connect(list([]));
      await client.listPage('shoots');
      await client.listPage('shoots');
      expect(client.requests).toEqual({
        list: 2,
        watch: 0,
        get: 0,
        review: 0,
        write: 0,
      });
    });
  });

  describe('listPage', () => {
    it('reads a page', async () => {
      const items = [{ metadata: { name: 'a' } }];
      const { server, client } = await connect(
        list(items, {
          resourceVersion: '42',
          continue: 'next',
          remainingItemCount: 3,
        }),
      );
      await expect(
        client.listPage('shoots', { limit: 1, continueToken: 'a b' }),
      ).resolves.toEqual({
        items,
        resourceVersion: '42',
        continueToken: 'next',
        remainingItemCount: 3,
      });
      expect(server.seen[0].url).toBe(
        '/apis/core.gardener.cloud/v1beta1/shoots?limit=1&continue=a+b',
      );
    });

    it('reads what one namespace has for a user, as that user', async () => {
      const { server, client } = await connect(list([]));
      await client.listPage('credentialsbindings', {
        namespace: 'garden-dev',
        as: { kind: 'impersonated', user: 'alice', groups: ['oidc:team-dev'] },
        limit: 500,
      });
      const [{ url, headers }] = server.seen;
      expect(url).toBe(
        '/apis/security.gardener.cloud/v1alpha1/namespaces/garden-dev/credentialsbindings?limit=500',
      );
      expect(headers).toMatchObject({
        'impersonate-user': 'alice',
        'impersonate-group': 'oidc:team-dev',
      });
    });

    it('reads an empty list, which Go may write as null', async () => {
      const { client } = await connect(list(null));
      await expect(client.listPage('shoots')).resolves.toMatchObject({
        items: [],
        continueToken: undefined,
      });
    });

    it.each([
      [
        'a list without a version',
        { kind: 'ShootList', metadata: {}, items: [] },
      ],
      ['an object', { kind: 'Shoot', metadata: { resourceVersion: '1' } }],
      [
        'items that are no list',
        { kind: 'ShootList', metadata: { resourceVersion: '1' }, items: {} },
      ],
      ['a number', 7],
    ])('does not take %s for a list', async (_, body) => {
      const { client } = await connect(json(body));
      await expect(client.listPage('shoots')).rejects.toMatchObject({
        kind: 'malformed',
      });
    });

    it('does not take an unfinished answer for one', async () => {
      const { client } = await connect(plain('{"kind":"ShootList","ite', 200));
      await expect(client.listPage('shoots')).rejects.toMatchObject({
        kind: 'malformed',
        message: expect.stringContaining('not JSON'),
      });
    });

    it('reads a compressed page', async () => {
      const { client } = await connect(response => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' });
        response.end(
          gzipSync(
            JSON.stringify({
              kind: 'ShootList',
              metadata: { resourceVersion: '1' },
              items: ['ü'],
            }),
          ),
        );
      });
      await expect(client.listPage('shoots')).resolves.toMatchObject({
        items: ['ü'],
      });
    });
  });

  describe('getText', () => {
    it('gives the text as it came, as the identity', async () => {
      const { server, client } = await connect(
        plain('{"number":12345678901234567890}', 200),
      );
      await expect(
        client.getText(
          'shoots',
          { namespace: 'garden-dev', name: 'peer1' },
          { as: alice },
        ),
      ).resolves.toBe('{"number":12345678901234567890}');
      expect(server.seen[0]).toMatchObject({
        url: '/apis/core.gardener.cloud/v1beta1/namespaces/garden-dev/shoots/peer1',
        headers: { 'impersonate-user': 'alice' },
      });
    });

    it('refuses an object that is far too large, compressed or not', async () => {
      const large = Buffer.alloc(9 * 1024 * 1024, 'x');
      const { server, client } = await connect(response => response.end(large));
      const tooLarge = {
        kind: 'malformed',
        message: expect.stringContaining('larger than 8 MiB'),
      };
      await expect(
        client.getText('projects', { name: 'a' }),
      ).rejects.toMatchObject(tooLarge);
      server.play(response => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' });
        response.end(gzipSync(large));
      });
      await expect(
        client.getText('projects', { name: 'a' }),
      ).rejects.toMatchObject(tooLarge);
    });

    it('ends when it is aborted, with the reason of the abort', async () => {
      const { client } = await connect(() => {});
      const controller = new AbortController();
      const call = client.getText(
        'projects',
        { name: 'a' },
        { signal: controller.signal },
      );
      const reason = new Error('nobody waits any more');
      controller.abort(reason);
      await expect(call).rejects.toBe(reason);
    });
  });

  describe('reviews', () => {
    it('asks what the identity may do', async () => {
      const { server, client } = await connect(review(false));
      await expect(
        client.reviewAccess(
          {
            verb: 'list',
            resource: 'shoots',
            namespace: 'garden-dev',
            name: 'a',
          },
          alice,
        ),
      ).resolves.toEqual({ allowed: false });
      expect(server.seen[0]).toMatchObject({
        method: 'POST',
        url: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      });
      expect(JSON.parse(server.seen[0].body)).toMatchObject({
        kind: 'SelfSubjectAccessReview',
        spec: {
          resourceAttributes: {
            group: 'core.gardener.cloud',
            resource: 'shoots',
            verb: 'list',
            namespace: 'garden-dev',
            name: 'a',
          },
        },
      });
    });

    it.each([undefined, 'true', 1, null])(
      'takes the verdict %p for none',
      async allowed => {
        const { client } = await connect(review(allowed));
        await expect(
          client.reviewAccess({ verb: 'list', resource: 'shoots' }, alice),
        ).rejects.toMatchObject({ kind: 'malformed' });
      },
    );

    it('asks what the rules name, in a namespace that is not empty', async () => {
      const { server, client } = await connect(
        json({
          status: {
            incomplete: false,
            resourceRules: [
              {
                verbs: ['get'],
                apiGroups: [''],
                resources: ['namespaces'],
                resourceNames: ['garden-dev'],
              },
            ],
          },
        }),
      );
      await expect(client.reviewRules(alice)).resolves.toEqual({
        incomplete: false,
        namespaces: ['garden-dev'],
        projects: [],
      });
      expect(JSON.parse(server.seen[0].body)).toMatchObject({
        spec: { namespace: 'default' },
      });
    });
  });

  describe('failures', () => {
    it.each([
      [503, 'unavailable', 'service unavailable'],
      [429, 'tooManyRequests', 'Too many requests, please try again later.'],
      [404, 'notFound', '404 page not found'],
      [302, 'server', ''],
    ])('reads %i in plain text as %s', async (code, kind, body) => {
      const { client } = await connect(
        plain(body, code, { 'Retry-After': '2' }),
      );
      await expect(client.listPage('shoots')).rejects.toMatchObject({ kind });
    });

    it('waits for headers only so long', async () => {
      const { client } = await connect(() => {}, { headerTimeout: 50 });
      await expect(client.listPage('shoots')).rejects.toMatchObject({
        kind: 'unreachable',
        problem: 'no answer in time',
      });
    });

    it('waits for the rest of a body only so long', async () => {
      const { client } = await connect(
        response => {
          response.writeHead(200);
          response.write('{"kind":');
        },
        { bodyTimeout: 50 },
      );
      await expect(client.listPage('shoots')).rejects.toMatchObject({
        kind: 'unreachable',
      });
    });

    it('names a body that was cut', async () => {
      const { client } = await connect(response => {
        response.writeHead(200, { 'Content-Length': 1000 });
        response.write('{"kind":', () => response.destroy());
      });
      await expect(client.listPage('shoots')).rejects.toMatchObject({
        kind: 'unreachable',
        problem: 'the connection was cut',
      });
    });

    it('names a refused connection', async () => {
      const { server, client } = await connect(list([]));
      await server.stop();
      await expect(client.listPage('shoots')).rejects.toMatchObject({
        kind: 'unreachable',
        reason: "Garden osc can't be reached: connection refused",
      });
    });
  });
});
