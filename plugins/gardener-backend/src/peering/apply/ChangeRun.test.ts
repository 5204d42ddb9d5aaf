import type { ChangeState } from 'backstage-plugin-gardener-common';
import {
  AFTER,
  aChangeOfThree,
  BEFORE,
  LAKE,
  listedByThree,
  SHOP,
  threeShoots,
  WEB,
} from '../../__testUtils__/aChangeOfThree';
import { FakeChangeStore } from '../../__testUtils__/FakeChangeStore';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import { HastyClock } from '../../__testUtils__/HastyClock';
import {
  extensionsListing,
  type InMemoryShoots,
  type ShootRequest,
} from '../../__testUtils__/InMemoryShoots';
import { ManualClock } from '../../__testUtils__/ManualClock';
import { createGardenIdentity } from '../../access/createGardenIdentity';
import type { StepRecord } from '../../database/ChangeRecord';
import type { Clock } from '../../inventory/Clock';
import { LeaseLostError } from './ChangeLease';
import { ChangeRun } from './ChangeRun';
import { StepWriter } from './StepWriter';

const MARA = createGardenIdentity('oidc:mara');
/** Later than any lease. */
const LATER = 4_000_000_000_000;

describe('ChangeRun', () => {
  let shoots: InMemoryShoots;
  let store: FakeChangeStore;
  /** Requests to the Garden and writes of the journal, in order. */
  let order: string[];

  beforeEach(async () => {
    shoots = threeShoots();
    store = new FakeChangeStore();
    order = [];
    await store.add(aChangeOfThree());
  });

  const begin = async (
    options: {
      readonly direction?: 'forward' | 'back';
      readonly clock?: Clock;
      readonly signal?: AbortSignal;
      readonly asAuthor?: boolean;
    } = {},
  ) => {
    const change = await store.beginWriting('c-1', {
      from: ['planned', 'halfOpen', 'written', 'refused'],
      direction: options.direction ?? 'forward',
      lease: { owner: 'us', until: LATER },
      now: LATER,
    });
    if (!change) throw new Error('It can not be begun');
    const clock = options.clock ?? new HastyClock();
    return new ChangeRun(change, {
      store: {
        saveStep: async (id, owner, seq, step) => {
          const saved = await store.saveStep(id, owner, seq, step);
          const { state } = step.undo ?? step;
          order.push(`${step.shoot.name} ${step.undo ? 'undo ' : ''}${state}`);
          return saved;
        },
      },
      writer: new StepWriter({ name: 'osc', client: shoots }, clock),
      as: MARA,
      asAuthor: options.asAuthor ?? true,
      owner: 'us',
      clock,
      signal: options.signal ?? new AbortController().signal,
      onStep: () => undefined,
    });
  };
  const end = async (state: ChangeState) => {
    await store.endWriting('c-1', 'us', { state, endedAt: null });
    return state;
  };
  const apply = async () => end(await (await begin()).forward('undo'));
  const finish = async () => end(await (await begin()).forward('leave'));
  const undo = async () =>
    end(await (await begin({ direction: 'back' })).back());

  const steps = async (): Promise<readonly StepRecord[]> =>
    (await store.find('c-1'))?.steps ?? [];
  const states = async () =>
    (await steps()).map(({ state, undo: taken }) =>
      taken ? `${state}, undo ${taken.state}` : state,
    );
  const tellRequests = () => {
    shoots.before = ({ verb, name }) => void order.push(`${verb} ${name}`);
  };
  /** Patches of a shoot fail, from the nth on. */
  const failing = (
    hook: 'before' | 'after',
    name: string,
    error: unknown,
    from = 1,
  ) => {
    const former = shoots[hook];
    let seen = 0;
    shoots[hook] = (request: ShootRequest) => {
      former(request);
      if (request.verb !== 'patch' || request.name !== name) return;
      seen += 1;
      if (seen >= from) throw error;
    };
  };
  const heal = () => {
    shoots.before = () => undefined;
    shoots.after = () => undefined;
    shoots.requests.length = 0;
  };
  /** Reads and writes of a shoot fail after a write of it. */
  const vanishingAfterWrite = (name: string) => {
    shoots.after = request => {
      if (request.verb !== 'patch' || request.name !== name) return;
      shoots.before = later => {
        if (later.name === name) throw gardenErrors.unreachable;
      };
      throw gardenErrors.unreachable;
    };
  };

  describe('applying', () => {
    it('writes the targets and then the own shoot, each request written down before and after', async () => {
      tellRequests();
      await expect(apply()).resolves.toBe('written');
      expect(order).toEqual([
        ...['get lake', 'lake writing', 'patch lake', 'lake written'],
        ...['get web', 'web writing', 'patch web', 'web written'],
        ...['get shop', 'shop writing', 'patch shop', 'shop written'],
      ]);
      expect(listedByThree(shoots)).toEqual(AFTER);
    });

    it('writes down what each request does, when, and what came of it', async () => {
      const clock = new HastyClock();
      await (await begin({ clock })).forward('undo');
      expect((await steps())[2]).toMatchObject({
        state: 'written',
        at: clock.now(),
        problem: null,
        effects: [
          { kind: 'added', entry: { ...LAKE, seed: 'eu-de-1' } },
          { kind: 'added', entry: { ...WEB, seed: 'eu-de-1' } },
        ],
        generation: { before: 1, after: 2 },
        undo: null,
      });
    });

    it('changes nothing the second time', async () => {
      await apply();
      const before = await steps();
      heal();
      await expect(finish()).resolves.toBe('written');
      expect(shoots.requests).toEqual([]);
      expect(await steps()).toEqual(before);
    });

    it('is done at once when everything was as wanted', async () => {
      for (const { namespace, name } of [LAKE, WEB]) {
        shoots.write(namespace, name, () =>
          extensionsListing('garden-prod/shop'),
        );
      }
      shoots.write(SHOP.namespace, SHOP.name, () =>
        extensionsListing('garden-data/lake', 'garden-dev/web'),
      );
      await expect(apply()).resolves.toBe('done');
      expect(await states()).toEqual(['unchanged', 'unchanged', 'unchanged']);
      expect(shoots.verbs).toEqual(['get', 'get', 'get']);
    });

    it('is refused when the first write is, and nothing is written', async () => {
      failing('before', 'lake', gardenErrors.webhook);
      await expect(apply()).resolves.toBe('refused');
      expect(await states()).toEqual(['refused', 'waiting', 'waiting']);
      expect(listedByThree(shoots)).toEqual(BEFORE);
    });

    it('takes back what was written when a later one is refused, last come first', async () => {
      tellRequests();
      failing('before', 'shop', gardenErrors.admission);
      await expect(apply()).resolves.toBe('undone');
      expect(order.slice(order.indexOf('shop refused') + 1)).toEqual([
        ...['get web', 'web undo writing', 'patch web', 'web undo written'],
        ...['get lake', 'lake undo writing', 'patch lake', 'lake undo written'],
      ]);
      expect(await states()).toEqual([
        'written, undo written',
        'written, undo written',
        'refused',
      ]);
      expect(listedByThree(shoots)).toEqual(BEFORE);
    });

    it('takes back only what it wrote itself', async () => {
      shoots.write(LAKE.namespace, LAKE.name, () =>
        extensionsListing('garden-prod/shop'),
      );
      failing('before', 'shop', gardenErrors.noRights);
      await expect(apply()).resolves.toBe('undone');
      expect(await states()).toEqual([
        'unchanged',
        'written, undo written',
        'refused',
      ]);
      expect(listedByThree(shoots)).toEqual({ ...BEFORE, lake: ['shop'] });
    });

    it('is half open when taking back is refused too, and takes back what it can', async () => {
      failing('before', 'shop', gardenErrors.noRights);
      failing('before', 'web', gardenErrors.noRights, 2);
      await expect(apply()).resolves.toBe('halfOpen');
      expect(await states()).toEqual([
        'written, undo written',
        'written, undo refused',
        'refused',
      ]);
      expect((await steps())[1].undo?.problem).toMatchObject({
        kind: 'noRights',
      });
      expect(listedByThree(shoots)).toEqual({ ...BEFORE, web: AFTER.web });
    });

    it('is half open when nobody knows what became of a write, and nothing is taken back', async () => {
      vanishingAfterWrite('web');
      await expect(apply()).resolves.toBe('halfOpen');
      expect(await states()).toEqual(['written', 'unknown', 'waiting']);
      expect((await steps())[1].effects).toHaveLength(1);
    });

    it('keeps the words of the Garden for the user whose change it is, alone', async () => {
      failing('before', 'lake', gardenErrors.noRights);
      await apply();
      expect((await steps())[0].problem).toHaveProperty('gardenWords');
      heal();
      failing('before', 'lake', gardenErrors.noRights);
      const run = await begin({ asAuthor: false });
      await run.forward('leave');
      const { problem } = (await steps())[0];
      expect(problem?.message).toBe(
        'You may not change shoots in garden-data, or not any more.',
      );
      expect(problem).not.toHaveProperty('gardenWords');
    });
  });

  describe('finishing', () => {
    const leaveHalfOpen = async () => {
      vanishingAfterWrite('web');
      await apply();
      heal();
    };

    it('finds out what is not known, and writes what is missing', async () => {
      await leaveHalfOpen();
      await expect(finish()).resolves.toBe('written');
      expect(
        shoots.requests.map(({ verb, name }) => `${verb} ${name}`),
      ).toEqual(['get web', 'get shop', 'patch shop']);
      expect(listedByThree(shoots)).toEqual(AFTER);
    });

    it('leaves what is written when a write is refused', async () => {
      await leaveHalfOpen();
      failing('before', 'shop', gardenErrors.noRights);
      await expect(finish()).resolves.toBe('halfOpen');
      expect(await states()).toEqual(['written', 'written', 'refused']);
      expect(listedByThree(shoots)).toEqual({ ...AFTER, shop: BEFORE.shop });
    });

    it('writes again what was taken back', async () => {
      failing('before', 'shop', gardenErrors.noRights);
      failing('before', 'web', gardenErrors.noRights, 2);
      await apply();
      heal();
      await expect(finish()).resolves.toBe('written');
      // Web was never taken back.
      expect(
        shoots.requests.flatMap(({ verb, name }) =>
          verb === 'patch' ? [name] : [],
        ),
      ).toEqual(['lake', 'shop']);
      expect(await states()).toEqual([
        'written',
        'written, undo refused',
        'written',
      ]);
      expect(listedByThree(shoots)).toEqual(AFTER);
    });

    it('is refused in the end when nothing is written', async () => {
      failing('after', 'lake', gardenErrors.unreachable);
      shoots.after = request => {
        if (request.verb !== 'patch') return;
        shoots.remove(LAKE.namespace, LAKE.name);
        shoots.before = () => {
          throw gardenErrors.unreachable;
        };
        throw gardenErrors.unreachable;
      };
      await expect(apply()).resolves.toBe('halfOpen');
      heal();
      await expect(finish()).resolves.toBe('refused');
      expect((await steps())[0].problem).toMatchObject({ kind: 'notFound' });
    });
  });

  describe('taking back', () => {
    it('goes on after a refusal', async () => {
      failing('before', 'shop', gardenErrors.noRights);
      failing('before', 'web', gardenErrors.noRights, 2);
      failing('before', 'lake', gardenErrors.noRights, 2);
      await expect(apply()).resolves.toBe('halfOpen');
      heal();
      failing('before', 'web', gardenErrors.noRights);
      await expect(undo()).resolves.toBe('halfOpen');
      expect(await states()).toEqual([
        'written, undo written',
        'written, undo refused',
        'refused',
      ]);
      heal();
      await expect(undo()).resolves.toBe('undone');
      expect(shoots.requests.map(({ name }) => name)).toEqual(['web', 'web']);
      expect(listedByThree(shoots)).toEqual(BEFORE);
    });

    it('takes back what was perhaps written', async () => {
      vanishingAfterWrite('web');
      await apply();
      heal();
      await expect(undo()).resolves.toBe('undone');
      expect(listedByThree(shoots)).toEqual(BEFORE);
    });

    it('has nothing to do on a shoot that is gone', async () => {
      vanishingAfterWrite('web');
      await apply();
      heal();
      shoots.remove(WEB.namespace, WEB.name);
      await expect(undo()).resolves.toBe('undone');
      expect(await states()).toEqual([
        'written, undo written',
        'unknown, undo unchanged',
        'waiting',
      ]);
    });

    it('is half open when nobody knows whether it was taken back', async () => {
      failing('before', 'shop', gardenErrors.noRights);
      let patches = 0;
      shoots.after = ({ verb, name }) => {
        if (verb !== 'patch' || name !== 'web') return;
        patches += 1;
        if (patches < 2) return;
        shoots.before = () => {
          throw gardenErrors.unreachable;
        };
        throw gardenErrors.unreachable;
      };
      await expect(apply()).resolves.toBe('halfOpen');
      expect((await states())[1]).toBe('written, undo unknown');
      heal();
      await expect(undo()).resolves.toBe('undone');
      expect(listedByThree(shoots)).toEqual(BEFORE);
    });
  });

  describe('dying', () => {
    const killed = new Error('killed');

    it.each(['finish', 'undo'] as const)(
      'between the two writes: %s by one call',
      async how => {
        failing('before', 'web', killed);
        await expect((await begin()).forward('undo')).rejects.toBe(killed);
        expect(await states()).toEqual(['written', 'writing', 'waiting']);
        heal();
        await (how === 'finish' ? finish() : undo());
        expect(listedByThree(shoots)).toEqual(
          how === 'finish' ? AFTER : BEFORE,
        );
      },
    );

    it.each(['finish', 'undo'] as const)(
      'in the middle of taking back: %s by one call',
      async how => {
        failing('before', 'shop', gardenErrors.noRights);
        failing('after', 'web', killed, 2);
        await expect((await begin()).forward('undo')).rejects.toBe(killed);
        expect(await states()).toEqual([
          'written',
          'written, undo writing',
          'refused',
        ]);
        heal();
        await (how === 'finish' ? finish() : undo());
        expect(listedByThree(shoots)).toEqual(
          how === 'finish' ? AFTER : BEFORE,
        );
      },
    );
  });

  it('does not take a refusal to take back for the answer to an earlier request that nobody heard', async () => {
    const killed = new Error('killed');
    failing('before', 'shop', gardenErrors.noRights);
    failing('after', 'web', killed, 2);
    await expect((await begin()).forward('undo')).rejects.toBe(killed);
    heal();
    // The entry on web is gone by now, and who would take it back again may not even read it.
    shoots.before = ({ name }) => {
      if (name === 'web') throw gardenErrors.noRights;
    };
    await undo();
    expect((await states())[1]).toBe('written, undo unknown');
    heal();
    await expect(finish()).resolves.toBe('written');
    expect(listedByThree(shoots)).toEqual(AFTER);
  });

  describe('losing the lease', () => {
    const takeOver = async () => {
      await store.beginWriting('c-1', {
        from: ['halfOpen'],
        direction: 'back',
        lease: { owner: 'somebody else', until: LATER * 2 },
        now: LATER,
      });
    };

    it('sends nothing more once the journal can not be written', async () => {
      const run = await begin();
      let before: readonly StepRecord[] = [];
      shoots.before = async ({ verb, name }) => {
        if (verb !== 'get' || name !== 'web') return;
        await takeOver();
        before = await steps();
      };
      await expect(run.forward('undo')).rejects.toThrow(LeaseLostError);
      expect(
        shoots.requests.map(({ verb, name }) => `${verb} ${name}`),
      ).toEqual(['get lake', 'patch lake', 'get web']);
      // Not a word in the journal of whoever has it now.
      expect(await steps()).toEqual(before);
    });

    it('ends a pause, and writes nothing down', async () => {
      const clock = new ManualClock();
      const lost = new AbortController();
      failing('before', 'lake', gardenErrors.tooManyRequests);
      const run = await begin({ clock, signal: lost.signal });
      const running = run.forward('undo');
      running.catch(() => undefined);
      await clock.advance(10);
      await takeOver();
      const before = await steps();
      lost.abort(new LeaseLostError());
      await expect(running).rejects.toThrow(LeaseLostError);
      await clock.advance(60_000);
      expect(await steps()).toEqual(before);
      expect(shoots.verbs).toEqual(['get', 'patch']);
    });
  });

  describe('ending with the portal', () => {
    const interrupt = async (
      direction: 'forward' | 'back',
      act: (run: ChangeRun) => Promise<ChangeState>,
    ) => {
      const clock = new ManualClock();
      const stopping = new AbortController();
      const run = await begin({ clock, direction, signal: stopping.signal });
      const state = act(run);
      await clock.advance(10);
      stopping.abort(new Error('The portal ends'));
      return state;
    };

    it('in a pause before anything was sent: nothing is written, and it is cancelled', async () => {
      shoots.before = () => {
        throw gardenErrors.tooManyRequests;
      };
      await expect(
        interrupt('forward', run => run.forward('undo')),
      ).resolves.toBe('cancelled');
      expect(await states()).toEqual(['waiting', 'waiting', 'waiting']);
    });

    it('in a pause after something was sent: unknown, and a user goes on', async () => {
      failing('before', 'web', gardenErrors.unreachable);
      await expect(
        interrupt('forward', run => run.forward('undo')),
      ).resolves.toBe('halfOpen');
      expect(await states()).toEqual(['written', 'unknown', 'waiting']);
      const [, web] = await steps();
      expect(web.effects).toHaveLength(1);
      expect(web.problem).toEqual({
        kind: 'interrupted',
        message: 'The portal was interrupted before it heard the answer.',
        tries: 1,
      });
    });

    it('in a pause of taking back: what was not sent stays as it was', async () => {
      vanishingAfterWrite('web');
      await apply();
      heal();
      shoots.before = ({ name }) => {
        if (name === 'web') throw gardenErrors.tooManyRequests;
      };
      await expect(interrupt('back', run => run.back())).resolves.toBe(
        'halfOpen',
      );
      // Where no pause was needed it is taken back.
      expect(await states()).toEqual([
        'written, undo written',
        'unknown',
        'waiting',
      ]);
    });

    it('in a pause of taking back: what was sent is unknown', async () => {
      vanishingAfterWrite('web');
      await apply();
      heal();
      failing('before', 'lake', gardenErrors.unreachable);
      await expect(interrupt('back', run => run.back())).resolves.toBe(
        'halfOpen',
      );
      expect(await states()).toEqual([
        'written, undo unknown',
        'unknown, undo written',
        'waiting',
      ]);
    });

    it('does not end what needs no pause', async () => {
      const stopping = new AbortController();
      stopping.abort(new Error('The portal ends'));
      const run = await begin({ signal: stopping.signal });
      await expect(run.forward('undo')).resolves.toBe('written');
      expect(listedByThree(shoots)).toEqual(AFTER);
    });
  });

  it('tells each step', async () => {
    let told = 0;
    const change = await store.find('c-1');
    await store.beginWriting('c-1', {
      from: ['planned'],
      direction: 'forward',
      lease: { owner: 'us', until: LATER },
      now: 0,
    });
    const clock = new HastyClock();
    await new ChangeRun(change ?? aChangeOfThree(), {
      store,
      writer: new StepWriter({ name: 'osc', client: shoots }, clock),
      as: MARA,
      asAuthor: true,
      owner: 'us',
      clock,
      signal: new AbortController().signal,
      onStep: () => {
        told += 1;
      },
    }).forward('undo');
    expect(told).toBe(6);
  });
});
