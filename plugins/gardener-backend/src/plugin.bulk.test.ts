import {
  bulkPlanSchema,
  changeSchema,
  historyPageSchema,
  readShoot,
  writtenEntries,
  type BulkPlan,
  type BulkWish,
  type Change,
  type ChangeState,
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
const NAMESPACE = 'garden-dev';
/** Every two of them are peered: 36 pairs. */
const NAMES = Array.from({ length: 9 }, (_, i) => `mesh-${i}`);
const MESH = NAMES.flatMap((name, i) =>
  NAMES.slice(i + 1).map(
    (other): BulkWish => ({
      shoot: { namespace: NAMESPACE, name },
      target: { namespace: NAMESPACE, name: other },
      here: 'add',
      there: 'add',
    }),
  ),
);

describe('the gardener plugin, changing many pairs', () => {
  let garden: GardenProcess;
  let portal: TestPortal;
  let control: GardenControl;

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler', '--control'],
    });
    control = new GardenControl(garden.kubeconfigPath);
    await putMesh(control);
    portal = await startTestPortal(garden, {
      config: { limits: { costlyPerMinute: 10_000 } },
    });
    await untilSynced(portal.get);
  });

  afterEach(() => control.clearFaults());

  afterAll(async () => {
    await portal?.backend.stop();
    control?.close();
    await garden?.stop();
  });

  async function plan(units: readonly BulkWish[]): Promise<BulkPlan> {
    const { status, body } = await portal.post('/bulk-plans', {
      garden: 'osc',
      units,
      source: 'portal',
    });
    expect(status).toBe(201);
    return bulkPlanSchema.parse(body);
  }

  async function act(path: string, body: object = {}, as?: string) {
    const answer = await portal.post(path, body, as);
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status: 202,
    });
    return changeSchema.parse(answer.body);
  }

  async function until(id: string, left: ChangeState): Promise<Change> {
    for (;;) {
      const { body } = await portal.get(`/changes/${id}`);
      const change = changeSchema.parse(body);
      if (change.state !== left) return change;
      await new Promise(resolve => setTimeout(resolve, 30));
    }
  }

  const refuse = (name: string) =>
    control.addFault({
      scope: {
        path: `${SHOOTS}/${NAMESPACE}/shoots/${name}`,
        verbs: ['patch'],
      },
      effect: { kind: 'webhookDenies', message: 'frozen until Monday' },
    });

  async function listed(name: string): Promise<readonly string[]> {
    const shoot = await control.getShoot({ namespace: NAMESPACE, name });
    return writtenEntries(readShoot(shoot).peering).map(entry => entry.name);
  }

  it('peers a mesh but for a shoot that is refused, also when it is paused in between, and says so of every pair', async () => {
    const made = await plan(MESH);
    expect(made.units.map(({ state }) => state)).toEqual(
      MESH.map(() => 'ready'),
    );
    expect(made.steps).toHaveLength(NAMES.length);

    const refused = made.steps[5].shoot.name;
    // The writer waits at the third shoot until somebody has asked it to pause.
    const third = made.steps[2].shoot.name;
    await control.addFault({
      scope: {
        path: `${SHOOTS}/${NAMESPACE}/shoots/${third}`,
        verbs: ['patch'],
      },
      effect: { kind: 'tooManyRequests', retryAfterSeconds: 3 },
    });
    const leftOut = MESH.length - 1;
    await act(`/bulk-plans/${made.id}/apply`, {
      acceptWarnings: true,
      leaveOut: [leftOut],
    });
    const asked = await act(`/changes/${made.id}/pause`);
    expect(asked).toMatchObject({ asked: 'pause', mayPause: false });
    await control.clearFaults();
    await refuse(refused);
    const paused = await until(made.id, 'writing');
    expect(paused).toMatchObject({
      state: 'paused',
      mayResume: true,
      mayCancel: true,
    });
    expect(paused.counts?.waiting).toBeGreaterThan(0);

    await act(`/changes/${made.id}/resume`);
    const ended = await until(made.id, 'writing');
    expect(['written', 'rollingOut', 'done']).toContain(ended.state);
    expect(
      ended.units.map(({ shoot, target, state }, unit) =>
        [shoot?.name, target?.name, unit === leftOut ? 'x' : state].join(' '),
      ),
    ).toEqual(
      MESH.map(({ shoot, target }, unit) => {
        const isRefused = [shoot.name, target.name].includes(refused);
        const state = isRefused ? 'failed' : 'written';
        return [shoot.name, target.name, unit === leftOut ? 'x' : state].join(
          ' ',
        );
      }),
    );
    expect(ended.units[leftOut].state).toBe('leftOut');
    expect(
      ended.units.find(({ state }) => state === 'failed')?.problem,
    ).toMatchObject({ kind: 'webhook' });

    expect(await listed(refused)).toEqual([]);
    for (const name of NAMES.filter(one => one !== refused)) {
      const wanted = NAMES.filter(
        other =>
          other !== name &&
          other !== refused &&
          !isPair(MESH[leftOut], name, other),
      );
      expect([...(await listed(name))].sort()).toEqual(wanted);
    }

    // A second call does nothing.
    const again = await act(`/bulk-plans/${made.id}/apply`);
    expect(again.state).toBe(ended.state);
  });

  it('is tried again for the pairs that failed, and cancelled with whole pairs', async () => {
    const made = await plan(MESH);
    const open = made.units.filter(({ state }) => state === 'ready');
    expect(open.length).toBeGreaterThan(0);
    expect(
      made.units.filter(({ state }) => state === 'nothingToDo').length,
    ).toBe(MESH.length - open.length);
    await control.addFault({
      scope: { path: `${SHOOTS}/${NAMESPACE}/shoots`, verbs: ['patch'] },
      effect: { kind: 'latency', milliseconds: 150 },
    });
    await act(`/bulk-plans/${made.id}/apply`, { acceptWarnings: true });
    await act(`/changes/${made.id}/cancel`);
    const ended = await until(made.id, 'writing');
    const half = ended.units.filter(({ state }) =>
      ['halfWritten', 'halfOpen', 'waiting'].includes(state),
    );
    expect(half).toEqual([]);
    for (const { shoot, target, state } of ended.units) {
      const sides = [
        (await listed(String(shoot?.name))).includes(String(target?.name)),
        (await listed(String(target?.name))).includes(String(shoot?.name)),
      ];
      const isThere = state === 'written' || state === 'unchanged';
      expect(sides).toEqual([isThere, isThere]);
    }
  });

  it('is in the list of the Garden’s changes, as far as a user may see it', async () => {
    const list = async (query: string, as?: string) => {
      const { status, body } = await portal.get(`/changes?${query}`, as);
      expect(status).toBe(200);
      return historyPageSchema.parse(body).items;
    };
    const mine = await list('garden=osc&mine=true');
    expect(mine.length).toBeGreaterThanOrEqual(2);
    const [newest] = mine;
    expect(newest).toMatchObject({
      kind: 'change',
      change: { kind: 'bulk', steps: [], units: [] },
    });
    expect(await list('mine=true')).toEqual(mine);
    expect(await list('garden=osc&states=paused')).toEqual([]);
    // Jon sees nothing of dev.
    expect(await list('garden=osc', 'jon')).toEqual([]);
    const ofShoot = await list(
      `garden=osc&namespace=${NAMESPACE}&name=${NAMES[0]}`,
    );
    expect(
      ofShoot.flatMap(item =>
        item.kind === 'change'
          ? item.change.steps.map(({ shoot }) => shoot.name)
          : [],
      ),
    ).toEqual(expect.arrayContaining([NAMES[0]]));
    expect((await portal.get('/changes?namespace=garden-dev')).status).toBe(
      400,
    );
    expect((await portal.get('/changes?garden=nowhere')).status).toBe(404);
  });

  it('is nobody’s to steer who does not see all of it', async () => {
    const made = await plan(MESH.slice(-1));
    for (const path of [
      `/bulk-plans/${made.id}/apply`,
      `/changes/${made.id}/pause`,
      `/changes/${made.id}/resume`,
      `/changes/${made.id}/cancel`,
    ]) {
      expect((await portal.post(path, {}, 'jon')).status).toBe(404);
    }
    expect((await portal.get(`/bulk-plans/${made.id}`, 'jon')).status).toBe(
      404,
    );
    expect((await portal.get(`/plans/${made.id}`)).status).toBe(404);
    expect((await portal.post(`/plans/${made.id}/apply`)).status).toBe(404);
    expect((await portal.get(`/bulk-plans/${made.id}`)).body).toMatchObject({
      id: made.id,
      applied: false,
    });
  });

  it('is an audit event, whatever is done with it', async () => {
    const made = await plan(MESH.slice(-1));
    portal.auditor.createEvent.mockClear();
    await act(`/bulk-plans/${made.id}/apply`, { acceptWarnings: true });
    await until(made.id, 'writing');
    for (const what of ['pause', 'resume', 'cancel']) {
      await act(`/changes/${made.id}/${what}`);
    }
    expect(
      portal.auditor.createEvent.mock.calls.map(([event]) => event.eventId),
    ).toEqual([
      'plan-applied',
      'change-paused',
      'change-resumed',
      'change-cancelled',
    ]);
  });
});

function isPair({ shoot, target }: BulkWish, a: string, b: string): boolean {
  return [shoot.name, target.name].every(name => [a, b].includes(name));
}

/** Shoots without peerings, each with a node network of its own, made after one of the demo. */
async function putMesh(control: GardenControl): Promise<void> {
  const model = await control.getShoot({
    namespace: 'garden-ops',
    name: 'vault',
  });
  for (const [i, name] of NAMES.entries()) {
    const nodes = `10.77.${i}.0/27`;
    const { extensions: _, ...spec } = model.spec;
    const {
      uid: _uid,
      resourceVersion: _version,
      ...metadata
    } = model.metadata;
    await control.createObject('shoots', {
      ...model,
      metadata: { ...metadata, namespace: NAMESPACE, name },
      spec: { ...spec, networking: { ...spec.networking, nodes } },
      status: {
        ...model.status,
        networking: { ...model.status.networking, nodes: [nodes] },
      },
    });
  }
}
