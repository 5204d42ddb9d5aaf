import {
  IssuerProcess,
  startIssuerProcess,
} from '../issuer/startIssuerProcess';
import {
  CallOptions,
  shootsPath,
  smallShoot,
  SmallGarden,
  startSmallGarden,
} from '../testUtils/smallGarden';

jest.setTimeout(60_000);

const reviews = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
const unauthorized = {
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Failure',
  message: 'Unauthorized',
  reason: 'Unauthorized',
  code: 401,
};

describe.each(['1.83', '1.150'] as const)(
  'a Garden of profile %s that trusts a real issuer',
  profile => {
    let issuer: IssuerProcess;
    let garden: SmallGarden;
    beforeAll(async () => {
      issuer = await startIssuerProcess({
        users: [
          { name: 'mara', email: 'mara@example.org', groups: ['team'] },
          { name: 'bob', email: 'bob@example.org' },
          { name: 'system:admin', groups: [] },
          { name: 'eve', groups: ['system:masters'] },
        ],
        clients: [
          { clientId: 'other', clientSecret: 'secret', redirectUris: [] },
        ],
        idTokenSeconds: 600,
      });
      garden = await startSmallGarden(
        [smallShoot('peer1'), smallShoot('peer2', {}, 'garden-ops')],
        {
          profile,
          oidc: {
            issuerUrl: issuer.url,
            clientId: issuer.clientId,
            usernamePrefix: '-',
            groupsClaim: 'groups',
          },
        },
      );
    });
    afterAll(async () => {
      await garden.running.close();
      await issuer.stop();
    });

    const callWith = (
      token: string,
      method: string,
      path: string,
      options: CallOptions = {},
    ) =>
      garden.call(method, path, {
        ...options,
        headers: { Authorization: `Bearer ${token}` },
      });
    const setClock = (aheadSeconds: unknown) =>
      garden.call('POST', '/simulator/token-clock', {
        as: 'admin',
        body: { aheadSeconds },
      });

    it('tells a user who they are', async () => {
      const token = await issuer.idToken('mara');
      const { status, body } = await callWith(token, 'POST', reviews, {
        body: {
          apiVersion: 'authentication.k8s.io/v1',
          kind: 'SelfSubjectReview',
        },
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        kind: 'SelfSubjectReview',
        apiVersion: 'authentication.k8s.io/v1',
        status: {
          userInfo: {
            username: 'mara',
            groups: ['team', 'system:authenticated'],
          },
        },
      });
    });

    it('tells the same of somebody who is impersonated', async () => {
      const { status, body } = await garden.call('POST', reviews, {
        as: 'portal',
        headers: {
          'Impersonate-User': 'mara',
          'Impersonate-Group': ['team', 'else'],
        },
        body: {},
      });
      expect(status).toBe(201);
      expect(body.status).toEqual({
        userInfo: {
          username: 'mara',
          groups: ['team', 'else', 'system:authenticated'],
        },
      });
    });

    it('reviews the token for who asks', async () => {
      const { body } = await garden.call(
        'POST',
        '/apis/authentication.k8s.io/v1/tokenreviews',
        {
          as: 'admin',
          body: { spec: { token: await issuer.idToken('mara') } },
        },
      );
      expect(body.status).toEqual({
        authenticated: true,
        user: { username: 'mara', groups: ['team', 'system:authenticated'] },
      });
    });

    it('lets a user do what a Project allows to one of their groups, and no more', async () => {
      const token = await issuer.idToken('mara');
      const list = (namespace: string) =>
        callWith(token, 'GET', shootsPath('', namespace));
      expect((await list('garden-ops')).status).toBe(200);
      const refused = await list('garden-dev');
      expect(refused.status).toBe(403);
      expect(refused.body.message).toContain('User "mara" cannot list');
    });

    it('lets a user do what a Project allows to them', async () => {
      const token = await issuer.idToken('bob');
      expect((await callWith(token, 'GET', shootsPath('peer1'))).status).toBe(
        200,
      );
    });

    it('gives the portal the same verdict about a user and their groups', async () => {
      const ask = async (groups: string[]) => {
        const { status, body } = await garden.call(
          'POST',
          '/apis/authorization.k8s.io/v1/subjectaccessreviews',
          {
            as: 'portal',
            body: {
              spec: {
                user: 'mara',
                groups,
                resourceAttributes: {
                  group: 'core.gardener.cloud',
                  resource: 'shoots',
                  verb: 'list',
                  namespace: 'garden-ops',
                },
              },
            },
          },
        );
        expect(status).toBe(201);
        return body.status;
      };
      expect(await ask(['team'])).toMatchObject({ allowed: true });
      expect(await ask([])).toEqual({ allowed: false });
    });

    it('still knows its own tokens', async () => {
      const { status } = await garden.call('GET', shootsPath(), {
        as: 'alice',
      });
      expect(status).toBe(200);
    });

    it('refuses an expired token', async () => {
      const token = await issuer.idToken('bob');
      const read = () => callWith(token, 'GET', shootsPath());
      expect((await read()).status).toBe(200);
      expect((await setClock(601)).status).toBe(200);
      const expired = await read();
      expect([expired.status, expired.body]).toEqual([401, unauthorized]);
      await setClock(0);
      expect((await read()).status).toBe(200);
    });

    it('refuses to set its clock to what is no number', async () => {
      expect((await setClock('later')).status).toBe(400);
    });

    const tamperedWith = async () => {
      const [header, payload, signature] = (await issuer.idToken('bob')).split(
        '.',
      );
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
      const changed = JSON.stringify({ ...claims, sub: 'alice' });
      return [
        header,
        Buffer.from(changed).toString('base64url'),
        signature,
      ].join('.');
    };
    const ofAnotherIssuer = async () => {
      const another = await startIssuerProcess({ users: [{ name: 'bob' }] });
      const token = await another.idToken('bob');
      await another.stop();
      return token;
    };

    it.each([
      [
        'for another client',
        () => issuer.idToken('bob', { clientId: 'other' }),
      ],
      ['that was tampered with', tamperedWith],
      ['of another issuer', ofAnotherIssuer],
      ['with a reserved name', () => issuer.idToken('system:admin')],
      ['with a reserved group', () => issuer.idToken('eve')],
    ])('refuses a token %s', async (_what, token) => {
      const { status, body } = await callWith(
        await token(),
        'GET',
        shootsPath(),
      );
      expect([status, body]).toEqual([401, unauthorized]);
    });
  },
);
