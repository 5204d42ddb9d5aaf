import { gardenErrors } from '../../__testUtils__/gardenErrors';
import { HastyClock } from '../../__testUtils__/HastyClock';
import {
  InMemoryShoots,
  type ShootRequest,
} from '../../__testUtils__/InMemoryShoots';
import { ManualClock } from '../../__testUtils__/ManualClock';
import { createGardenIdentity } from '../../access/createGardenIdentity';
import {
  GardenTooManyRequestsError,
  type GardenErrorKind,
} from '../../garden/GardenError';
import { OperationWriter, type OperationJob } from './OperationWriter';

const SHOP = { namespace: 'garden-prod', name: 'shop' };
const UID = 'uid-of-garden-prod-shop';
const MARA = createGardenIdentity('oidc:mara');
const CONFIRMATION = 'confirmation.gardener.cloud/deletion';

const RECONCILE: OperationJob['intent'] = {
  kind: 'operation',
  operation: 'reconcile',
};
const RETRY: OperationJob['intent'] = { kind: 'operation', operation: 'retry' };
const DELETION: OperationJob['intent'] = { kind: 'deletion' };

describe('OperationWriter', () => {
  let shoots: InMemoryShoots;
  let clock: HastyClock;
  let intents: number;

  beforeEach(() => {
    clock = new HastyClock();
    intents = 0;
    shoots = new InMemoryShoots().put({
      ...SHOP,
      generation: 7,
      annotations: { owner: 'team-shop' },
    });
  });

  const write = (
    intent: OperationJob['intent'],
    signal = new AbortController().signal,
  ) =>
    new OperationWriter({ name: 'osc', client: shoots }, clock).write(
      { shoot: SHOP, uid: UID, intent },
      MARA,
      async () => {
        intents += 1;
      },
      signal,
    );
  const metadata = () =>
    shoots.shoot(SHOP.namespace, SHOP.name).metadata as Record<string, unknown>;
  const ends = (state: string) =>
    shoots.edit(SHOP.namespace, SHOP.name, shoot => {
      shoot.status = { lastOperation: { type: 'Reconcile', state } };
    });
  /** The nth request of its kind, from 1. */
  const at = (
    hook: 'before' | 'after',
    verb: ShootRequest['verb'],
    numbers: readonly number[],
    act: () => void,
  ) => {
    let seen = 0;
    shoots[hook] = request => {
      if (request.verb !== verb) return;
      seen += 1;
      if (numbers.includes(seen)) act();
    };
  };
  const throwing = (kind: GardenErrorKind) => () => {
    throw gardenErrors[kind];
  };

  describe('an operation', () => {
    it('is one read and one write as the user, told before', async () => {
      await expect(write(RECONCILE)).resolves.toEqual({
        state: 'written',
        effects: [],
        generation: { before: 7, after: 8 },
        reread: false,
      });
      expect(shoots.verbs).toEqual(['get', 'patch']);
      expect(shoots.requests.map(({ user }) => user)).toEqual([
        'oidc:mara',
        'oidc:mara',
      ]);
      expect(intents).toBe(1);
      expect(metadata().annotations).toEqual({ owner: 'team-shop' });
    });

    it('retries what failed', async () => {
      ends('Failed');
      await expect(write(RETRY)).resolves.toMatchObject({ state: 'written' });
    });

    it('is not sent when somebody else has retried', async () => {
      await expect(write(RETRY)).resolves.toEqual({ state: 'unchanged' });
      expect(shoots.verbs).toEqual(['get']);
      expect(intents).toBe(0);
    });

    it('is not sent when the shoot has failed since', async () => {
      ends('Failed');
      await expect(write(RECONCILE)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'overtaken', tries: 1 },
      });
      expect(shoots.verbs).toEqual(['get']);
    });

    it('that was carried out without an answer is not asked for again', async () => {
      at('after', 'patch', [1], throwing('unreachable'));
      await expect(write(RECONCILE)).resolves.toEqual({
        state: 'written',
        effects: [],
        generation: { before: 7, after: 8 },
        reread: false,
      });
      expect(shoots.verbs).toEqual(['get', 'patch', 'get']);
    });

    it('that was not carried out is asked for again', async () => {
      at('before', 'patch', [1, 2], throwing('unreachable'));
      await expect(write(RECONCILE)).resolves.toMatchObject({
        state: 'written',
        generation: { before: 7, after: 8 },
      });
      expect(clock.pauses).toEqual([750, 1_500]);
    });

    it('that was seen not to be carried out is refused, whatever comes after', async () => {
      const answers: GardenErrorKind[] = ['unreachable', 'tooManyRequests'];
      at('before', 'patch', [1, 2, 3, 4], () => {
        throw gardenErrors[answers.shift() ?? 'tooManyRequests'];
      });
      await expect(write(RECONCILE)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'tooManyRequests' },
      });
      // There is nothing to be found out.
      expect(shoots.verbs.at(-1)).toBe('patch');
    });

    it('reads once more after the last try', async () => {
      at('before', 'patch', [1, 2, 3, 4], throwing('server'));
      await expect(write(RECONCILE)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'server', tries: 4 },
      });
      expect(shoots.verbs.slice(-2)).toEqual(['patch', 'get']);
    });

    it.each<GardenErrorKind>([
      'unavailable',
      'tooManyRequests',
      'anonymous',
      'noRights',
      'unauthorized',
    ])(
      'is unknown when nobody heard the answer and reading says %s',
      async kind => {
        at('after', 'patch', [1], () => {
          shoots.before = throwing(kind);
          throw gardenErrors.unreachable;
        });
        await expect(write(RECONCILE)).resolves.toMatchObject({
          state: 'unknown',
          effects: [],
          problem: { kind },
        });
      },
    );

    it.each<GardenErrorKind>([
      'noRights',
      'admission',
      'webhook',
      'unauthorized',
    ])('%s: refused at once', async kind => {
      at('before', 'patch', [1], throwing(kind));
      await expect(write(RECONCILE)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind, tries: 1 },
      });
      expect(shoots.verbs).toEqual(['get', 'patch']);
    });

    it.each<GardenErrorKind>(['conflict', 'invalid', 'notReady'])(
      '%s: tried again',
      async kind => {
        at('before', 'patch', [1], throwing(kind));
        await expect(write(RECONCILE)).resolves.toMatchObject({
          state: 'written',
        });
      },
    );

    it.each<GardenErrorKind>(['conflict', 'invalid', 'tooManyRequests'])(
      '%s again and again: refused, as nothing was carried out',
      async kind => {
        at('before', 'patch', [1, 2, 3, 4], throwing(kind));
        await expect(write(RECONCILE)).resolves.toMatchObject({
          state: 'refused',
          problem: { kind, tries: 4 },
        });
      },
    );

    it('waits as long as the Garden asks', async () => {
      at('before', 'patch', [1], () => {
        throw new GardenTooManyRequestsError('osc', undefined, 9);
      });
      await write(RECONCILE);
      expect(clock.pauses).toEqual([9_000]);
    });

    it.each([
      ['is gone', () => shoots.remove('garden-prod', 'shop'), 'notFound'],
      [
        'was created anew',
        () => shoots.put({ ...SHOP, uid: 'another' }),
        'recreated',
      ],
    ])('is refused when the shoot %s', async (_, change, kind) => {
      change();
      await expect(write(RECONCILE)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind },
      });
      expect(shoots.verbs).toEqual(['get']);
    });
  });

  describe('a deletion', () => {
    const confirmed = () =>
      (metadata().annotations as Record<string, unknown>)[CONFIRMATION];

    it('is confirmed and then asked for, told before', async () => {
      await expect(write(DELETION)).resolves.toMatchObject({
        state: 'written',
        effects: [],
      });
      expect(shoots.verbs).toEqual(['get', 'patch', 'delete']);
      expect(intents).toBe(1);
      expect(metadata().deletionTimestamp).toBeDefined();
    });

    it('needs no confirmation where one is', async () => {
      shoots.edit(SHOP.namespace, SHOP.name, shoot => {
        Object.assign(shoot.metadata as object, {
          annotations: { [CONFIRMATION]: 'true' },
        });
      });
      await write(DELETION);
      expect(shoots.verbs).toEqual(['get', 'delete']);
    });

    it('is as wanted when somebody else has deleted the shoot', async () => {
      await write(DELETION);
      shoots.requests.length = 0;
      await expect(write(DELETION)).resolves.toEqual({ state: 'unchanged' });
      shoots.remove(SHOP.namespace, SHOP.name);
      await expect(write(DELETION)).resolves.toEqual({ state: 'unchanged' });
      expect(shoots.verbs).toEqual(['get', 'get']);
    });

    it('never meets another shoot of the name', async () => {
      shoots.put({ ...SHOP, uid: 'another' });
      await expect(write(DELETION)).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'recreated',
          message:
            'shop was deleted and created anew since the review: it is another cluster now.',
        },
      });
      expect(shoots.verbs).toEqual(['get']);
    });

    it.each(['patch', 'delete'] as const)(
      'whose %s nobody heard the answer of is not done twice',
      async verb => {
        at('after', verb, [1], throwing('unreachable'));
        await expect(write(DELETION)).resolves.toMatchObject({
          state: 'written',
        });
        expect(shoots.verbs.filter(one => one === 'patch')).toHaveLength(1);
        expect(shoots.verbs.filter(one => one === 'delete')).toHaveLength(1);
      },
    );

    it('is written when the shoot is gone before anybody heard', async () => {
      at('after', 'delete', [1], () => {
        shoots.remove(SHOP.namespace, SHOP.name);
        throw gardenErrors.unreachable;
      });
      await expect(write(DELETION)).resolves.toMatchObject({
        state: 'written',
      });
    });

    it('leaves no confirmation of ours behind when it is refused', async () => {
      at('before', 'delete', [1], throwing('webhook'));
      await expect(write(DELETION)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'webhook' },
      });
      expect(shoots.verbs).toEqual(['get', 'patch', 'delete', 'patch']);
      expect(confirmed()).toBeUndefined();
      expect(metadata().annotations).toEqual({ owner: 'team-shop' });
    });

    it('leaves none behind either that nobody heard the answer of, or when it was tried too often', async () => {
      at('after', 'patch', [1], () => {
        at('before', 'delete', [1, 2, 3, 4], throwing('tooManyRequests'));
        throw gardenErrors.unreachable;
      });
      await expect(write(DELETION)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'tooManyRequests' },
      });
      expect(confirmed()).toBeUndefined();
    });

    it('leaves the confirmation of somebody else', async () => {
      shoots.edit(SHOP.namespace, SHOP.name, shoot => {
        Object.assign(shoot.metadata as object, {
          annotations: { [CONFIRMATION]: 'true' },
        });
      });
      at('before', 'delete', [1], throwing('webhook'));
      await expect(write(DELETION)).resolves.toMatchObject({
        state: 'refused',
      });
      expect(confirmed()).toBe('true');
    });

    it('stays refused when the confirmation can not be withdrawn', async () => {
      at('before', 'delete', [1], () => {
        shoots.before = throwing('unreachable');
        throw gardenErrors.webhook;
      });
      await expect(write(DELETION)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'webhook' },
      });
    });

    it('asks nothing more when the confirmation itself is refused', async () => {
      at('before', 'patch', [1], throwing('noRights'));
      await expect(write(DELETION)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'noRights' },
      });
      expect(shoots.verbs).toEqual(['get', 'patch']);
    });
  });

  it('ends a pause with the reason, and sends nothing more', async () => {
    const manual = new ManualClock();
    const ending = new AbortController();
    const reason = new Error('The portal ends');
    shoots.before = throwing('tooManyRequests');
    const writing = new OperationWriter(
      { name: 'osc', client: shoots },
      manual,
    ).write(
      { shoot: SHOP, uid: UID, intent: RECONCILE },
      MARA,
      async () => undefined,
      ending.signal,
    );
    writing.catch(() => undefined);
    await manual.advance(10);
    ending.abort(reason);
    await expect(writing).rejects.toBe(reason);
    expect(shoots.verbs).toEqual(['get']);
  });
});
