import { peeringsPath } from '../lib/portalApi.mjs';
import { shootKey } from './Ledger.mjs';
import { planRequest } from './planRequest.mjs';
import { waitFor } from './waitFor.mjs';

const WRITTEN = ['written', 'rollingOut', 'done'];
const HANG = { kind: 'hang' };
const HALF_OPEN = 'HALF_OPEN_CHANGE';

/** One change that is interrupted by the end of its backend, once or twice, and then ended by one call. */
export class KillRound {
  #lane;
  #pair;
  #own;
  #target;
  #wanted;
  #id;

  /** @param own the shoot of the pair that is written second */
  constructor(lane, pair, own) {
    this.#lane = lane;
    this.#pair = pair;
    this.#own = own;
    this.#target = pair.other(own);
    this.#wanted = !pair.peered;
  }

  /**
   * Killed between the two writes: the first one is in the Garden, the second one hangs.
   *
   * @param when `seen`: as soon as the Garden has the first write, whatever the backend knows of it; `underWay`: when
   *   the journal has the second one
   * @param end `finish` or `undo`: the call that ends it
   */
  async betweenWrites(when, end) {
    await this.#killBetweenWrites(when);
    await this.#restart();
    await this.#shownHalfOpen();
    return await this.#endBy(end);
  }

  /** The same, and killed again while what was called for hangs: the first write of undo, the last one of finish. */
  async betweenWritesAndInTheEnd(first, end) {
    await this.#killBetweenWrites('underWay');
    await this.#restart();
    await this.#shownHalfOpen();
    const written = first === 'undo' ? this.#target : this.#own;
    await this.#lane.fault(written, 'patch', HANG);
    await this.#call(first);
    await this.#journal(`${first} to be under way`, ({ steps }) => {
      const step = steps.find(({ shoot }) => shoot.name === written.name);
      return (first === 'undo' ? step.undo : step)?.state === 'writing';
    });
    await this.#lane.kill();
    await this.#restart();
    await this.#shownHalfOpen();
    return await this.#endBy(end);
  }

  /**
   * Killed after the last write, whose answer was lost: the Garden has both, the journal says that the second one is under
   * way. A portal that sees both settles it by itself; until then it is half open, and a user may end it.
   */
  async afterLastWrite(end) {
    await this.#plan();
    await this.#lane.fault(this.#own, 'patch', { kind: 'cutAfter' });
    await this.#apply();
    await this.#inGarden(this.#own);
    await this.#lane.kill();
    await this.#restart();
    const { state } = await this.#journal(
      'it to be shown',
      change => change.state !== 'writing',
    );
    if (state !== 'halfOpen') return this.#written();
    await this.#call(end);
    const ended = await this.#journal(
      `the end of ${end}`,
      change => !['writing', 'halfOpen'].includes(change.state),
    );
    // Who calls for undo in the moment in which it settles comes too late, and is told so.
    return ended.state === 'undone' ? this.#undone() : this.#written();
  }

  async #killBetweenWrites(when) {
    await this.#plan();
    await this.#lane.fault(this.#own, 'patch', HANG);
    await this.#apply();
    await this.#inGarden(this.#target);
    if (when === 'underWay') {
      await this.#journal(
        'the second write to be under way',
        ({ steps }) => steps.at(-1).state === 'writing',
      );
    }
    await this.#lane.kill();
  }

  /** Made anew when the Garden's own writes, of a rollout, came between its two requests. */
  async #plan() {
    this.#id = await waitFor('a plan', async () => {
      const { status, body } = await this.#lane.api.post(
        '/api/gardener/plans',
        planRequest(this.#own, [this.#pair]),
      );
      const isOvertaken = body.blockers?.some(
        ({ code }) => code === 'notAnswered',
      );
      if (isOvertaken) return undefined;
      if (status !== 201 || body.blockers.length > 0) {
        throw new Error(`The plan came to ${status}: ${JSON.stringify(body)}`);
      }
      return body.id;
    });
  }

  async #apply() {
    const { status, body } = await this.#lane.api.post(
      `/api/gardener/plans/${this.#id}/apply`,
      { acceptWarnings: true },
    );
    if (status !== 202) {
      throw new Error(`Apply came to ${status}: ${JSON.stringify(body)}`);
    }
  }

  async #restart() {
    await this.#lane.start();
  }

  async #inGarden(shoot) {
    await waitFor(
      `the write of ${shoot.name}`,
      async () =>
        (await this.#lane.lists(shoot, this.#pair.other(shoot))) ===
        this.#wanted,
      2,
    );
  }

  async #journal(what, wanted) {
    return await waitFor(`change ${this.#id}: ${what}`, async () => {
      const change = await this.#lane.api.get(
        `/api/gardener/changes/${this.#id}`,
      );
      return wanted(change) && change;
    });
  }

  /** On the tab of both shoots: among the open changes with both ways out, and as a finding of the peering. */
  async #shownHalfOpen() {
    for (const shoot of [this.#own, this.#target]) {
      const { namespace, name } = shoot;
      const query = new URLSearchParams({
        ...{ garden: 'osc', namespace, name, open: true },
      });
      await waitFor(
        `${name} to show change ${this.#id} half open`,
        async () => {
          const { items } = await this.#lane.api.get(
            `/api/gardener/changes?${query}`,
          );
          const change = items.find(
            item => item.change.id === this.#id,
          )?.change;
          return (
            change?.state === 'halfOpen' && change.mayFinish && change.mayUndo
          );
        },
      );
      await waitFor(`${name} to have the finding`, async () =>
        (await this.#findings(shoot)).includes(HALF_OPEN),
      );
    }
  }

  /** Codes of what is said of the pair. */
  async #findings(shoot) {
    const { namespace, name } = shoot;
    const { peerings } = await this.#lane.api.get(
      peeringsPath({ garden: 'osc', namespace, name }),
    );
    const other = shootKey(this.#pair.other(shoot));
    const row = peerings.find(({ target }) => shootKey(target.ref) === other);
    return row?.findings.map(({ code }) => code) ?? [];
  }

  async #call(end) {
    const { status, body } = await this.#lane.api.post(
      `/api/gardener/changes/${this.#id}/${end}`,
    );
    if (status !== 202) {
      throw new Error(`${end} came to ${status}: ${JSON.stringify(body)}`);
    }
    return body;
  }

  /** One call, and no other until the change has an end; a second one then changes nothing. */
  async #endBy(end) {
    await this.#call(end);
    const { state, steps } = await this.#journal(
      `the end of ${end}`,
      change => change.state !== 'writing',
    );
    const expected = end === 'undo' ? ['undone'] : WRITTEN;
    if (!expected.includes(state)) {
      throw new Error(
        `Change ${this.#id} is ${state} after ${end}: ${JSON.stringify(steps)}`,
      );
    }
    const again = await this.#call(end);
    if (!expected.includes(again.state)) {
      throw new Error(`${end} a second time made it ${again.state}`);
    }
    await waitFor(
      'the finding to go',
      async () => !(await this.#findings(this.#own)).includes(HALF_OPEN),
    );
    return end === 'undo' ? this.#undone() : this.#written();
  }

  #written() {
    this.#pair.peered = this.#wanted;
    return { id: this.#id, end: 'written' };
  }

  #undone() {
    return { id: this.#id, end: 'undone' };
  }
}
