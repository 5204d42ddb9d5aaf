import http from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import request from 'supertest';
import {
  startTestPortal,
  untilSynced,
  type TestPortal,
} from './__testUtils__/startTestPortal';

jest.setTimeout(300_000);

describe('the gardener plugin refuses', () => {
  let garden: GardenProcess;
  let portal: TestPortal;

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler'],
    });
    portal = await startTestPortal(garden);
    await untilSynced(portal.get);
  });

  afterAll(async () => {
    await portal?.backend.stop();
    await garden?.stop();
  });

  /** With the address as it is: other clients make it proper before they send it. */
  const postAsIs = async (path: string, body: unknown) =>
    new Promise<{ readonly status: number; readonly body: string }>(
      (resolve, reject) => {
        const authorization = mockCredentials.user.header('user:default/mara');
        const sent = http.request(
          {
            method: 'POST',
            port: portal.backend.server.port(),
            path,
            headers: { authorization, 'content-type': 'application/json' },
          },
          async answer => {
            const chunks: Buffer[] = [];
            for await (const chunk of answer) chunks.push(chunk);
            resolve({
              status: answer.statusCode ?? 0,
              body: Buffer.concat(chunks).toString('utf8'),
            });
          },
        );
        sent.on('error', reject);
        sent.end(JSON.stringify(body));
      },
    );

  describe('a request that is not as the contract says', () => {
    it.each([
      [
        'a name that is no DNS name',
        '/shoots/osc/garden-prod/Shop/peerings',
        'name',
      ],
      [
        'a namespace that is too long',
        `/shoots/osc/${'n'.repeat(64)}/shop/peerings`,
        'namespace',
      ],
      [
        'a Garden with an encoded slash',
        '/shoots/os%2Fc/garden-prod/shop/peerings',
        'garden',
      ],
      [
        'a name with an encoded NUL',
        '/shoots/osc/garden-prod/sh%00op/peerings',
        'name',
      ],
      [
        'a name that climbs',
        '/shoots/osc/garden-prod/%2e%2e%2fx/manifest',
        'name',
      ],
      [
        'a name whose encoding is broken',
        '/shoots/osc/garden-prod/%E0%A4%A/peerings',
        'name',
      ],
      [
        'a namespace whose encoding is broken',
        '/shoots/osc/%/shop/peerings',
        'namespace',
      ],
      ['a limit beyond the contract', '/shoots?limit=501', 'limit'],
      ['a limit that is no number', '/shoots?limit=ten', 'limit'],
      [
        'a namespace of the query that is no DNS name',
        '/shoots?namespace=A_B',
        'namespace',
      ],
      ['a text that is too long', `/shoots?text=${'x'.repeat(101)}`, 'text'],
      ['a filter given twice', '/shoots?garden=osc&garden=lab', 'garden'],
      ['a filter that is unknown', '/shoots?colour=red', 'colour'],
    ])('answers 400 and names the field for %s', async (_, path, field) => {
      const { status, body } = await portal.get(path);
      expect(status).toBe(400);
      expect(body.error.message).toContain(field);
    });

    it('answers an address that is far too long without falling over', async () => {
      const { status } = await portal.get(`/shoots?text=${'x'.repeat(20_000)}`);
      expect([400, 414, 431]).toContain(status);
    });

    it.each(['#part', '/', '//', '#?a=b', '%23', ';a=b', '/.', '\\'])(
      'lets no body pass unchecked because its address ends with %s',
      async end => {
        for (const [path, body] of [
          ['/plans', { kind: 'everything' }],
          ['/shoots/osc/garden-prod/shop/kubeconfig', { role: 'owner' }],
        ] as const) {
          const answer = await postAsIs(`/api/gardener${path}${end}`, body);
          expect([400, 404]).toContain(answer.status);
          expect(answer.body).toMatch(
            /"(InputError|NotFoundError)","message":"(request\/body |request\/body\/|There is no route for this method and path)/,
          );
        }
      },
    );

    it('refuses who is not signed in, and a service without a user', async () => {
      const path = '/api/gardener/shoots/osc/garden-prod/shop/peerings';
      const anonymous = await request(portal.backend.server)
        .get(path)
        .set('Authorization', mockCredentials.none.header());
      expect(anonymous.status).toBe(401);
      const service = await request(portal.backend.server)
        .get(path)
        .set(portal.asService('plugin:scaffolder'));
      expect(service.status).toBe(403);
    });

    it('has no route for benchmarks unless it is configured', async () => {
      const { status } = await portal.get('/bench/osc/garden-prod/shop');
      expect(status).toBe(404);
    });
  });

  describe('when a Garden is gone', () => {
    it('says so with the reason to who could not be checked before, and keeps the other routes up', async () => {
      const mortal = await startGardenProcess({
        args: ['--landscape', 'demo', '--no-reconciler'],
      });
      const other = await startTestPortal(mortal);
      try {
        await untilSynced(other.get);
        await mortal.stop();
        const path = '/shoots/osc/garden-partner/clearing/peerings';
        const { status, body } = await other.get(path, 'carol');
        expect(status).toBe(503);
        expect(body.error.message).toMatch(
          /^What you may see could not be checked: Garden osc can't be reached/,
        );
        const { body: missing } = await other.get('/shoots', 'carol');
        expect(missing).toMatchObject({
          items: [],
          missing: [{ garden: 'broken' }, { garden: 'osc' }],
        });
        const { body: access } = await other.get('/access/namespaces', 'carol');
        expect(access.items[0]).toMatchObject({ access: 'unknown' });
        const gardens = await other.get('/gardens', 'carol');
        expect(gardens.status).toBe(200);
      } finally {
        await other.backend.stop();
        await mortal.stop();
      }
    });
  });

  describe('with the permission gardener.shoot.read refused', () => {
    it('answers nothing to users and records it', async () => {
      const denying = await startTestPortal(garden, {
        decision: AuthorizeResult.DENY,
        config: { bench: true },
      });
      try {
        for (const path of [
          '/gardens',
          '/shoots',
          '/access/namespaces',
          '/shoots/osc/garden-prod/shop',
          '/shoots/osc/garden-prod/shop/peerings',
          '/shoots/osc/garden-prod/shop/manifest',
          '/bench/osc/garden-prod/shop',
        ]) {
          const { status, body } = await denying.get(path);
          expect(status).toBe(403);
          expect(body.error.message).toContain('gardener.shoot.read');
        }
        expect(denying.auditor.createEvent).toHaveBeenCalledWith(
          expect.objectContaining({ eventId: 'permission-denied' }),
        );
      } finally {
        await denying.backend.stop();
      }
    });
  });
});
