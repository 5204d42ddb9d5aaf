import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { gardenerPeeringChangePermission } from 'backstage-plugin-gardener-common';
import {
  aChangeOfThree,
  AFTER,
  BEFORE,
  LAKE,
  listedByThree,
  threeShoots,
} from '../../__testUtils__/aChangeOfThree';
import { aRequester, refusing } from '../../__testUtils__/aRequester';
import { aPortalGarden } from '../../__testUtils__/aPortalGarden';
import { FakeChangeStore } from '../../__testUtils__/FakeChangeStore';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import type { InMemoryShoots } from '../../__testUtils__/InMemoryShoots';
import { ManualClock, settle } from '../../__testUtils__/ManualClock';
import type { Requester } from '../../access/Requester';
import type { ShootChangeRecord } from '../../database/ChangeRecord';
import { ChangeAccess } from './ChangeAccess';
import { LEASE_MS } from './ChangeLease';
import { BulkChangeService } from '../bulk/BulkChangeService';
import { ChangeRunner } from './ChangeRunner';
import { ChangeService } from './ChangeService';

const MARA = 'user:default/mara';
const JON = 'user:default/jon';
const NOBODY = 'user:default/nobody';

const NO_PLAN = {
  name: 'NotFoundError',
  message:
    'There is no such plan, or it is not yours; plans are kept for 30 minutes.',
};
const NO_CHANGE = {
  name: 'NotFoundError',
  message: 'There is no such change, or you may not see its shoots.',
};

function author(user: string, refused = false): Requester {
  return aRequester(user, {
    decisions: refused ? refusing(gardenerPeeringChangePermission) : {},
  });
}

describe('ChangeService', () => {
  let clock: ManualClock;
  let store: FakeChangeStore;
  let shoots: InMemoryShoots;
  let logger: ReturnType<typeof mockServices.logger.mock>;
  let visible: string[];
  let writable: string[];
  let poked: number;
  let stillHolds: () => Promise<void>;

  beforeEach(() => {
    clock = new ManualClock();
    store = new FakeChangeStore();
    shoots = threeShoots();
    logger = mockServices.logger.mock();
    visible = ['garden-data', 'garden-dev', 'garden-prod'];
    writable = [...visible];
    poked = 0;
    stillHolds = async () => undefined;
  });

  /** One replica of the portal. */
  const replica = (owner = 'us') => {
    const garden = {
      ...aPortalGarden({
        inventory: new FakeInventory(),
        visible,
        writable,
        unmapped: [NOBODY],
      }),
      client: Object.assign(shoots, {
        listPage: async () => {
          throw new Error('Nothing is listed here');
        },
        create: async () => {
          throw new Error('Nothing is created here');
        },
        createSubresource: async () => {
          throw new Error('No credential is asked for here');
        },
      }),
      openChanges: {
        of: () => undefined,
        version: 0,
        poke: () => {
          poked += 1;
        },
      },
    };
    const access = new ChangeAccess({
      gardens: new Map([['osc', garden]]),
      now: () => clock.now(),
    });
    const runner = new ChangeRunner({ store, clock, logger, owner });
    return new ChangeService({
      access,
      store,
      clock,
      runner,
      bulk: new BulkChangeService({ access, store, clock, runner }),
      stillHolds: () => stillHolds(),
    });
  };
  const plan = (changes: Partial<ShootChangeRecord> = {}) =>
    store.add(
      aChangeOfThree({
        createdAt: clock.now(),
        expiresAt: clock.now() + 1_800_000,
        ...changes,
      }),
    );
  const record = async () => {
    const found = await store.find('c-1');
    if (!found) throw new Error('The change is gone');
    return found;
  };
  const patches = () => shoots.verbs.filter(verb => verb === 'patch').length;
  /** Applies a plan whose second write nobody hears the answer of. */
  const leaveHalfOpen = async () => {
    await plan();
    shoots.before = ({ verb, name }) => {
      if (verb === 'patch' && name === 'web') {
        shoots.before = request => {
          if (request.name === 'web') throw gardenErrors.unreachable;
        };
        throw gardenErrors.unreachable;
      }
    };
    await replica().apply('c-1', {}, author(MARA));
    await clock.advance(60_000);
    expect(await record()).toMatchObject({ state: 'halfOpen' });
    shoots.before = () => undefined;
    shoots.requests.length = 0;
  };

  describe('applying', () => {
    it('answers that it is being written, and goes on to the end', async () => {
      await plan();
      await expect(
        replica().apply('c-1', {}, author(MARA)),
      ).resolves.toMatchObject({
        id: 'c-1',
        state: 'writing',
        direction: 'forward',
        mine: true,
        startedAt: new Date(clock.now()).toISOString(),
      });
      await settle();
      expect(await record()).toMatchObject({
        state: 'written',
        endedAt: null,
        lease: null,
      });
      expect(listedByThree(shoots)).toEqual(AFTER);
      expect(new Set(shoots.requests.map(({ user }) => user))).toEqual(
        new Set([`oidc:${MARA}`]),
      );
      expect(poked).toBeGreaterThan(0);
    });

    it('gives the same change the second time, and writes nothing', async () => {
      await plan();
      const service = replica();
      await service.apply('c-1', {}, author(MARA));
      await expect(
        service.apply('c-1', {}, author(MARA)),
      ).resolves.toMatchObject({ id: 'c-1' });
      await settle();
      await expect(
        service.apply('c-1', {}, author(MARA)),
      ).resolves.toMatchObject({ id: 'c-1', state: 'written' });
      expect(patches()).toBe(3);
    });

    it.each([
      ['one process', ['us', 'us']],
      ['two replicas', ['us', 'them']],
    ])('writes once when it is wanted twice at once: %s', async (_, owners) => {
      await plan();
      const services = owners.map(owner => replica(owner));
      const answers = await Promise.all(
        services.map(service => service.apply('c-1', {}, author(MARA))),
      );
      expect(answers.map(({ id }) => id)).toEqual(['c-1', 'c-1']);
      await settle();
      expect(patches()).toBe(3);
      expect(listedByThree(shoots)).toEqual(AFTER);
    });

    it('gives the same change also to who comes while it is written, and finds the shoots changed by it', async () => {
      await plan();
      const service = replica();
      stillHolds = async () => {
        stillHolds = async () => undefined;
        await service.apply('c-1', {}, author(MARA));
        await settle();
        throw new ConflictError('Something has come up');
      };
      await expect(
        service.apply('c-1', {}, author(MARA)),
      ).resolves.toMatchObject({ id: 'c-1', state: 'written' });
      expect(patches()).toBe(3);
    });

    it('is refused when what was reviewed holds no longer', async () => {
      await plan();
      const error = new ConflictError('Something has come up');
      stillHolds = async () => {
        throw error;
      };
      await expect(replica().apply('c-1', {}, author(MARA))).rejects.toBe(
        error,
      );
      expect(await record()).toMatchObject({ state: 'planned' });
      expect(shoots.requests).toEqual([]);
    });

    it('is refused until what it asks for is given', async () => {
      const { plan: reviewed } = aChangeOfThree();
      await plan({
        plan: reviewed && {
          ...reviewed,
          blockers: [{ code: 'noSeed', shoot: null, message: 'No seed.' }],
        },
      });
      await expect(
        replica().apply('c-1', {}, author(MARA)),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      expect(shoots.requests).toEqual([]);
    });

    it('is refused without the permission for its kind', async () => {
      await plan();
      await expect(
        replica().apply('c-1', {}, author(MARA, true)),
      ).rejects.toThrow(
        'the permission gardener.peering.change is refused for it',
      );
      expect(await record()).toMatchObject({ state: 'planned' });
    });

    it.each<
      [
        string,
        Partial<ShootChangeRecord> | undefined,
        string,
        string[] | undefined,
      ]
    >([
      ['there is none', undefined, MARA, undefined],
      ['it is of somebody else', {}, JON, undefined],
      [
        'it expired',
        { expiresAt: Date.parse('2026-01-01T00:00:00Z') },
        MARA,
        undefined,
      ],
      ['it was forgotten', { plan: null }, MARA, undefined],
      ['its shoots may not be seen any more', {}, MARA, ['garden-prod']],
      [
        'nobody stands behind its user any more',
        { user: NOBODY },
        NOBODY,
        undefined,
      ],
    ])(
      'is one answer when %s, whatever is given and permitted',
      async (_, changes, user, seen) => {
        if (changes) await plan(changes);
        if (seen) visible = seen;
        const refused = replica().apply('c-1', {}, author(user));
        await expect(refused).rejects.toMatchObject(NO_PLAN);
        const { stack } = await refused.catch(error => error);
        expect(stack).toBe(`NotFoundError: ${NO_PLAN.message}`);
        expect(shoots.requests).toEqual([]);
      },
    );

    it('tells somebody without the permission nothing of a plan of somebody else', async () => {
      await plan();
      await expect(
        replica().apply('c-1', {}, author(JON, true)),
      ).rejects.toMatchObject(NO_PLAN);
    });

    it('is at its end at once when the first write is refused', async () => {
      await plan();
      shoots.before = ({ verb }) => {
        if (verb === 'patch') throw gardenErrors.noRights;
      };
      await replica().apply('c-1', {}, author(MARA));
      await settle();
      expect(await record()).toMatchObject({
        state: 'refused',
        endedAt: clock.now(),
      });
    });

    it('keeps its lease as long as it is written', async () => {
      await plan();
      let goOn: () => void = () => undefined;
      shoots.before = ({ verb }) =>
        verb === 'patch'
          ? new Promise<void>(resolve => {
              shoots.before = () => undefined;
              goOn = resolve;
            })
          : undefined;
      await replica().apply('c-1', {}, author(MARA));
      await clock.advance(60_000);
      const { lease } = await record();
      expect(lease?.until).toBeGreaterThan(clock.now());
      // Nobody else may end it now.
      await expect(
        replica('them').undo('c-1', author(JON)),
      ).resolves.toMatchObject({ state: 'writing', direction: 'forward' });
      goOn();
      await settle();
      expect(listedByThree(shoots)).toEqual(AFTER);
    });

    it('stops, and says so, when somebody else has the change', async () => {
      await plan();
      const extendLease = store.extendLease.bind(store);
      store.extendLease = async () => false;
      shoots.before = ({ verb }) => {
        if (verb === 'patch') throw gardenErrors.tooManyRequests;
      };
      await replica().apply('c-1', {}, author(MARA));
      await clock.advance(30_000);
      store.extendLease = extendLease;
      expect(logger.warn).toHaveBeenCalledWith(
        'Change c-1 is left alone: The change is not ours to write any more',
      );
      expect(logger.error).not.toHaveBeenCalled();
      expect(await record()).toMatchObject({ state: 'writing' });
    });

    it('says when its end could not be written because somebody else has it', async () => {
      await plan();
      store.endWriting = async () => false;
      await replica().apply('c-1', {}, author(MARA));
      await settle();
      expect(logger.warn).toHaveBeenCalledTimes(1);
    });

    it('stops, and says so, when the journal can not be written', async () => {
      await plan();
      store.saveStep = async () => {
        throw new Error('The database is away');
      };
      await replica().apply('c-1', {}, author(MARA));
      await settle();
      expect(logger.error).toHaveBeenCalledWith(
        'Change c-1 stopped; it is shown as half open once its lease has run out',
        expect.objectContaining({ message: 'The database is away' }),
      );
      expect(patches()).toBe(0);
      await clock.advance(LEASE_MS);
      await expect(
        replica().get('c-1', aRequester(MARA)),
      ).resolves.toMatchObject({
        state: 'halfOpen',
        mayUndo: true,
      });
    });
  });

  describe('ending a half-open change', () => {
    it('finishes it', async () => {
      await leaveHalfOpen();
      await expect(
        replica().finish('c-1', author(MARA)),
      ).resolves.toMatchObject({ state: 'writing', direction: 'forward' });
      await settle();
      expect(await record()).toMatchObject({ state: 'written' });
      expect(listedByThree(shoots)).toEqual(AFTER);
    });

    it('undoes it', async () => {
      await leaveHalfOpen();
      await expect(replica().undo('c-1', author(MARA))).resolves.toMatchObject({
        state: 'writing',
        direction: 'back',
      });
      await settle();
      expect(await record()).toMatchObject({
        state: 'undone',
        endedAt: clock.now(),
      });
      expect(listedByThree(shoots)).toEqual(BEFORE);
    });

    it('does it as the user who wants it, whosever it is, and keeps the words of the Garden from others', async () => {
      await leaveHalfOpen();
      shoots.before = ({ verb, name }) => {
        if (verb === 'patch' && name === 'shop') throw gardenErrors.noRights;
      };
      await replica().finish('c-1', author(JON));
      await settle();
      expect(new Set(shoots.requests.map(({ user }) => user))).toEqual(
        new Set([`oidc:${JON}`]),
      );
      const { steps, user } = await record();
      expect(user).toBe(MARA);
      expect(steps[2].problem).toMatchObject({ kind: 'noRights' });
      expect(JSON.stringify(steps[2])).not.toContain('gardenWords');
    });

    it('needs no user whom its backend died of', async () => {
      await plan();
      shoots.before = () => new Promise<void>(() => undefined);
      await replica('dead').apply('c-1', {}, author(MARA));
      store.extendLease = async () => false;
      shoots.before = () => undefined;
      await clock.advance(LEASE_MS);
      await expect(replica().finish('c-1', author(JON))).resolves.toMatchObject(
        { state: 'writing' },
      );
      await settle();
      expect(listedByThree(shoots)).toEqual(AFTER);
    });

    it('does one of two wishes at once, and tells the other how it stands', async () => {
      await leaveHalfOpen();
      const answers = await Promise.all([
        replica('us').finish('c-1', author(MARA)),
        replica('them').undo('c-1', author(JON)),
      ]);
      expect(new Set(answers.map(({ direction }) => direction)).size).toBe(1);
      await settle();
      const { state } = await record();
      expect(listedByThree(shoots)).toEqual(
        state === 'undone' ? BEFORE : AFTER,
      );
    });

    it.each(['finish', 'undo'] as const)(
      'changes nothing when it is at its end: %s',
      async how => {
        await plan();
        await replica().apply('c-1', {}, author(MARA));
        await settle();
        shoots.requests.length = 0;
        await expect(
          replica()[how]('c-1', author(MARA)),
        ).resolves.toMatchObject({ state: 'written' });
        expect(shoots.requests).toEqual([]);
      },
    );

    it.each(['finish', 'undo'] as const)(
      'is refused to who may not write what is to be written: %s',
      async how => {
        await leaveHalfOpen();
        writable = ['garden-data', 'garden-prod'];
        await expect(replica()[how]('c-1', author(JON))).rejects.toMatchObject({
          name: 'NotAllowedError',
        });
        expect(shoots.requests).toEqual([]);
      },
    );

    it('is refused without the permission for its kind', async () => {
      await leaveHalfOpen();
      await expect(replica().undo('c-1', author(MARA, true))).rejects.toThrow(
        'the permission gardener.peering.change is refused for it',
      );
      expect(shoots.requests).toEqual([]);
    });

    it('can not take back what Gardener was asked to do', async () => {
      await plan({ kind: 'deletion', state: 'halfOpen' });
      await expect(replica().undo('c-1', author(MARA))).rejects.toMatchObject({
        name: 'ConflictError',
        message:
          'What Gardener was asked to do with a shoot can’t be taken back. Finish this change instead',
      });
    });

    it.each(['finish', 'undo'] as const)(
      'is one answer for what is not there, is a plan, or may not be seen: %s',
      async how => {
        await expect(replica()[how]('c-1', author(MARA))).rejects.toMatchObject(
          NO_CHANGE,
        );
        await plan();
        await expect(replica()[how]('c-1', author(MARA))).rejects.toMatchObject(
          NO_CHANGE,
        );
        await store.beginWriting('c-1', {
          from: ['planned'],
          direction: 'forward',
          lease: { owner: 'gone', until: 0 },
          now: 0,
        });
        visible = ['garden-partner'];
        await expect(
          replica()[how]('c-1', author(JON, true)),
        ).rejects.toMatchObject(NO_CHANGE);
      },
    );
  });

  describe('getting a change', () => {
    it('gives what may be seen of it', async () => {
      await leaveHalfOpen();
      visible = ['garden-data'];
      const { shoot, steps } = await replica().get('c-1', aRequester(JON));
      expect(shoot).toBeNull();
      expect(steps.map(step => step.shoot)).toEqual([
        { garden: 'osc', ...LAKE },
      ]);
    });

    it('is one answer for what is not there, is a plan, or may not be seen', async () => {
      await expect(
        replica().get('c-1', aRequester(MARA)),
      ).rejects.toMatchObject(NO_CHANGE);
      await plan();
      await expect(
        replica().get('c-1', aRequester(MARA)),
      ).rejects.toMatchObject(NO_CHANGE);
      await replica().apply('c-1', {}, author(MARA));
      visible = [];
      await expect(
        replica().get('c-1', aRequester(MARA)),
      ).rejects.toMatchObject(NO_CHANGE);
    });
  });

  describe('stopping', () => {
    it('waits for what is under way, and begins nothing new', async () => {
      await plan();
      let goOn: () => void = () => undefined;
      shoots.before = () =>
        new Promise<void>(resolve => {
          shoots.before = () => undefined;
          goOn = resolve;
        });
      const service = replica();
      await service.apply('c-1', {}, author(MARA));
      let stopped = false;
      const stopping = service.stop().then(() => {
        stopped = true;
      });
      await settle();
      expect(stopped).toBe(false);

      await store.add(
        aChangeOfThree({ id: 'c-2', expiresAt: clock.now() + 1_000 }),
      );
      await expect(
        service.apply('c-2', {}, author(MARA)),
      ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
      expect(await store.find('c-2')).toMatchObject({ state: 'planned' });

      goOn();
      await stopping;
      expect(await record()).toMatchObject({ state: 'written' });
      expect(listedByThree(shoots)).toEqual(AFTER);
    });

    it('waits also for what was being begun', async () => {
      await plan();
      const beginWriting = store.beginWriting.bind(store);
      let goOn: () => void = () => undefined;
      store.beginWriting = async (...given) => {
        await new Promise<void>(resolve => {
          goOn = resolve;
        });
        return beginWriting(...given);
      };
      const service = replica();
      const applied = service.apply('c-1', {}, author(MARA));
      await settle();
      const stopping = service.stop();
      goOn();
      await applied;
      await stopping;
      expect(await record()).toMatchObject({ state: 'written' });
    });

    it('ends pauses, and leaves what is not known to a user', async () => {
      await plan();
      shoots.before = ({ verb, name }) => {
        if (verb === 'patch' && name === 'web') throw gardenErrors.unreachable;
      };
      const service = replica();
      await service.apply('c-1', {}, author(MARA));
      await settle();
      await service.stop();
      expect(await record()).toMatchObject({
        state: 'halfOpen',
        lease: null,
        steps: [
          { state: 'written' },
          { state: 'unknown', problem: { kind: 'interrupted' } },
          { state: 'waiting' },
        ],
      });
    });

    it('is at once when nothing is under way', async () => {
      await expect(replica().stop()).resolves.toBeUndefined();
    });
  });
});
