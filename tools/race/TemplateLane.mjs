import { parseExact } from './exactJson.mjs';
import { Lane } from './Lane.mjs';
import { shootKey } from './Ledger.mjs';
import { Random } from './Random.mjs';
import { TemplateRound } from './TemplateRound.mjs';
import { closedChange, historyOf } from './verifyJournal.mjs';

/** A lane whose backend has the scaffolder, and the clusters that its template has created. */
export class TemplateLane {
  #lane;
  #random;
  /** What was played, in its order: `{round, points, status, events, uid}`, and `history` when all is rolled out. */
  rounds = [];

  static async open(house, { state, seed }) {
    const lane = await Lane.open(house, {
      state,
      seed,
      entry: 'templateBackend.mjs',
      configs: ['templates'],
    });
    await lane.api.until(
      '/api/catalog/entities/by-query?filter=kind=template',
      ({ items }) => items.length > 0,
    );
    const before = await readAll(lane);
    return new TemplateLane(lane, { random: new Random(seed), before });
  }

  constructor(lane, { random, before }) {
    this.#lane = lane;
    this.#random = random;
    /** All shoots of the Garden by their keys, as it sent them before anything was created. */
    this.before = before;
  }

  /** Those that are peered with. */
  get shoots() {
    return this.#lane.shoots;
  }

  /** Creates a cluster with the two peers that have not been written for the longest time. */
  async play(points) {
    const number = this.rounds.length;
    const peers = [0, 1].map(
      index => this.shoots[(2 * number + index) % this.shoots.length],
    );
    const round = new TemplateRound(this.#lane, {
      name: `new-${number}`,
      peers,
      nodes: await this.#freeBlock(peers),
      random: this.#random,
    });
    this.rounds.push({ round, points, ...(await round.play(points)) });
  }

  /** Waits until all changes are rolled out. */
  async rollOut() {
    for (const entry of this.rounds) {
      entry.history = await this.#historyFor(entry.round);
    }
  }

  /** All shoots as they are now. */
  readAll() {
    return readAll(this.#lane);
  }

  close() {
    return this.#lane.close();
  }

  async #freeBlock(peers) {
    const { status, body } = await this.#lane.api.post(
      '/api/gardener/cidr/suggestions',
      {
        garden: 'osc',
        prefix: 27,
        targets: peers.map(({ namespace, name }) => ({ namespace, name })),
        avoid: 'visible',
      },
    );
    if (status !== 200) {
      throw new Error(`No block, ${status}: ${JSON.stringify(body)}`);
    }
    return body.suggestions[0].cidr;
  }

  /**
   * What the histories of the peers tell of a new cluster.
   *
   * @returns `{changes, foreign}`: the portal's own, each once and at its end, and how often somebody else is named
   */
  async #historyFor({ shoot, peers }) {
    const { api } = this.#lane;
    const ids = new Set();
    let foreign = 0;
    for (const peer of peers) {
      for (const item of await historyOf(api, peer)) {
        if (item.kind === 'change') {
          const isOurs = shootKey(item.change.shoot) === shootKey(shoot);
          if (isOurs) ids.add(item.change.id);
        } else if (item.kind === 'outside') {
          const names = [...item.added, ...item.removed].map(shootKey);
          foreign += names.filter(name => name === shootKey(shoot)).length;
        }
      }
    }
    const changes = [];
    for (const id of ids) changes.push(await closedChange(api, id));
    return { changes, foreign };
  }
}

async function readAll({ admin }) {
  const { items } = parseExact(await admin.listShoots());
  return new Map(
    items.map(shoot => [shootKey(shoot.metadata), JSON.stringify(shoot)]),
  );
}
