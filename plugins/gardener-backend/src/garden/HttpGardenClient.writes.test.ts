import { gzipSync } from 'node:zlib';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { kubeconfigText } from '../__testUtils__/kubeconfig';
import {
  json,
  plain,
  type Script,
  ScriptedServer,
} from '../__testUtils__/ScriptedServer';
import type { WriteAnswer } from './GardenClient';
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
const peer1 = { namespace: 'garden-dev', name: 'peer1' };
const PATH = '/apis/core.gardener.cloud/v1beta1/namespaces/garden-dev/shoots';
const UID = '250852d6-3496-4f52-af0c-e366aab630f7';
const PATCH =
  '[{"op":"add","path":"/spec/extensions/0/providerConfig/shootPeerings/-","value":{"name":"peer2","ü":12345678901234567890}}]';

const SHOOT =
  '{"kind":"Shoot","metadata":{"name":"peer3"},"ü":12345678901234567890}';

/** Every kind of write, which the same must hold for. */
const WRITES = [
  [
    'patch',
    (client: HttpGardenClient, options: object = {}) =>
      client.patch('shoots', peer1, PATCH, { as: alice, ...options }),
  ],
  [
    'delete',
    (client: HttpGardenClient, options: object = {}) =>
      client.delete('shoots', peer1, { as: alice, uid: UID, ...options }),
  ],
  [
    'create',
    (client: HttpGardenClient, options: object = {}) =>
      client.create('shoots', 'garden-dev', SHOOT, { as: alice, ...options }),
  ],
] satisfies ReadonlyArray<
  [string, (client: HttpGardenClient, options?: object) => Promise<WriteAnswer>]
>;

describe('a write of HttpGardenClient', () => {
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

  /** The header lines of a name, in order. */
  const linesOf = (rawHeaders: readonly string[], name: string) =>
    rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1] === name);

  describe('patch', () => {
    it('is a JSON patch of the object, to the byte, with the name of the portal and a limit of time', async () => {
      const { server, client } = await connect(json({ kind: 'Shoot' }));
      await client.patch('shoots', peer1, PATCH, { as: alice });
      expect(server.seen).toHaveLength(1);
      const [{ method, url, headers, body }] = server.seen;
      expect([method, url]).toEqual([
        'PATCH',
        `${PATH}/peer1?fieldManager=backstage-gardener&timeout=15s`,
      ]);
      expect(headers).toMatchObject({
        'content-type': 'application/json-patch+json',
        'content-length': String(Buffer.byteLength(PATCH)),
        accept: 'application/json',
      });
      expect(body).toBe(PATCH);
    });

    it('says in the query that it is a dry run', async () => {
      const { server, client } = await connect(json({ kind: 'Shoot' }));
      await client.patch('shoots', peer1, PATCH, { as: alice, dryRun: true });
      expect(server.seen[0].url).toBe(
        `${PATH}/peer1?fieldManager=backstage-gardener&dryRun=All`,
      );
      expect(server.seen[0].body).toBe(PATCH);
    });
  });

  describe('create', () => {
    it('is a new object of the namespace, to the byte, with the name of the portal and a limit of time', async () => {
      const { server, client } = await connect(json({ kind: 'Shoot' }));
      await client.create('shoots', 'garden-dev', SHOOT, { as: alice });
      expect(server.seen).toHaveLength(1);
      const [{ method, url, headers, body }] = server.seen;
      expect([method, url]).toEqual([
        'POST',
        `${PATH}?fieldManager=backstage-gardener&timeout=15s`,
      ]);
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(SHOOT)),
      });
      expect(body).toBe(SHOOT);
    });

    it('says in the query that it is a dry run', async () => {
      const { server, client } = await connect(json({ kind: 'Shoot' }));
      await client.create('shoots', 'garden-dev', SHOOT, {
        as: alice,
        dryRun: true,
      });
      expect(server.seen[0].url).toBe(
        `${PATH}?fieldManager=backstage-gardener&dryRun=All`,
      );
    });
  });

  describe('delete', () => {
    it('is for the object of the uid, with a limit of time', async () => {
      const { server, client } = await connect(json({ kind: 'Status' }));
      await client.delete('shoots', peer1, { as: alice, uid: UID });
      expect(server.seen).toHaveLength(1);
      const [{ method, url, headers, body }] = server.seen;
      expect([method, url]).toEqual(['DELETE', `${PATH}/peer1?timeout=15s`]);
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      });
      expect(body).toBe(
        `{"apiVersion":"v1","kind":"DeleteOptions","preconditions":{"uid":"${UID}"}}`,
      );
    });

    it('says in the query and in the body that it is a dry run, as a server reads the one or the other', async () => {
      const { server, client } = await connect(json({ kind: 'Shoot' }));
      await client.delete('shoots', peer1, {
        as: alice,
        uid: UID,
        dryRun: true,
      });
      expect(server.seen[0].url).toBe(`${PATH}/peer1?dryRun=All`);
      expect(server.seen[0].body).toBe(
        `{"apiVersion":"v1","kind":"DeleteOptions","preconditions":{"uid":"${UID}"},"dryRun":["All"]}`,
      );
    });
  });

  describe.each(WRITES)('%s', (_verb, write) => {
    it('is made as the identity, each group on a line of its own', async () => {
      const { server, client } = await connect(json({}));
      await write(client);
      const { rawHeaders } = server.seen[0];
      expect(linesOf(rawHeaders, 'Impersonate-User')).toEqual(['alice']);
      expect(linesOf(rawHeaders, 'Impersonate-Group')).toEqual([
        'oidc:team-dev',
        'oidc:everyone',
      ]);
    });

    it.each(['', '  ', 'system:admin'])(
      'is not sent for the user %p',
      async user => {
        const { server, client } = await connect(json({}));
        for (const dryRun of [false, true]) {
          await expect(
            write(client, {
              as: { kind: 'impersonated' as const, user, groups: [] },
              dryRun,
            }),
          ).rejects.toMatchObject({ kind: 'identity' });
        }
        expect(server.seen).toEqual([]);
      },
    );

    it('gives the answer as it came, without warnings if there are none', async () => {
      const text =
        '{"kind":"Shoot","metadata":{"generation":3},"n":[12345678901234567890,1.0,1.50]}';
      const { client } = await connect(plain(text, 200));
      await expect(write(client)).resolves.toEqual({ text, warnings: [] });
    });

    it('hands on what the Garden warns of', async () => {
      const { client } = await connect(response => {
        response.setHeader('Warning', [
          '299 - "unknown field \\"spec.fooBar\\""',
          '299 - "the seed is full"',
        ]);
        response.end('{}');
      });
      await expect(write(client)).resolves.toMatchObject({
        warnings: ['unknown field "spec.fooBar"', 'the seed is full'],
      });
    });

    it('reads a compressed answer', async () => {
      const { client } = await connect(response => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' });
        response.end(gzipSync('{"kind":"Shoot","ü":1.0}'));
      });
      await expect(write(client)).resolves.toMatchObject({
        text: '{"kind":"Shoot","ü":1.0}',
      });
    });

    it('is counted, a dry run too', async () => {
      const { client } = await connect(json({}));
      await write(client);
      await write(client, { dryRun: true });
      expect(client.requests).toMatchObject({ write: 2, get: 0 });
    });

    it.each([
      [400, 'invalid', 'error decoding patch'],
      [401, 'unauthorized', 'Unauthorized'],
      [
        403,
        'noRights',
        'shoots.core.gardener.cloud "peer1" is forbidden: User "alice" cannot patch resource "shoots" in API group "core.gardener.cloud" in the namespace "garden-dev"',
      ],
      [
        403,
        'impersonation',
        'users "alice" is forbidden: User "system:serviceaccount:garden:backstage" cannot impersonate resource "users" in API group ""',
      ],
      [403, 'admission', 'cannot change shoot spec during Migrate operation'],
      [403, 'notReady', 'not yet ready to handle request'],
      [403, 'anonymous', 'User "system:anonymous" cannot patch resource'],
      [403, 'webhook', 'admission webhook "n" denied the request: no'],
      [404, 'notFound', 'shoots.core.gardener.cloud "peer1" not found'],
      [409, 'conflict', 'the object has been modified'],
      [410, 'expired', 'too old'],
      [413, 'invalid', 'Request entity too large'],
      [415, 'invalid', 'the body of the request was in an unknown format'],
      [422, 'invalid', 'the server rejected our request'],
      [429, 'tooManyRequests', 'Too many requests'],
      [500, 'server', 'etcdserver: request is too large'],
      [500, 'server', 'failed calling webhook "n"'],
      [503, 'unavailable', 'service unavailable'],
      [504, 'unavailable', 'Timeout: request did not complete'],
    ])('that is answered with %i is %s: %s', async (code, kind, message) => {
      const { server, client } = await connect(
        json({ kind: 'Status', status: 'Failure', message, code }, code),
      );
      await expect(write(client)).rejects.toMatchObject({
        kind,
        garden: 'osc',
        cause: { message: expect.stringContaining(message.slice(0, 30)) },
      });
      expect(server.seen).toHaveLength(1);
    });

    it.each([
      [503, 'unavailable', 'error trying to reach service'],
      [429, 'tooManyRequests', 'Too many requests, please try again later.'],
    ])(
      'that is refused with %i in plain text is %s, and says for how long',
      async (code, kind, text) => {
        const { server, client } = await connect(
          plain(text, code, { 'Retry-After': '7' }),
        );
        await expect(write(client)).rejects.toMatchObject({
          kind,
          retryAfterSeconds: 7,
        });
        expect(server.seen).toHaveLength(1);
      },
    );

    it('names the fields that the Garden names', async () => {
      const { client } = await connect(
        json(
          {
            kind: 'Status',
            message: 'Shoot "peer1" is invalid',
            details: { causes: [{ field: 'spec.extensions[0].type' }] },
          },
          422,
        ),
      );
      await expect(write(client)).rejects.toMatchObject({
        kind: 'invalid',
        fields: ['spec.extensions[0].type'],
      });
    });

    it('is not sent again when the kept connection was cut, while a read is', async () => {
      const { server, client } = await connect(json({}));
      const methods = () => server.seen.map(({ method }) => method);
      const cutOnce = () => {
        let cut = false;
        server.play((response, request) => {
          if (cut) json({})(response, request);
          else response.destroy();
          cut = true;
        });
      };
      await client.getText('shoots', peer1);
      cutOnce();
      await client.getText('shoots', peer1);
      expect(methods()).toEqual(['GET', 'GET', 'GET']);
      cutOnce();
      await expect(write(client)).rejects.toMatchObject({
        kind: 'unreachable',
        problem: 'the connection was cut',
      });
      expect(methods()).toHaveLength(4);
      expect(server.connectionCount).toBe(2);
    });

    it('is not sent again when a new connection is cut before the answer began', async () => {
      const { server, client } = await connect(response => response.destroy());
      await expect(write(client)).rejects.toMatchObject({
        kind: 'unreachable',
        problem: 'the connection was cut',
      });
      expect(server.seen).toHaveLength(1);
    });

    it('is not taken for done when the connection is cut within the answer', async () => {
      const { server, client } = await connect(response => {
        response.writeHead(200, { 'Content-Length': 1000 });
        response.write('{"kind":"Shoot",', () => response.destroy());
      });
      await expect(write(client)).rejects.toMatchObject({
        kind: 'unreachable',
        problem: 'the connection was cut',
      });
      expect(server.seen).toHaveLength(1);
    });

    it('is not taken for done when the answer can not be unpacked', async () => {
      const { server, client } = await connect(response => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' });
        response.end('no gzip');
      });
      await expect(write(client)).rejects.toMatchObject({ kind: 'malformed' });
      expect(server.seen).toHaveLength(1);
    });

    it('waits longer for an answer than the Garden may take', async () => {
      const { server, client } = await connect(
        response => setTimeout(() => json({})(response, server.seen[0]), 200),
        { headerTimeout: 50, writeSeconds: 1 },
      );
      await expect(write(client)).resolves.toMatchObject({ text: '{}' });
      expect(server.seen[0].url).toContain('timeout=1s');
    });

    it('does not wait for ever, and is not sent again', async () => {
      const { server, client } = await connect(() => {}, { writeTimeout: 50 });
      await expect(write(client)).rejects.toMatchObject({
        kind: 'unreachable',
        problem: 'no answer in time',
      });
      expect(server.seen).toHaveLength(1);
    });

    it('is waited for as a read if it is a dry run, for nothing comes of it later', async () => {
      const { client } = await connect(() => {}, {
        headerTimeout: 50,
        writeTimeout: 600_000,
      });
      await expect(write(client, { dryRun: true })).rejects.toMatchObject({
        kind: 'unreachable',
        problem: 'no answer in time',
      });
    });

    it('ends when it is aborted, with the reason of the abort', async () => {
      const { client } = await connect(() => {});
      const controller = new AbortController();
      const call = write(client, { signal: controller.signal });
      const reason = new Error('nobody waits any more');
      controller.abort(reason);
      await expect(call).rejects.toBe(reason);
    });
  });

  it.each([
    ['peer1/adminkubeconfig', 'peer1%2Fadminkubeconfig'],
    ['peer1?dryRun=', 'peer1%3FdryRun%3D'],
    ['../secrets/x', '..%2Fsecrets%2Fx'],
  ])(
    'reaches nothing else by the name %s, a subresource above all',
    async (name, encoded) => {
      const { server, client } = await connect(json({}));
      const target = { namespace: 'garden-dev', name };
      await client.patch('shoots', target, '[]', { as: alice, dryRun: true });
      await client.delete('shoots', target, {
        as: alice,
        uid: UID,
        dryRun: true,
      });
      expect(server.seen.map(({ url }) => url.split('?')[0])).toEqual([
        `${PATH}/${encoded}`,
        `${PATH}/${encoded}`,
      ]);
    },
  );
});
