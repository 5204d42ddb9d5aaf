import fs from 'node:fs';
import path from 'node:path';
import { GardenControl } from '../../packages/garden-simulator/control/gardenControl.mjs';
import { shootPath } from '../lib/gardenUser.mjs';
import { inRoot } from '../lib/paths.mjs';
import { startPortal } from '../lib/portal.mjs';
import { PortalApi } from '../lib/portalApi.mjs';
import { freePort } from '../lib/ports.mjs';
import { parseExact } from './exactJson.mjs';
import { Ledger, pairsAmong, shootKey } from './Ledger.mjs';
import { Random } from './Random.mjs';
import { startRaceGarden } from './raceGarden.mjs';

/** Shoots of a lane; every two of them can be a pair. */
const SHOOTS = 12;

/**
 * A backend that is killed and started again, on a database file and a port that stay, with a Garden of its own, so that
 * several lanes go on beside each other.
 */
export class Lane {
  #house;
  #state;
  #port;
  #backend;
  #starts = 0;
  #service;

  /**
   * @param options `entry` and `configs`: the program of the backend and the names of its configurations, when it is not
   *   the one that only changes peerings
   */
  static async open(house, { state, seed, entry, configs = [] }) {
    fs.mkdirSync(state, { recursive: true });
    const garden = await startRaceGarden(house, { state, seed });
    const backend = {
      entry: inRoot('tools/race', entry ?? 'backend.mjs'),
      configs: ['race', 'kills', ...configs].map(name =>
        inRoot(`tools/race/app-config.${name}.yaml`),
      ),
    };
    const port = await freePort();
    const lane = new Lane(house, { state, port, backend, garden, seed });
    await lane.start();
    return lane;
  }

  constructor(house, { state, port, backend, garden, seed }) {
    this.#house = house;
    this.#state = state;
    this.#port = port;
    this.#backend = backend;
    this.admin = garden.admin;
    this.control = new GardenControl(garden.kubeconfig);
    const random = new Random(seed);
    this.shoots = random.shuffled(garden.shoots.mara).slice(0, SHOOTS);
    this.pairs = random.shuffled(pairsAmong(this.shoots));
    this.ledger = new Ledger(this.pairs);
  }

  /** Starts the backend and signs in. */
  async start() {
    this.#starts += 1;
    const { service, url } = await startPortal({
      port: this.#port,
      state: this.#state,
      ...this.#backend,
      env: { NODE_COMPILE_CACHE: path.join(this.#state, '../../compiled') },
      log: `backend-${this.#starts}`,
    });
    this.#service = this.#house.add(service);
    this.api = await PortalApi.signIn(url, 'mara');
    await this.api.until(
      '/api/gardener/gardens',
      ({ items }) => items[0].state.state === 'live',
    );
  }

  /** Ends the backend as a crash does. The faults of the Garden end with it. */
  async kill() {
    this.#house.remove(this.#service);
    process.kill(this.#service.pid, 'SIGKILL');
    await this.#service.ended;
    await this.control.clearFaults();
  }

  async close() {
    this.#house.remove(this.#service);
    await this.#service.stop();
    this.control.close();
    this.admin.close();
  }

  /** From now on, or after so many, a request of this verb for the shoot, by this Garden user or any, has this effect. */
  async fault(shoot, verb, effect, { after = 0, user } = {}) {
    await this.control.addFault({
      effect,
      scope: { path: shootPath(shoot), verbs: [verb], user },
      skip: after,
    });
  }

  /** Nothing becomes of a shoot that is going to be created: it gets no seed. */
  async withhold(shoot) {
    await this.#hold(shoot, '1');
  }

  /** Lets it go on. */
  async grant(shoot) {
    await this.#hold(shoot, null);
    // What was held is looked at again when it changes.
    await this.control.patchObject('shoots', shoot, {
      metadata: { annotations: { 'race.example.org/granted': '' } },
    });
  }

  /** @param generation at which the embedded Garden leaves the shoot as it is */
  async #hold({ namespace, name }, generation) {
    await this.control.patchObject(
      'configmaps',
      { namespace: 'garden', name: 'garden-simulator-held-operations' },
      { data: { [`${namespace}.${name}`]: generation } },
    );
  }

  /** Whether a shoot lists another one, in the Garden. */
  async lists(shoot, target) {
    const { spec } = parseExact(await this.admin.readShoot(shoot));
    return spec.extensions.some(
      ({ type, providerConfig }) =>
        type === 'osc-peering-service' &&
        providerConfig.shootPeerings.some(
          entry => shootKey(entry) === shootKey(target),
        ),
    );
  }
}
