import {
  shootsPath,
  smallShoot,
  SmallGarden,
  startSmallGarden,
} from '../testUtils/smallGarden';

jest.setTimeout(60_000);

describe('the API of a Garden', () => {
  let garden: SmallGarden;
  const all = '/apis/core.gardener.cloud/v1beta1/shoots';
  const opsShoots = shootsPath('', 'garden-ops');

  beforeAll(async () => {
    garden = await startSmallGarden([
      smallShoot('peer1'),
      smallShoot('peer2'),
      smallShoot('mon', {}, 'garden-ops'),
    ]);
  });
  afterAll(() => garden.running.close());

  describe('who may ask', () => {
    it('answers 401 to an unknown token and 403 to nobody', async () => {
      const unknown = await garden.call('GET', all, { as: 'mallory' });
      expect([unknown.status, unknown.body.reason]).toEqual([
        401,
        'Unauthorized',
      ]);
      const nobody = await garden.call('GET', all);
      expect(nobody.status).toBe(403);
      expect(nobody.body.message).toContain(
        'User "system:anonymous" cannot list',
      );
    });

    it('answers the same 403 for a shoot that is there and for one that is not', async () => {
      const there = await garden.call('GET', shootsPath('mon', 'garden-ops'), {
        as: 'bob',
      });
      const missing = await garden.call('GET', shootsPath('no', 'garden-ops'), {
        as: 'bob',
      });
      expect(there.status).toBe(403);
      expect(String(there.body.message).replace('mon', 'no')).toBe(
        missing.body.message,
      );
    });

    it('lets a token expire', async () => {
      const issued = await garden.call('POST', '/simulator/tokens', {
        as: 'admin',
        body: { user: 'alice', expiresInSeconds: -1 },
      });
      const answer = await garden.call('GET', shootsPath(), {
        headers: { Authorization: `Bearer ${issued.body.token}` },
      });
      expect(answer.status).toBe(401);
    });
  });

  describe('impersonation', () => {
    const asAlice = { 'Impersonate-User': 'alice' };

    it('runs with the rights of the user, not with those of the portal', async () => {
      const own = await garden.call('GET', shootsPath(), {
        as: 'portal',
        headers: asAlice,
      });
      expect(own.status).toBe(200);
      const foreign = await garden.call('GET', all, {
        as: 'portal',
        headers: asAlice,
      });
      expect(foreign.status).toBe(403);
    });

    it('does not look groups up: they must be sent', async () => {
      const without = await garden.call('GET', opsShoots, {
        as: 'portal',
        headers: asAlice,
      });
      expect(without.status).toBe(403);
    });

    it('takes repeated headers as separate groups', async () => {
      const answer = await garden.call('GET', opsShoots, {
        as: 'portal',
        headers: { ...asAlice, 'Impersonate-Group': ['everyone', 'team'] },
      });
      expect(answer.status).toBe(200);
    });

    it('takes groups that were joined by a comma as one group that nobody has', async () => {
      const answer = await garden.call('GET', opsShoots, {
        as: 'portal',
        headers: { ...asAlice, 'Impersonate-Group': 'everyone, team' },
      });
      expect(answer.status).toBe(403);
    });

    it('runs with the rights of the portal itself if the user is blank', async () => {
      const answer = await garden.call('GET', all, {
        as: 'portal',
        headers: { 'Impersonate-User': '  ' },
      });
      expect(answer.status).toBe(200);
    });

    it('refuses groups without a user, and callers without the right', async () => {
      const groups = await garden.call('GET', all, {
        as: 'portal',
        headers: { 'Impersonate-Group': 'team' },
      });
      expect(groups.status).toBe(400);
      const alice = await garden.call('GET', shootsPath(), {
        as: 'alice',
        headers: { 'Impersonate-User': 'bob' },
      });
      expect(alice.status).toBe(403);
    });

    it('says who it is', async () => {
      const answer = await garden.call(
        'POST',
        '/apis/authentication.k8s.io/v1/selfsubjectreviews',
        {
          as: 'portal',
          headers: {
            'Impersonate-User': Buffer.from('zoë').toString('latin1'),
            'Impersonate-Group': 'team',
          },
          body: {},
        },
      );
      expect(answer.body.status).toEqual({
        userInfo: { username: 'zoë', groups: ['team', 'system:authenticated'] },
      });
    });
  });

  describe('reviews', () => {
    const attributes = {
      group: 'core.gardener.cloud',
      resource: 'shoots',
      verb: 'list',
      namespace: 'garden-ops',
    };

    it('needs the groups to be passed in when asked about somebody else', async () => {
      const ask = (groups: string[]) =>
        garden.call(
          'POST',
          '/apis/authorization.k8s.io/v1/subjectaccessreviews',
          {
            as: 'portal',
            body: {
              spec: { user: 'alice', groups, resourceAttributes: attributes },
            },
          },
        );
      expect((await ask([])).body.status).toEqual({ allowed: false });
      const allowed = await ask(['team']);
      expect(allowed.status).toBe(201);
      expect(allowed.body.status).toMatchObject({ allowed: true });
    });

    it('follows a change of members at once', async () => {
      const ask = async () =>
        (
          await garden.call(
            'POST',
            '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
            {
              as: 'bob',
              body: { spec: { resourceAttributes: attributes } },
            },
          )
        ).body.status;
      expect(await ask()).toEqual({ allowed: false });
      await garden.call('POST', '/simulator/objects', {
        as: 'admin',
        body: {
          change: 'patch',
          resource: 'projects',
          name: 'ops',
          patch: {
            spec: {
              members: [
                { kind: 'User', name: 'bob', role: 'viewer' },
                { kind: 'Group', name: 'team', role: 'viewer' },
              ],
            },
          },
        },
      });
      expect(await ask()).toMatchObject({ allowed: true });
    });
  });

  describe('what it serves', () => {
    it('shows the version to everybody and discovery to who is logged in', async () => {
      expect((await garden.call('GET', '/version')).status).toBe(200);
      expect((await garden.call('GET', '/apis')).status).toBe(403);
      const resources = await garden.call(
        'GET',
        '/apis/core.gardener.cloud/v1beta1',
        { as: 'alice' },
      );
      expect(JSON.stringify(resources.body)).toContain(
        '"name":"shoots/viewerkubeconfig"',
      );
    });

    it('answers a group version that it lacks in plain text', async () => {
      const answer = await garden.call('GET', '/apis/core.gardener.cloud/v1', {
        as: 'alice',
      });
      expect([answer.status, answer.text]).toEqual([
        404,
        '404 page not found\n',
      ]);
    });

    it('has only JSON, YAML and tables to offer', async () => {
      const accept = (value: string) =>
        garden.call('GET', shootsPath('peer1'), {
          as: 'alice',
          headers: { Accept: value },
        });
      expect((await accept('text/html')).status).toBe(406);
      expect((await accept('application/yaml')).text).toContain(
        'kind: Shoot\n',
      );
      expect(
        (await accept('application/json;as=Table;g=meta.k8s.io;v=v1')).body
          .kind,
      ).toBe('Table');
      expect(
        (
          await accept(
            'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1',
          )
        ).body.spec,
      ).toBeUndefined();
    });
  });

  describe('lists', () => {
    it('gives items without kind, and pages that all show the state of the first', async () => {
      const first = await garden.call('GET', `${all}?limit=1`, {
        as: 'portal',
      });
      const metadata = first.body.metadata as {
        continue: string;
        remainingItemCount: number;
      };
      expect(metadata.remainingItemCount).toBe(2);
      expect((first.body.items as { kind?: string }[])[0].kind).toBeUndefined();

      const { store } = garden.running.garden;
      store.delete({
        resource: 'shoots',
        namespace: 'garden-ops',
        name: 'mon',
      });
      const rest = await garden.call(
        'GET',
        `${all}?continue=${metadata.continue}`,
        { as: 'portal' },
      );
      expect(
        (rest.body.items as { metadata: { name: string } }[]).map(
          item => item.metadata.name,
        ),
      ).toEqual(['peer2', 'mon']);

      store.compact();
      const expired = await garden.call(
        'GET',
        `${all}?continue=${metadata.continue}`,
        { as: 'portal' },
      );
      expect([expired.status, expired.body.reason]).toEqual([410, 'Expired']);
      const fresh = (expired.body.metadata as { continue: string }).continue;
      const now = await garden.call('GET', `${all}?continue=${fresh}`, {
        as: 'portal',
      });
      expect((now.body.items as unknown[]).length).toBe(1);
    });

    it('selects by fields and refuses fields that it does not know', async () => {
      const selected = await garden.call(
        'GET',
        `${shootsPath()}?fieldSelector=metadata.name%3Dpeer2`,
        { as: 'alice' },
      );
      expect((selected.body.items as unknown[]).length).toBe(1);
      const unknown = await garden.call(
        'GET',
        `${shootsPath()}?fieldSelector=spec.region%3Dx`,
        { as: 'alice' },
      );
      expect([unknown.status, unknown.body.message]).toEqual([
        400,
        'field label not supported: spec.region',
      ]);
    });

    it('compresses large answers only', async () => {
      const { store } = garden.running.garden;
      const small = await garden.call('GET', shootsPath(), {
        as: 'alice',
        headers: { 'Accept-Encoding': 'gzip' },
      });
      expect(small.headers['content-encoding']).toBeUndefined();
      for (let i = 0; i < 20; i++) {
        store.create('configmaps', {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: `big-${i}`, namespace: 'garden-dev' },
          data: { text: 'x'.repeat(10_000) },
        });
      }
      const large = await garden.call(
        'GET',
        '/api/v1/namespaces/garden-dev/configmaps',
        {
          as: 'alice',
          headers: { 'Accept-Encoding': 'gzip' },
        },
      );
      expect(large.headers['content-encoding']).toBe('gzip');
      expect(Number(large.headers['content-length'])).toBeLessThan(20_000);
    });
  });
});
