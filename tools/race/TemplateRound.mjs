import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from './waitFor.mjs';

/** The template of the demo. */
const TEMPLATE = 'template:default/create-cluster';
const OPEN = ['open', 'processing'];
/** Longer than a task takes that nobody disturbs; milliseconds. */
const WHOLE_TASK = 6_000;
/** After what was waited for was seen; milliseconds. */
const MOMENT = 400;
const ASK_OFTEN = 2;

/** One cluster that a template creates with two peers, while its backend is killed at chosen points. */
export class TemplateRound {
  #lane;
  #random;
  #values;
  #uid;
  #task;

  /**
   * @param options `name` of the new cluster, `peers` as the shoots of a lane, the first of which is written first, and
   *   `nodes`, its node network
   */
  constructor(lane, { name, peers, nodes, random }) {
    this.#lane = lane;
    this.#random = random;
    const [{ namespace }] = peers;
    this.shoot = { namespace, name };
    this.nodes = nodes;
    this.peers = peers;
    this.#values = {
      cluster: { garden: 'osc', namespace },
      name,
      purpose: 'evaluation',
      cloud: {
        cloudProfile: 'osc',
        region: 'eu-de',
        credentials: { kind: 'CredentialsBinding', name: 'osc-credentials' },
      },
      nodes,
      peerings: peers.map(peer => ({
        namespace: peer.namespace,
        name: peer.name,
      })),
      workers: [
        {
          name: 'main',
          machineType: 's3.large.4',
          architecture: 'amd64',
          minimum: 2,
          maximum: 3,
        },
      ],
      // The Garden draws one by lot where none is given, and the clusters are compared.
      maintenance: { begin: '220000+0100', end: '230000+0100' },
      review: { acceptWarnings: true },
    };
  }

  /**
   * Starts the task, kills the backend at each point in turn and starts it again, and waits until the scaffolder has brought
   * the task to its end.
   *
   * @param points of `POINTS`
   * @returns `{status, events, uid}`: how the task ended, what its log says, and the shoot that was first seen
   */
  async play(points) {
    const kills = points.map(point => POINTS[point]);
    await kills[0]?.arm(this);
    this.#task = await this.#start();
    for (const [index, point] of kills.entries()) {
      await point.reached(this);
      await sleep(this.#random.below(MOMENT));
      await this.#lane.kill();
      this.#uid ??= await this.#seen();
      await point.disarm?.(this);
      await kills[index + 1]?.arm(this);
      await this.#lane.start();
    }
    const { status } = await waitFor('the task to end', async () => {
      const task = await this.#lane.api.get(
        `/api/scaffolder/v2/tasks/${this.#task}`,
      );
      return !OPEN.includes(task.status) && task;
    });
    const events = await this.#lane.api.get(
      `/api/scaffolder/v2/tasks/${this.#task}/events`,
    );
    return { status, events, uid: this.#uid ?? (await this.#seen()) };
  }

  async #start() {
    const { status, body } = await this.#lane.api.post(
      '/api/scaffolder/v2/tasks',
      { templateRef: TEMPLATE, values: this.#values, secrets: {} },
    );
    if (status !== 201) {
      throw new Error(`The task came to ${status}: ${JSON.stringify(body)}`);
    }
    return body.id;
  }

  /** The uid of the shoot, when the Garden has it. */
  async #seen() {
    return (await this.#lane.control.findShoot(this.shoot))?.metadata.uid;
  }

  /** No seed for the shoot that is going to be. */
  async withholdSeed() {
    await this.#lane.withhold(this.shoot);
  }

  async grantSeed() {
    await this.#lane.grant(this.shoot);
  }

  async created() {
    await waitFor(
      `${this.shoot.name} to be created`,
      () => this.#seen(),
      ASK_OFTEN,
    );
  }

  /** The write of the second reverse entry has this effect, or that after so many requests which try it only. */
  async disturbSecond(effect, options) {
    await this.#lane.fault(this.peers[1], 'patch', effect, options);
  }

  async listedBy(peer) {
    await waitFor(
      `the entry on ${peer.name}`,
      () => this.#lane.lists(peer, this.shoot),
      ASK_OFTEN,
    );
  }

  async forgetRequests() {
    await this.#lane.control.resetRequests();
  }

  /** The Garden got a write. The journal would not tell: it says so of the one that the dead backend sent, too. */
  async writeSent() {
    await waitFor('the next write to be sent', async () => {
      const rows = await this.#lane.control.requests();
      return rows.some(
        ({ verb, resource }) => verb === 'patch' && resource === 'shoots',
      );
    });
  }

  async anyMoment() {
    await sleep(this.#random.below(WHOLE_TASK));
  }
}

const TRIED_ONCE = { after: 1 };

/**
 * Where a backend is killed: what is prepared before it is started, when it is there, and what ends with it. Faults end with
 * every kill.
 */
const POINTS = {
  /** The shoot is written, and has no seed before the backend is gone. */
  unscheduled: {
    arm: round => round.withholdSeed(),
    reached: round => round.created(),
    disarm: round => round.grantSeed(),
  },
  /** One reverse entry is written, and the other one hangs. */
  between: {
    arm: round => round.disturbSecond({ kind: 'hang' }, TRIED_ONCE),
    reached: round => round.listedBy(round.peers[0]),
  },
  /** After `between`: the task that goes on finishes its change, which hangs. */
  finishing: {
    arm: async round => {
      await round.disturbSecond({ kind: 'hang' });
      await round.forgetRequests();
    },
    reached: round => round.writeSent(),
  },
  /** Both are written, and the answer to the second is lost. */
  after: {
    arm: round => round.disturbSecond({ kind: 'cutAfter' }, TRIED_ONCE),
    reached: round => round.listedBy(round.peers[1]),
  },
  /** Wherever it is. */
  anywhen: {
    arm: async () => {},
    reached: round => round.anyMoment(),
  },
};
