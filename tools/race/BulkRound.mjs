import { pairsAmong, shootKey } from './Ledger.mjs';
import { noteEnd, problemsOfOpen, sidesOf } from './verifyBulk.mjs';
import { waitFor } from './waitFor.mjs';

const HANG = { kind: 'hang' };
/** Long enough for somebody to ask in between, as a rule; when it is not, the change has got further, and that is no fault. */
const SLOW = { kind: 'latency', milliseconds: 1_500 };
const REFUSED = { kind: 'webhookDenies', message: 'frozen for the race' };
/** As whom the portal writes for mara. */
const GARDEN_USER = 'mara@example.org';
/** Shoots of one mesh. */
const FEWEST = 4;
const MORE = 3;
/** A change that says the same so often in a row hangs. When it only was slow, it is killed at another moment. */
const LOOKS_ALIKE = 20;
/** How often a change may be ended that stays half open because somebody else was always faster. */
const MOST_ENDS = 5;
const GOES_ON = ['writing', 'paused', 'halfOpen'];

/** One change of a mesh, that is steered, refused in part or interrupted by the end of its backend, and then ended. */
export class BulkRound {
  #lane;
  #random;
  #pairs;
  #plan;
  /** What was wrong while the change was open. */
  problems = [];
  /** What came to be, for who counts it. */
  events = [];

  /** Every two of some shoots: those that are peered are to be parted, and the others peered. */
  constructor(lane, random) {
    this.#lane = lane;
    this.#random = random;
    const shoots = random
      .shuffled(lane.shoots)
      .slice(0, FEWEST + random.below(MORE));
    const keys = new Set(
      pairsAmong(shoots).flatMap(({ a, b }) => [idOf(a, b), idOf(b, a)]),
    );
    this.#pairs = lane.pairs.filter(({ a, b }) => keys.has(idOf(a, b)));
  }

  /** Killed while a write hangs that is not the first one. */
  async killed(end) {
    await this.#prepare();
    await this.#fault(this.#someStep(1), HANG);
    await this.#apply();
    await this.#untilStill();
    await this.#killAndShow();
    return await this.#endBy(end);
  }

  /** Killed at any moment after it was begun. */
  async killedSoon(end) {
    await this.#prepare();
    await this.#apply();
    for (let looks = this.#random.below(12); looks > 0; looks--) {
      await this.#change();
    }
    await this.#killAndShow();
    return await this.#endBy(end);
  }

  /** Killed after a write that the Garden carried out and of which the portal never heard. */
  async killedUnheard(end) {
    await this.#prepare();
    const step = this.#someStep(0);
    await this.#fault(step, { kind: 'cutAfter' });
    await this.#lane.fault(step.shoot, 'get', HANG, { user: GARDEN_USER });
    await this.#apply();
    await this.#untilStill();
    await this.#killAndShow();
    return await this.#endBy(end);
  }

  /** One shoot refuses its patch; killed while the halves of its pairs are taken back. */
  async killedTakingBack(end) {
    await this.#prepare();
    const { steps } = this.#plan;
    await this.#fault(steps.at(-1), REFUSED);
    await this.#fault(steps[0], HANG, 1);
    await this.#apply();
    await this.#untilStill();
    await this.#killAndShow();
    return await this.#endBy(end);
  }

  /** Killed, and killed again while what was called for hangs. */
  async killedTwice(first, end) {
    await this.#prepare();
    const step = this.#someStep(1);
    await this.#fault(step, HANG);
    await this.#apply();
    await this.#untilStill();
    const { state } = await this.#killAndShow();
    if (state !== 'halfOpen') return await this.#endBy(end);
    await this.#fault(first === 'undo' ? this.#plan.steps[0] : step, HANG);
    await this.#call(first);
    await this.#untilStill();
    await this.#killAndShow();
    return await this.#endBy(end);
  }

  /** Paused, killed while it is, and then resumed, cancelled or undone. */
  async paused(end) {
    await this.#prepare();
    await this.#askBetween('pause');
    const { state } = await this.#until(
      'it to pause',
      change => change.state !== 'writing',
    );
    if (state !== 'paused') return await this.#endBy('finish');
    this.events.push('paused');
    await this.#verify();
    const before = await this.#lists();
    await this.#lane.kill();
    await this.#lane.start();
    const shown = await this.#verify();
    if (shown.state !== 'paused') this.#wrong(`${shown.state} after a pause`);
    if ((await this.#lists()) !== before) this.#wrong('written while paused');
    return await this.#endBy(end);
  }

  /** Cancelled while it is being written. */
  async cancelled() {
    await this.#prepare();
    await this.#askBetween('cancel');
    return await this.#endBy('cancel');
  }

  /** Made anew when somebody else's writes came between its requests. */
  async #prepare() {
    this.#plan = await waitFor('a plan of a mesh', async () => {
      const { status, body } = await this.#lane.api.post(
        '/api/gardener/bulk-plans',
        { garden: 'osc', units: this.#pairs.map(wishOf) },
      );
      if (status !== 201) {
        throw new Error(`The plan came to ${status}: ${JSON.stringify(body)}`);
      }
      const isReady = body.units.every(({ state }) => state === 'ready');
      return isReady && body;
    });
  }

  async #apply() {
    const path = `/api/gardener/bulk-plans/${this.#plan.id}/apply`;
    const { status, body } = await this.#lane.api.post(path, {
      acceptWarnings: true,
    });
    if (status !== 202) {
      throw new Error(`Apply came to ${status}: ${JSON.stringify(body)}`);
    }
  }

  /** Asks while a write is slow that is neither the first nor the last. */
  async #askBetween(what) {
    const { steps } = this.#plan;
    const slow = steps[1 + this.#random.below(steps.length - 2)];
    await this.#fault(slow, SLOW);
    await this.#apply();
    await this.#until('a slow write', ({ state, steps: written }) => {
      const step = written.find(({ shoot }) => isSame(shoot, slow.shoot));
      return state !== 'writing' || step?.state !== 'waiting';
    });
    await this.#call(what);
    await this.#lane.control.clearFaults();
  }

  #someStep(from) {
    const { steps } = this.#plan;
    return steps[from + this.#random.below(steps.length - from)];
  }

  async #fault({ shoot }, effect, after = 0) {
    await this.#lane.fault(shoot, 'patch', effect, {
      after,
      user: GARDEN_USER,
    });
  }

  async #change() {
    return await this.#lane.api.getWhenAble(
      `/api/gardener/changes/${this.#plan.id}`,
    );
  }

  async #until(what, wanted) {
    return await waitFor(`change ${this.#plan.id}: ${what}`, async () => {
      const change = await this.#change();
      return wanted(change) && change;
    });
  }

  async #untilStill() {
    let last;
    let alike = 0;
    await this.#until('a write that hangs', ({ state, steps }) => {
      const said = JSON.stringify(steps.map(step => [step.state, step.undo]));
      alike = said === last ? alike + 1 : 0;
      last = said;
      return state !== 'writing' || alike >= LOOKS_ALIKE;
    });
  }

  /** Ends the backend, starts it again, and looks at what it says once it is nobody's. */
  async #killAndShow() {
    await this.#lane.kill();
    await this.#lane.start();
    await this.#until('it to be shown', ({ state }) => state !== 'writing');
    const change = await this.#verify();
    if (change.state === 'halfOpen') this.events.push('halfOpen');
    return change;
  }

  /** Holds what is in the Garden against what the change says. Nobody writes it now. */
  async #verify() {
    const change = await this.#change();
    const sides = await sidesOf(this.#lane);
    this.problems.push(...problemsOfOpen(this.#lane.pairs, sides, change));
    return change;
  }

  /** What stands in the lists of all shoots, as far as the race put it there. */
  async #lists() {
    return JSON.stringify([...(await sidesOf(this.#lane)).values()]);
  }

  async #call(act) {
    const { status, body } = await this.#lane.api.post(
      `/api/gardener/changes/${this.#plan.id}/${act}`,
    );
    if (status !== 202) {
      throw new Error(`${act} came to ${status}: ${JSON.stringify(body)}`);
    }
    return body;
  }

  /** By one call; by another one only when somebody else's writes kept it open. */
  async #endBy(act) {
    for (let ends = 0; ; ends++) {
      const change = await this.#until(
        'it to stand',
        ({ state }) => state !== 'writing',
      );
      const { id, state, units } = change;
      if (!GOES_ON.includes(state)) {
        await this.#verify();
        return { id, act, turned: noteEnd(this.#pairs, change) };
      }
      if (ends === MOST_ENDS) {
        throw new Error(
          `Change ${id} is ${state} after ${ends} × ${act}: ` +
            `${JSON.stringify(units)}`,
        );
      }
      await this.#verify();
      await this.#call(callFor(act, state));
    }
  }

  #wrong(what) {
    this.problems.push(`change ${this.#plan.id}: ${what}`);
  }
}

/** What brings about the end: a paused change is not finished but resumed, and one that is half open not resumed. */
function callFor(act, state) {
  if (act === 'finish' && state === 'paused') return 'resume';
  return act === 'resume' && state === 'halfOpen' ? 'finish' : act;
}

const idOf = (a, b) => `${shootKey(a)} ${shootKey(b)}`;
const isSame = (one, other) => shootKey(one) === shootKey(other);

function wishOf({ a, b, peered }) {
  const wish = peered ? 'remove' : 'add';
  const nameOf = ({ namespace, name }) => ({ namespace, name });
  return { shoot: nameOf(a), target: nameOf(b), here: wish, there: wish };
}
