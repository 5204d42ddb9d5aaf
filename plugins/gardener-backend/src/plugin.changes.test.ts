import {
  changeSchema,
  historyPageSchema,
  writtenEntries,
  readShoot,
  type Change,
  type HistoryItem,
  type PairChange,
} from 'backstage-plugin-gardener-common';
import { GardenControl } from 'garden-simulator/control';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import {
  startTestPortal,
  untilSynced,
  type TestPortal,
} from './__testUtils__/startTestPortal';

jest.setTimeout(300_000);

const SHOOTS = '/apis/core.gardener.cloud/v1beta1/namespaces';
const shop = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const NO_CHANGE = 'There is no such change, or you may not see its shoots.';

function pair(
  target: string,
  here: PairChange['here'],
  there: PairChange['there'],
): PairChange {
  const [project, name] = target.split('/');
  return { target: { namespace: `garden-${project}`, name }, here, there };
}

describe('the gardener plugin, changing', () => {
  let garden: GardenProcess;
  let portal: TestPortal;
  let control: GardenControl;

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler', '--control'],
    });
    control = new GardenControl(garden.kubeconfigPath);
    portal = await startTestPortal(garden);
    await untilSynced(portal.get);
  });

  afterEach(() => control.clearFaults());

  afterAll(async () => {
    await portal?.backend.stop();
    control?.close();
    await garden?.stop();
  });

  const listed = async (project: string, name: string) =>
    writtenEntries(
      readShoot(
        await control.getShoot({ namespace: `garden-${project}`, name }),
      ).peering,
    ).map(entry => `${entry.namespace}/${entry.name}`);

  async function planId(...pairs: readonly PairChange[]): Promise<string> {
    const { status, body } = await portal.post('/plans', {
      kind: 'peerings',
      shoot: shop,
      pairs,
      source: 'portal',
    });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { blockers: [] },
    });
    return body.id;
  }

  const apply = (id: string, as?: string) =>
    portal.post(`/plans/${id}/apply`, { acceptWarnings: true }, as);

  async function changeOf(id: string, as?: string): Promise<Change> {
    const { status, body } = await portal.get(`/changes/${id}`, as);
    expect(status).toBe(200);
    return changeSchema.parse(body);
  }

  /** The change, once nobody writes it. */
  async function settled(id: string): Promise<Change> {
    for (;;) {
      const change = await changeOf(id);
      if (change.state !== 'writing') return change;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  async function history(as?: string): Promise<HistoryItem[]> {
    const { status, body } = await portal.get(
      '/changes?garden=osc&namespace=garden-prod&name=shop',
      as,
    );
    expect(status).toBe(200);
    return historyPageSchema.parse(body).items;
  }

  const refuseWrites = (path: string, skip = 0) =>
    control.addFault({
      scope: { path: `${SHOOTS}/${path}`, verbs: ['patch'] },
      effect: { kind: 'webhookDenies', message: 'frozen until Monday' },
      skip,
    });

  it('writes both sides, the target first, and gives the same change to a second call', async () => {
    const id = await planId(pair('ops/vault', 'add', 'add'));
    const first = await apply(id);
    expect(first.status).toBe(202);
    expect(first.body).toMatchObject({ id, state: 'writing', mine: true });
    const change = await settled(id);
    expect(
      change.steps.map(({ shoot, state, reread }) => [
        shoot.name,
        state,
        reread,
      ]),
    ).toEqual([
      ['vault', 'written', false],
      ['shop', 'written', false],
    ]);
    expect(await listed('ops', 'vault')).toContain('garden-prod/shop');
    expect(await listed('prod', 'shop')).toContain('garden-ops/vault');

    const again = await apply(id);
    expect(again.status).toBe(202);
    expect(again.body.id).toBe(id);
    const entries = await listed('prod', 'shop');
    expect(entries.filter(name => name === 'garden-ops/vault')).toHaveLength(1);
  });

  it('is an audit event, with what came of it', async () => {
    const id = await planId(pair('ops/vault', 'keep', 'remove'));
    portal.auditor.createEvent.mockClear();
    await apply(id);
    await settled(id);
    expect(portal.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'plan-applied',
        meta: { change: id },
      }),
    );
  });

  it('is carried out on what others have written since the review, and says so', async () => {
    const id = await planId(pair('ops/vault', 'keep', 'add'));
    await control.patchShoot({ namespace: 'garden-ops', name: 'vault' }, [
      {
        op: 'add',
        path: '/spec/extensions/0/providerConfig/shootPeerings/-',
        value: { name: 'spark', namespace: 'garden-data', seed: 'eu-de-2' },
      },
    ]);
    await apply(id);
    expect((await settled(id)).steps).toMatchObject([
      { shoot: { name: 'vault' }, state: 'written', reread: true },
    ]);
    expect(await listed('ops', 'vault')).toEqual(
      expect.arrayContaining(['garden-data/spark', 'garden-prod/shop']),
    );
    const removal = await planId(pair('ops/vault', 'keep', 'remove'));
    await apply(removal);
    await settled(removal);
  });

  it('takes the first write back when the second is refused, and says why', async () => {
    const id = await planId(pair('data/warehouse', 'add', 'add'));
    await refuseWrites('garden-prod/shoots/shop');
    await apply(id);
    const change = await settled(id);
    expect(change.state).toBe('undone');
    expect(change.steps).toMatchObject([
      { shoot: { name: 'warehouse' }, undo: { state: 'written' } },
      {
        shoot: { name: 'shop' },
        state: 'refused',
        problem: {
          kind: 'webhook',
          gardenWords: expect.stringContaining('frozen until Monday'),
        },
      },
    ]);
    expect(await listed('data', 'warehouse')).not.toContain('garden-prod/shop');
  });

  describe('a change whose undoing is refused too', () => {
    const leaveHalfOpen = async () => {
      const id = await planId(pair('data/warehouse', 'add', 'add'));
      await refuseWrites('garden-prod/shoots/shop');
      await refuseWrites('garden-data/shoots/warehouse', 1);
      await apply(id);
      expect(await settled(id)).toMatchObject({
        state: 'halfOpen',
        mayFinish: true,
        mayUndo: true,
      });
      await control.clearFaults();
      return id;
    };

    it('stays half open on the tab, and is undone by one call', async () => {
      const id = await leaveHalfOpen();
      await expectFinding('HALF_OPEN_CHANGE', true);
      const { status } = await portal.post(`/changes/${id}/undo`);
      expect(status).toBe(202);
      expect((await settled(id)).state).toBe('undone');
      expect(await listed('data', 'warehouse')).not.toContain(
        'garden-prod/shop',
      );
      expect(await listed('prod', 'shop')).not.toContain(
        'garden-data/warehouse',
      );
    });

    it('is finished by one call, and a second one changes nothing', async () => {
      const id = await leaveHalfOpen();
      await portal.post(`/changes/${id}/finish`);
      const change = await settled(id);
      expect(change.steps.map(({ state }) => state)).toEqual([
        'written',
        'written',
      ]);
      const { status, body } = await portal.post(`/changes/${id}/finish`);
      expect(status).toBe(202);
      expect(body.id).toBe(id);
      const entries = await listed('prod', 'shop');
      expect(
        entries.filter(name => name === 'garden-data/warehouse'),
      ).toHaveLength(1);
      await expectFinding('HALF_OPEN_CHANGE', false);
      const removal = await planId(pair('data/warehouse', 'remove', 'remove'));
      await apply(removal);
      await settled(removal);
    });

    it('may be seen in part, and ended only by who may write what it still has to', async () => {
      const id = await leaveHalfOpen();
      const jons = await changeOf(id, 'jon');
      expect(jons.steps.map(({ shoot }) => shoot.name)).toEqual(['shop']);
      expect(jons).toMatchObject({
        mine: false,
        mayFinish: false,
        mayUndo: false,
      });
      expect(JSON.stringify(jons)).not.toContain('frozen until Monday');
      for (const way of ['finish', 'undo']) {
        const { status, body } = await portal.post(
          `/changes/${id}/${way}`,
          {},
          'jon',
        );
        expect([status, body.error.message]).toEqual([404, NO_CHANGE]);
      }
      await portal.post(`/changes/${id}/undo`);
      await settled(id);
    });
  });

  it('says one and the same of a change that is not there and of one whose shoots may not be seen', async () => {
    const id = await planId(pair('ops/vault', 'keep', 'add'));
    await apply(id);
    await settled(id);
    const answers = await Promise.all([
      portal.get(`/changes/${id}`, 'carol'),
      portal.get('/changes/00000000-0000-4000-8000-000000000000', 'mara'),
    ]);
    for (const { status, body } of answers) {
      expect([status, body.error.message]).toEqual([404, NO_CHANGE]);
    }
  });

  it('applies nobody else’s plan', async () => {
    const id = await planId(pair('data/reports', 'add', 'add'));
    const { status } = await apply(id, 'jon');
    expect(status).toBe(404);
    expect(await listed('data', 'reports')).not.toContain('garden-prod/shop');
  });

  it('names what was not confirmed', async () => {
    const id = await planId(pair('data/pipeline', 'add', 'add'));
    const { status, body } = await portal.post(`/plans/${id}/apply`, {});
    expect(status).toBe(400);
    expect(body.error.message).toContain('overlapOverride');
  });

  it('refuses what has come up since the review', async () => {
    const id = await planId(pair('prod/returns', 'add', 'add'));
    await control.patchObject(
      'shoots',
      { namespace: 'garden-prod', name: 'returns' },
      { spec: { networking: { nodes: '10.5.0.16/28' } } },
    );
    for (;;) {
      const { body } = await portal.get('/shoots/osc/garden-prod/returns');
      if (body.nodeNetworks.includes('10.5.0.16/28')) break;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const { status, body } = await apply(id);
    expect(status).toBe(409);
    expect(body.error.message).toMatch(
      /Something has come up since this was reviewed: Node networks of shop and returns overlap/,
    );
    expect(await listed('prod', 'returns')).toEqual([]);
  });

  describe('GET /changes', () => {
    it('tells who changed what, and what was changed elsewhere, newest first', async () => {
      const list = '/spec/extensions/0/providerConfig/shootPeerings';
      await control.patchShoot({ namespace: 'garden-prod', name: 'shop' }, [
        {
          op: 'add',
          path: `${list}/-`,
          value: { name: 'spark', namespace: 'garden-data', seed: 'eu-de-2' },
        },
      ]);
      let outside: HistoryItem | undefined;
      while (!outside) {
        await new Promise(resolve => setTimeout(resolve, 100));
        outside = (await history()).find(({ kind }) => kind === 'outside');
      }
      expect(outside).toMatchObject({
        shoot: shop,
        added: [{ name: 'spark' }],
        removed: [],
        whileDown: false,
      });
      const changes = (await history()).filter(({ kind }) => kind === 'change');
      expect(changes.length).toBeGreaterThan(3);
      expect(changes.at(-1)).toMatchObject({
        change: {
          user: 'user:default/mara',
          source: 'portal',
          steps: [{ shoot: { name: 'vault' } }, { shoot: { name: 'shop' } }],
        },
      });
    });

    it('tells jon nothing of shoots elsewhere but what the entries of shop say', async () => {
      const items = await history('jon');
      expect(items.length).toBeGreaterThan(0);
      const steps = items.flatMap(item =>
        item.kind === 'change' ? item.change.steps : [],
      );
      expect(new Set(steps.map(({ shoot }) => shoot.namespace))).toEqual(
        new Set(['garden-prod']),
      );
    });

    it('says one and the same to who may not see the shoot', async () => {
      const { status, body } = await portal.get(
        '/changes?garden=osc&namespace=garden-prod&name=shop',
        'carol',
      );
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        'Shoot osc/garden-prod/shop does not exist, or you may not see it',
      );
    });

    it('names a cursor that is none', async () => {
      const { status, body } = await portal.get(
        '/changes?garden=osc&namespace=garden-prod&name=shop&before=yesterday',
      );
      expect(status).toBe(400);
      expect(body.error.message).toContain('"before"');
    });
  });

  /** Waits until the tab has the finding, or has it not. */
  async function expectFinding(code: string, there: boolean): Promise<void> {
    for (;;) {
      const { body } = await portal.get(
        '/shoots/osc/garden-prod/shop/peerings',
      );
      if (JSON.stringify(body).includes(`"${code}"`) === there) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
});
