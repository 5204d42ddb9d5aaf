import { setTimeout as sleep } from 'node:timers/promises';
import { parseExact } from './exactJson.mjs';
import { FOREIGN_MOVES } from './foreignMoves.mjs';
import { shootKey } from './Ledger.mjs';

/** Lets the other processes have their turn; milliseconds. */
const PAUSE_MS = 5;

/**
 * Somebody who writes to the same shoots at the same time, at the Garden and not through the portal: entries, other
 * extensions, other keys. Keeps what must be found in the end.
 */
export class ForeignWriter {
  #garden;
  #random;
  #shoots;
  #notes = new Map();
  #stopping = false;
  #running;
  /** How many writes were carried out, and how many were refused because somebody else was faster. */
  written = 0;
  refused = 0;

  /** @param garden a `GardenUser` */
  constructor({ garden, random, shoots }) {
    this.#garden = garden;
    this.#random = random;
    this.#shoots = shoots;
  }

  /** Looks at what is there, and begins. */
  async start() {
    for (const shoot of this.#shoots) {
      const { spec } = parseExact(await this.#garden.readShoot(shoot));
      this.#notes.set(shootKey(shoot), {
        entries: [],
        keys: new Map(),
        others: [...spec.extensions],
      });
    }
    this.#running = this.#run();
    // Told to whoever stops it.
    this.#running.catch(() => {});
  }

  async stop() {
    this.#stopping = true;
    await this.#running;
  }

  /** Entries, keys of the peering extension and other extensions that must be there, each in its order. */
  noteOf(shoot) {
    return this.#notes.get(shootKey(shoot));
  }

  async #run() {
    for (let number = 0; !this.#stopping; number++) {
      await this.#turn(number);
      await sleep(PAUSE_MS);
    }
  }

  async #turn(number) {
    const random = this.#random;
    const place = random.pick(this.#shoots);
    const shoot = parseExact(await this.#garden.readShoot(place));
    const note = this.noteOf(place);
    const move = random.pick(FOREIGN_MOVES)({ shoot, note, number, random });
    if (!move) return;
    const { status, text } = await this.#garden.patchShoot(place, move.patch);
    switch (status) {
      case 200:
        move.then();
        this.written += 1;
        break;
      case 409:
      case 422:
        this.refused += 1;
        break;
      default:
        throw new Error(
          `The foreign writer got ${status}: ${text.slice(0, 300)}`,
        );
    }
  }
}
