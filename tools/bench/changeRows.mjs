import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { GardenUser } from '../lib/gardenUser.mjs';
import { peeringsPath } from '../lib/portalApi.mjs';
import { median } from './statistics.mjs';

const ROUNDS = 20;
/** Short beside what is measured. */
const POLL_MS = 4;
const PEERING = 'osc-peering-service';
/** The Garden user of the demo's mara, whom the portal impersonates. */
const GARDEN_USER = 'mara@example.org';
/** A two-sided change. */
const SHOOTS = 2;

const isReview = ({ resource }) => resource.includes('reviews');
const sum = rows => rows.reduce((all, { count }) => all + count, 0);
const run = promisify(execFile);

const addRequest = ([own, { namespace, name }]) => ({
  kind: 'peerings',
  shoot: own,
  pairs: [{ target: { namespace, name }, here: 'add', there: 'add' }],
});

/** Two shoots without peerings that can be peered, and nothing has to be said of it. */
async function pickPair(api) {
  const { items } = await api.get('/api/gardener/shoots?garden=osc&limit=500');
  const idle = [];
  for (const { ref } of items) {
    const { peerings, findings } = await api.get(peeringsPath(ref));
    if (peerings.length === 0 && findings.length === 0) {
      for (const other of idle) {
        const pair = [other, ref];
        const { body } = await api.post(
          '/api/gardener/plans',
          addRequest(pair),
        );
        if (body.blockers?.length === 0 && body.findings.length === 0) {
          return pair;
        }
      }
      idle.push(ref);
    }
  }
  throw new Error('No two shoots without peerings');
}

/** The patch that makes the first entry of a shoot, without guards. */
function barePatch({ name, namespace }) {
  return [
    {
      op: 'add',
      path: '/spec/extensions/-',
      value: {
        type: PEERING,
        providerConfig: {
          apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
          kind: 'PeeringConfig',
          shootPeerings: [{ name, namespace }],
        },
      },
    },
  ];
}

/** A two-sided add, over and over, by one way after the other. */
class TwoSidedAdd {
  #api;
  #garden;
  #kubeconfig;
  #cache;
  #pair;

  constructor({ api, kubeconfig, cache, pair }) {
    this.#api = api;
    this.#garden = new GardenUser(kubeconfig, 'mara');
    this.#kubeconfig = kubeconfig;
    this.#cache = cache;
    this.#pair = pair;
  }

  async plan() {
    const { status, body } = await this.#api.post(
      '/api/gardener/plans',
      addRequest(this.#pair),
    );
    if (status !== 201 || body.blockers.length > 0) {
      throw new Error(`The plan came to ${status}: ${JSON.stringify(body)}`);
    }
    return body.id;
  }

  /** Until the portal says that both sides are written. */
  async apply(id) {
    const { status, body } = await this.#api.post(
      `/api/gardener/plans/${id}/apply`,
      { acceptWarnings: true },
    );
    if (status !== 202) {
      throw new Error(`Apply came to ${status}: ${JSON.stringify(body)}`);
    }
    let { state } = body;
    while (state === 'writing') {
      await sleep(POLL_MS);
      ({ state } = await this.#api.get(`/api/gardener/changes/${id}`));
    }
    if (!['written', 'rollingOut', 'done'].includes(state)) {
      throw new Error(`The change came to ${state}`);
    }
  }

  async barePatches() {
    const [own, target] = this.#pair;
    for (const [shoot, other] of [
      [target, own],
      [own, target],
    ]) {
      await this.#patch(shoot, barePatch(other));
    }
  }

  /** As somebody does it at a terminal: two commands, one after the other. */
  async kubectlPatches() {
    const [own, target] = this.#pair;
    for (const [shoot, other] of [
      [target, own],
      [own, target],
    ]) {
      await run('kubectl', [
        ...['--kubeconfig', this.#kubeconfig, '--context', 'mara'],
        ...['--cache-dir', this.#cache],
        ...['patch', 'shoot', shoot.name, '-n', shoot.namespace],
        ...['--type=json', '-p', JSON.stringify(barePatch(other))],
      ]);
    }
  }

  /** Both shoots as they were, and seen so by the portal. Not measured. */
  async reset() {
    for (const shoot of this.#pair) {
      const { spec } = JSON.parse(await this.#garden.readShoot(shoot));
      const place = spec.extensions.findIndex(({ type }) => type === PEERING);
      await this.#patch(shoot, [
        { op: 'remove', path: `/spec/extensions/${place}` },
      ]);
    }
    for (const shoot of this.#pair) {
      await this.#api.until(
        peeringsPath(shoot),
        ({ peerings }) => peerings.length === 0,
      );
    }
  }

  close() {
    this.#garden.close();
  }

  async #patch(shoot, patch) {
    const { status, text } = await this.#garden.patchShoot(shoot, patch);
    if (status !== 200) throw new Error(`${status} ${text.slice(0, 300)}`);
  }
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - start };
}

/** Requests of the user to the Garden while something is done: for data, and about access. */
async function counted(control, work) {
  await control.resetRequests();
  const result = await work();
  const rows = (await control.requests()).filter(
    ({ as }) => as === GARDEN_USER,
  );
  return {
    result,
    data: sum(rows.filter(row => !isReview(row))),
    reviews: sum(rows.filter(isReview)),
  };
}

async function hasKubectl() {
  try {
    await run('kubectl', ['version', '--client']);
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * What a plan and its apply ask of the Garden, and how long a two-sided add takes beside the same by hand: two
 * `kubectl patch`, and two bare requests.
 */
export async function addChangeRows(
  rows,
  { api, control, kubeconfig, state, accessLifeSeconds },
) {
  const pair = await pickPair(api);
  const cache = path.join(state, 'kubectl');
  const add = new TwoSidedAdd({ api, kubeconfig, cache, pair });
  const ways = { bare: () => add.barePatches() };
  if (await hasKubectl()) ways.kubectl = () => add.kubectlPatches();
  else console.log('  kubectl not installed: beside two bare requests only');

  // Every way once before any counts. Then what each asks of the Garden.
  for (const way of Object.values(ways)) {
    await way();
    await add.reset();
  }
  await add.apply(await add.plan());
  await add.reset();
  // So that every access review that is needed is made.
  await sleep((accessLifeSeconds + 1) * 1000);
  const plan = await counted(control, () => add.plan());
  const apply = await counted(control, () => add.apply(plan.result));
  await add.reset();
  rows.atMost(
    'requests to the Garden for a plan, per shoot touched',
    plan.data / SHOOTS,
    'requests',
    2,
  );
  rows.atMost(
    'requests to the Garden for its apply, per shoot touched',
    apply.data / SHOOTS,
    'requests',
    3,
  );
  rows.show(
    'access reviews for plan and apply together, nothing known before',
    plan.reviews + apply.reviews,
    'requests',
  );

  const times = { plan: [], apply: [], portal: [], bare: [], kubectl: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const planned = await timed(() => add.plan());
    const applied = await timed(() => add.apply(planned.result));
    times.plan.push(planned.milliseconds);
    times.apply.push(applied.milliseconds);
    times.portal.push(planned.milliseconds + applied.milliseconds);
    await add.reset();
    for (const [name, way] of Object.entries(ways)) {
      times[name].push((await timed(way)).milliseconds);
      await add.reset();
    }
  }
  add.close();
  const show = (name, samples) => rows.show(name, median(samples), 'ms');
  show('a two-sided add, plan', times.plan);
  show('a two-sided add, apply until both are written', times.apply);
  show('two bare patches', times.bare);
  if (ways.kubectl) {
    show('two kubectl patch', times.kubectl);
    rows.show(
      'plan and apply against two kubectl patch',
      median(times.portal) / median(times.kubectl),
      '×',
    );
  }
  rows.show(
    'plan and apply against two bare patches',
    median(times.portal) / median(times.bare),
    '×',
  );
}
