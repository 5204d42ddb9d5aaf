import { mockCredentials } from '@backstage/backend-test-utils';
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

const shop = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };

describe('the actions of the gardener plugin, over HTTP', () => {
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

  const invoke = (action: string, input: object, authorization: string) =>
    request(portal.backend.server)
      .post(
        `/api/gardener/.backstage/actions/v1/actions/gardener:${action}/invoke`,
      )
      .set('Authorization', authorization)
      .send(input);
  const as = (user: string) =>
    mockCredentials.user.header(`user:default/${user}`);

  it('say what the API says to this user', async () => {
    const { status, body } = await invoke(
      'get-shoot-peerings',
      shop,
      as('mara'),
    );
    expect(status).toBe(200);
    const view = await portal.get('/shoots/osc/garden-prod/shop/peerings');
    expect(body.output.total).toBe(view.body.peerings.length);
    expect(
      body.output.items.map((item: { status: string }) => item.status),
    ).toEqual(
      view.body.peerings.map((peering: { status: string }) => peering.status),
    );
  });

  it('show nobody what the API does not', async () => {
    const list = async (user: string) =>
      (await invoke('list-shoots', { garden: 'osc', limit: 100 }, as(user)))
        .body.output;
    const namespacesOf = (output: { items: { namespace: string }[] }) => [
      ...new Set(output.items.map(({ namespace }) => namespace)),
    ];
    expect(namespacesOf(await list('jon'))).toEqual(['garden-prod']);
    expect(namespacesOf(await list('carol'))).toEqual(['garden-partner']);
    expect(await list('nobody')).toMatchObject({ items: [], total: 0 });

    const hidden = { ...shop, namespace: 'garden-ops', name: 'vault' };
    const none = { ...hidden, name: 'nothing' };
    const answer = async (ref: object) => {
      const { status, body } = await invoke(
        'get-shoot-peerings',
        ref,
        as('jon'),
      );
      return [
        status,
        body.error.message.replaceAll('vault', '?').replaceAll('nothing', '?'),
      ];
    };
    expect(await answer(hidden)).toEqual(await answer(none));
    expect((await answer(hidden))[0]).toBe(404);
  });

  it('refuse a service without a user', async () => {
    const { status, body } = await invoke(
      'list-shoots',
      {},
      mockCredentials.service.header(),
    );
    expect(status).toBe(403);
    expect(JSON.stringify(body)).not.toContain('garden-prod');
  });

  it('plan and apply as the user', async () => {
    const planned = await invoke(
      'plan-peering-change',
      {
        ...shop,
        name: 'returns',
        add: [{ namespace: 'garden-data', name: 'warehouse' }],
      },
      as('mara'),
    );
    expect(planned.body.output).toMatchObject({ blockers: [] });
    const { planId } = planned.body.output;
    const notHers = await invoke(
      'apply-peering-change',
      { planId },
      as('carol'),
    );
    expect(notHers.status).toBe(404);
    const apply = () =>
      invoke(
        'apply-peering-change',
        { planId, acceptWarnings: true },
        as('mara'),
      );
    let applied = await apply();
    while (applied.body.output.state === 'writing') {
      await new Promise(resolve => setTimeout(resolve, 100));
      applied = await apply();
    }
    expect(applied.body.output.steps).toEqual([
      { shoot: 'osc/garden-data/warehouse', state: 'written', problem: null },
      { shoot: 'osc/garden-prod/returns', state: 'written', problem: null },
    ]);
  });
});
