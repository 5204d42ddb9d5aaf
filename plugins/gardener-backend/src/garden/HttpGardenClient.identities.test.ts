import { createMockDirectory } from '@backstage/backend-test-utils';
import { createGardenIdentity } from '../access/createGardenIdentity';
import type { GardenIdentity } from '../access/GardenIdentity';
import { GardenToken } from '../access/GardenToken';
import { kubeconfigText } from '../__testUtils__/kubeconfig';
import {
  json,
  plain,
  type Script,
  ScriptedServer,
} from '../__testUtils__/ScriptedServer';
import { HttpGardenClient } from './HttpGardenClient';

jest.setTimeout(60_000);

const SECRET = 'aGVhZGVy.eyJzdWIiOiJtYXJhIn0.c2lnbmF0dXJl';
const shop = { namespace: 'garden-prod', name: 'shop' };
const names = { user: 'mara@example.org', groups: ['osc:platform'] };
const portal: GardenIdentity = { kind: 'portal', ...names };
const impersonated = createGardenIdentity(names.user, names.groups);
const remembered: GardenIdentity = { kind: 'remembered', ...names };

function withToken(text = SECRET): Extract<GardenIdentity, { kind: 'token' }> {
  return {
    kind: 'token',
    ...names,
    token: new GardenToken(text),
    provider: 'oidc',
  };
}

/** A JWT that ended long ago, or ends in the far future. */
function jwt(exp: number): string {
  return `a.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.b`;
}

/** Whatever a Garden is asked: an answer that every call understands. */
const anything = json({
  status: {
    allowed: true,
    incomplete: false,
    resourceRules: [],
    userInfo: { username: 'oidc:mara', groups: ['b', 'a'] },
  },
});

/** Every call that is made as somebody. */
const CALLS: ReadonlyArray<
  readonly [
    string,
    (client: HttpGardenClient, as: GardenIdentity) => Promise<unknown>,
  ]
> = [
  ['getText', (client, as) => client.getText('shoots', shop, { as })],
  ['patch', (client, as) => client.patch('shoots', shop, '[]', { as })],
  [
    'a dry run',
    (client, as) => client.patch('shoots', shop, '[]', { as, dryRun: true }),
  ],
  ['delete', (client, as) => client.delete('shoots', shop, { as, uid: 'u' })],
  [
    'createSubresource',
    (client, as) =>
      client.createSubresource('shoots', shop, 'adminkubeconfig', '{}', { as }),
  ],
  [
    'whoAmI',
    (client, as) =>
      client.whoAmI(as as Extract<GardenIdentity, { kind: 'token' }>),
  ],
  [
    'reviewAccess',
    (client, as) =>
      client.reviewAccess({ verb: 'list', resource: 'shoots' }, as),
  ],
  ['reviewRules', (client, as) => client.reviewRules(as)],
];
const REVIEWS = ['whoAmI', 'reviewAccess', 'reviewRules'];

describe('HttpGardenClient, as somebody', () => {
  const folder = createMockDirectory();
  const ends: Array<() => unknown> = [];

  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function connect(script: Script = anything) {
    const server = await new ScriptedServer(script).start();
    folder.setContent({ kubeconfig: kubeconfigText({ server: server.url }) });
    const client = new HttpGardenClient('osc', {
      kind: 'kubeconfig',
      path: folder.resolve('kubeconfig'),
      context: undefined,
    });
    ends.push(
      () => server.stop(),
      () => client.close(),
    );
    return { server, client };
  }

  describe.each(CALLS)('%s', (name, call) => {
    it("carries the user's own token and nothing of the portal", async () => {
      const { server, client } = await connect();
      await call(client, withToken());
      expect(server.seen).toHaveLength(1);
      const { headers, rawHeaders } = server.seen[0];
      expect(headers.authorization).toBe(`Bearer ${SECRET}`);
      expect(
        rawHeaders
          .filter((_, i) => i % 2 === 0)
          .map(line => line.toLowerCase()),
      ).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^impersonate-/)]),
      );
      expect(JSON.stringify(server.seen)).not.toContain('secret-token');
    });

    it("carries the portal's token as the portal, which impersonates nobody", async () => {
      const { server, client } = await connect();
      await call(client, portal);
      const { headers } = server.seen[0];
      expect(headers.authorization).toBe('Bearer secret-token');
      expect(headers['impersonate-user']).toBeUndefined();
      expect(headers['impersonate-group']).toBeUndefined();
    });

    it.each<[string, unknown]>([
      ['no kind', names],
      ['a kind that is not known', { kind: 'root', ...names }],
      ['a kind of the prototype', { kind: 'constructor', ...names }],
      ['nothing at all', {}],
      ['null', null],
    ])('sends nothing as an identity with %s', async (_, identity) => {
      const { server, client } = await connect();
      await expect(
        call(client, identity as GardenIdentity),
      ).rejects.toBeInstanceOf(Error);
      expect(server.seen).toEqual([]);
    });

    if (!REVIEWS.includes(name)) {
      it('sends nothing as a user who is only remembered', async () => {
        const { server, client } = await connect();
        await expect(call(client, remembered)).rejects.toMatchObject({
          kind: 'identity',
          name: 'NotAllowedError',
          message:
            'No request to Garden osc was made: nothing can be done as a user whose token is not there',
        });
        expect(server.seen).toEqual([]);
      });
    }
  });

  it("does not let one user's token answer for another on a kept connection", async () => {
    const { server, client } = await connect();
    await client.getText('shoots', shop, { as: withToken('first') });
    await client.getText('shoots', shop, { as: impersonated });
    await client.getText('shoots', shop, { as: withToken('second') });
    await client.getText('shoots', shop);
    expect(
      server.seen.map(({ headers }) => [
        headers.authorization,
        headers['impersonate-user'],
      ]),
    ).toEqual([
      ['Bearer first', undefined],
      ['Bearer secret-token', 'mara@example.org'],
      ['Bearer second', undefined],
      ['Bearer secret-token', undefined],
    ]);
    // The users' and the portal's own.
    expect(server.connectionCount).toBe(2);
  });

  it('writes nothing without an identity, which would be as the portal', async () => {
    const { server, client } = await connect();
    const nobody = undefined as unknown as GardenIdentity;
    for (const [name, call] of CALLS) {
      if (name === 'getText') continue;
      await expect(call(client, nobody)).rejects.toBeInstanceOf(Error);
    }
    expect(server.seen).toEqual([]);
  });

  describe('whoAmI', () => {
    it('asks who the token is of, and takes no name for it but the answer', async () => {
      const { server, client } = await connect();
      expect(await client.whoAmI(withToken())).toEqual({
        user: 'oidc:mara',
        groups: ['a', 'b'],
      });
      expect(server.seen[0]).toMatchObject({
        method: 'POST',
        url: '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      });
      expect(JSON.parse(server.seen[0].body)).toEqual({
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'SelfSubjectReview',
      });
    });

    it('does not take an answer that names nobody for somebody', async () => {
      const { client } = await connect(json({ status: { userInfo: {} } }));
      await expect(client.whoAmI(withToken())).rejects.toMatchObject({
        kind: 'malformed',
      });
    });
  });

  describe('a user who is only remembered', () => {
    it('is asked about by the portal, by name', async () => {
      const { server, client } = await connect();
      expect(
        await client.reviewAccess(
          { verb: 'list', resource: 'shoots', namespace: 'garden-prod' },
          remembered,
        ),
      ).toEqual({ allowed: true });
      const [{ method, url, headers, body }] = server.seen;
      expect([method, url]).toEqual([
        'POST',
        '/apis/authorization.k8s.io/v1/subjectaccessreviews',
      ]);
      expect(headers.authorization).toBe('Bearer secret-token');
      expect(headers['impersonate-user']).toBeUndefined();
      expect(JSON.parse(body)).toEqual({
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SubjectAccessReview',
        spec: {
          ...names,
          resourceAttributes: {
            group: 'core.gardener.cloud',
            resource: 'shoots',
            verb: 'list',
            namespace: 'garden-prod',
          },
        },
      });
    });

    it('has no rules that the portal could ask for, and nothing is sent', async () => {
      const { server, client } = await connect();
      expect(await client.reviewRules(remembered)).toEqual({
        incomplete: true,
        namespaces: [],
        projects: [],
      });
      expect(server.seen).toEqual([]);
    });
  });

  describe('that the Garden does not accept', () => {
    const unauthorized = json({ kind: 'Status', message: 'Unauthorized' }, 401);

    it.each(CALLS)(
      "is a matter of the user's sign-in, in %s, when it was a user's token",
      async (_, call) => {
        const { client } = await connect(unauthorized);
        await expect(call(client, withToken())).rejects.toMatchObject({
          kind: 'signIn',
          name: 'AuthenticationError',
          garden: 'osc',
          provider: 'oidc',
          why: 'refused',
          message: 'Garden osc does not accept your sign-in. Sign in again',
        });
      },
    );

    it('says whether the token had ended, as far as it tells itself', async () => {
      const { client } = await connect(unauthorized);
      const why = (text: string) =>
        client.getText('shoots', shop, { as: withToken(text) });
      await expect(why(jwt(1))).rejects.toMatchObject({ why: 'expired' });
      await expect(why(jwt(9e9))).rejects.toMatchObject({ why: 'refused' });
      await expect(why('opaque')).rejects.toMatchObject({ why: 'refused' });
    });

    it.each<[string, GardenIdentity | undefined]>([
      ['the portal itself', undefined],
      ['the portal for everybody', portal],
      ['an impersonated user', impersonated],
    ])("is a matter of the portal's credentials as %s", async (_, as) => {
      const { client } = await connect(unauthorized);
      await expect(
        client.getText('shoots', shop, { as }),
      ).rejects.toMatchObject({
        kind: 'unauthorized',
        name: 'ServiceUnavailableError',
      });
    });

    it("is a matter of the portal's credentials when it asked about a remembered user", async () => {
      const { client } = await connect(unauthorized);
      await expect(
        client.reviewAccess({ verb: 'list', resource: 'shoots' }, remembered),
      ).rejects.toMatchObject({ kind: 'unauthorized' });
    });

    it('keeps other refusals what they are', async () => {
      const { server, client } = await connect(plain('busy', 429));
      const ask = () => client.getText('shoots', shop, { as: withToken() });
      await expect(ask()).rejects.toMatchObject({ kind: 'tooManyRequests' });
      server.play(
        json(
          {
            kind: 'Status',
            message:
              'shoots.core.gardener.cloud "shop" is forbidden: User "mara" cannot get resource "shoots" in API group "core.gardener.cloud" in the namespace "garden-prod"',
          },
          403,
        ),
      );
      await expect(ask()).rejects.toMatchObject({ kind: 'noRights' });
    });

    it('repeats nothing of the token, whatever the Garden says', async () => {
      const { client } = await connect(
        json({ kind: 'Status', message: `no such token: ${SECRET}` }, 401),
      );
      const error: unknown = await client
        .getText('shoots', shop, { as: withToken() })
        .catch(thrown => thrown);
      expect(error).toMatchObject({ kind: 'signIn' });
      expect(String(error)).not.toContain('c2lnbmF0dXJl');
      expect(JSON.stringify(error)).not.toContain('c2lnbmF0dXJl');
    });
  });

  it('gives back the connection on which a token was refused', async () => {
    const { server, client } = await connect(
      json({ message: 'Unauthorized' }, 401),
    );
    const ask = () => client.getText('shoots', shop, { as: withToken() });
    for (let i = 0; i < 20; i += 1) {
      await expect(ask()).rejects.toMatchObject({ kind: 'signIn' });
    }
    expect(server.connectionCount).toBeLessThan(20);
  });
});
