import type {
  EntryEdit,
  EntryEffect,
  EntryName,
} from 'backstage-plugin-gardener-common';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import { HastyClock } from '../../__testUtils__/HastyClock';
import {
  extensionsListing,
  InMemoryShoots,
  type ShootRequest,
} from '../../__testUtils__/InMemoryShoots';
import { ManualClock } from '../../__testUtils__/ManualClock';
import { createGardenIdentity } from '../../access/createGardenIdentity';
import {
  GardenInvalidError,
  GardenTooManyRequestsError,
  GardenUnavailableError,
  type GardenErrorKind,
} from '../../garden/GardenError';
import { readGardenError } from '../../garden/readGardenError';
import type { EntriesJob } from './EntriesAttempt';
import { MAX_REREADS, ShootWriter } from './ShootWriter';

const SHOP = { namespace: 'garden-prod', name: 'shop' };
const UID = 'uid-of-garden-prod-shop';
const LAKE = { name: 'lake', namespace: 'garden-data', seed: 'eu-de-2' };
const MARA = createGardenIdentity('oidc:mara');

const addLake: EntryEdit = { kind: 'add', entry: LAKE };
const lakeAdded: EntryEffect = { kind: 'added', entry: LAKE };
const removing = (namespace: string, name: string): EntryEdit => ({
  kind: 'remove',
  target: { namespace, name },
});

/** What fails while requests of a kind are made. */
type Fault = (request: ShootRequest) => unknown;

const nth = (verb: ShootRequest['verb'], ...numbers: readonly number[]) => {
  let seen = 0;
  return (request: ShootRequest) => {
    if (request.verb !== verb) return false;
    seen += 1;
    return numbers.length === 0 || numbers.includes(seen);
  };
};

describe('ShootWriter', () => {
  let shoots: InMemoryShoots;
  let clock: HastyClock;
  let intents: EntryEffect[][];

  beforeEach(() => {
    clock = new HastyClock();
    intents = [];
    shoots = new InMemoryShoots().put({
      ...SHOP,
      generation: 7,
      extensions: extensionsListing('garden-ops/ci'),
    });
  });

  const write = (
    edits: readonly EntryEdit[],
    options: Partial<Omit<EntriesJob, 'edits'>> & {
      readonly signal?: AbortSignal;
      readonly onIntent?: (effects: readonly EntryEffect[]) => Promise<void>;
    } = {},
  ) => {
    const { signal, onIntent, ...job } = options;
    return new ShootWriter({ name: 'osc', client: shoots }, clock).write(
      {
        shoot: SHOP,
        uid: UID,
        edits: () => edits,
        untilSo: true,
        sent: [],
        fineWithout: { notFound: false, recreated: false },
        ...job,
      },
      MARA,
      onIntent ??
        (async effects => {
          intents.push([...effects]);
        }),
      signal ?? new AbortController().signal,
    );
  };
  const listed = () => shoots.listed(SHOP.namespace, SHOP.name);
  const failBefore = (
    when: (request: ShootRequest) => boolean,
    fault: Fault,
  ) => {
    shoots.before = request => {
      if (when(request)) throw fault(request);
    };
  };
  const failAfter = (
    when: (request: ShootRequest) => boolean,
    fault: Fault,
  ) => {
    shoots.after = request => {
      if (when(request)) throw fault(request);
    };
  };
  const kind = (name: GardenErrorKind) => () => gardenErrors[name];

  describe('when all goes well', () => {
    it('reads once and writes once, as the user', async () => {
      await expect(write([addLake])).resolves.toEqual({
        state: 'written',
        effects: [lakeAdded],
        generation: { before: 7, after: 8 },
        reread: false,
      });
      expect(shoots.verbs).toEqual(['get', 'patch']);
      expect(shoots.requests.map(({ user }) => user)).toEqual([
        'oidc:mara',
        'oidc:mara',
      ]);
      expect(listed()).toEqual([
        'garden-ops/ci/eu-de-1',
        'garden-data/lake/eu-de-2',
      ]);
      expect(clock.pauses).toEqual([]);
    });

    it('tells what it is going to do before it sends it', async () => {
      const order: string[] = [];
      shoots.before = ({ verb }) => void order.push(verb);
      await write([addLake, removing('garden-ops', 'ci')], {
        onIntent: async effects => {
          order.push(effects.map(effect => effect.kind).join(' and '));
        },
      });
      expect(order).toEqual(['get', 'added and removed', 'patch']);
    });

    it('sends nothing, and tells nothing, when the shoot is as wanted', async () => {
      await expect(write([removing('garden-ops', 'web')])).resolves.toEqual({
        state: 'unchanged',
      });
      expect(shoots.verbs).toEqual(['get']);
      expect(intents).toEqual([]);
    });

    it('changes nothing the second time', async () => {
      await write([addLake]);
      await expect(write([addLake])).resolves.toEqual({ state: 'unchanged' });
      expect(shoots.verbs).toEqual(['get', 'patch', 'get']);
    });

    it('sends nothing when what is told can not be written down', async () => {
      const onIntent = async () => {
        throw new Error('The lease is lost');
      };
      await expect(write([addLake], { onIntent })).rejects.toThrow(
        'The lease is lost',
      );
      expect(shoots.verbs).toEqual(['get']);
    });
  });

  describe('when the Garden says no for good', () => {
    it.each<[GardenErrorKind, string]>([
      [
        'unauthorized',
        'The Garden does not accept the portal’s credentials any more. Ask who runs this portal.',
      ],
      [
        'noRights',
        'You may not change shoots in garden-prod, or not any more.',
      ],
      [
        'impersonation',
        'The portal may not act as you in this Garden. Ask who runs this portal.',
      ],
      ['admission', 'The rules of the Garden refuse this change of shop.'],
      ['webhook', 'A webhook of the Garden refuses this change of shop.'],
      ['notFound', 'shop does not exist any more.'],
      [
        'credentials',
        'The portal’s credentials for the Garden can’t be read. Ask who runs this portal.',
      ],
      [
        'identity',
        'It is not known safely who you are in this Garden, so nothing was sent. Ask who runs this portal.',
      ],
    ])('%s to the write: refused at once', async (name, message) => {
      failBefore(nth('patch'), kind(name));
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: name, message, tries: 1 },
      });
      expect(shoots.verbs).toEqual(['get', 'patch']);
      expect(listed()).toEqual(['garden-ops/ci/eu-de-1']);
    });

    it.each<GardenErrorKind>(['unauthorized', 'noRights', 'notFound'])(
      '%s to the read: refused, and nothing is sent',
      async name => {
        failBefore(nth('get'), kind(name));
        await expect(write([addLake])).resolves.toMatchObject({
          state: 'refused',
          problem: { kind: name },
        });
        expect(shoots.verbs).toEqual(['get']);
        expect(intents).toEqual([]);
      },
    );

    it('422 that names a field: refused, with the words of the Garden', async () => {
      const words =
        'Shoot.core.gardener.cloud "shop" is invalid: spec.extensions[0].providerConfig: Invalid value';
      failBefore(
        nth('patch'),
        () =>
          new GardenInvalidError('osc', words, [
            'spec.extensions[0].providerConfig',
          ]),
      );
      await expect(write([addLake])).resolves.toEqual({
        state: 'refused',
        problem: {
          kind: 'invalid',
          message: 'The Garden does not accept this change of shop.',
          gardenWords: words,
          tries: 1,
        },
      });
      expect(shoots.verbs).toEqual(['get', 'patch']);
    });
  });

  describe('when somebody else was faster', () => {
    const others = () =>
      shoots.write(SHOP.namespace, SHOP.name, () =>
        extensionsListing('garden-dev/web', 'garden-ops/ci'),
      );

    it('422 without a field, a failed guard: reads again and carries the intent out again', async () => {
      shoots.before = ({ verb }) => {
        if (verb === 'patch') shoots.before = () => undefined;
        if (verb === 'patch') others();
      };
      await expect(
        write([removing('garden-ops', 'ci')]),
      ).resolves.toMatchObject({
        state: 'written',
        generation: { before: 8, after: 9 },
        reread: true,
      });
      expect(shoots.verbs).toEqual(['get', 'patch', 'get', 'patch']);
      expect(listed()).toEqual(['garden-dev/web/eu-de-1']);
      // Before each request.
      expect(intents).toHaveLength(2);
    });

    it.each<GardenErrorKind>(['conflict', 'expired', 'invalid'])(
      '%s: reads again',
      async name => {
        failBefore(nth('patch', 1), kind(name));
        await expect(write([addLake])).resolves.toMatchObject({
          state: 'written',
          reread: true,
        });
        expect(shoots.verbs).toEqual(['get', 'patch', 'get', 'patch']);
        // By chance, and too short for anybody to notice.
        expect(clock.pauses).toEqual([30]);
      },
    );

    it.each<[GardenErrorKind, string]>([
      ['conflict', 'Somebody else changed shop each time it was tried.'],
      ['expired', 'Somebody else changed shop each time it was tried.'],
      ['invalid', 'The Garden does not accept this change of shop.'],
    ])('%s again and again: gives up', async (name, message) => {
      failBefore(nth('patch'), kind(name));
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: name, message, tries: MAX_REREADS + 1 },
      });
      expect(shoots.verbs.filter(verb => verb === 'patch')).toHaveLength(
        MAX_REREADS + 1,
      );
      expect(listed()).toEqual(['garden-ops/ci/eu-de-1']);
    });

    it('is done when they did the same', async () => {
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.write(SHOP.namespace, SHOP.name, () => []);
      };
      await expect(write([removing('garden-ops', 'ci')])).resolves.toEqual({
        state: 'unchanged',
      });
    });

    it('goes on when the guards passed on another entry of the same name', async () => {
      shoots.write(SHOP.namespace, SHOP.name, () =>
        extensionsListing('garden-data/lake/s2', 'garden-data/lake/s1'),
      );
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.before = () => undefined;
        // Where lake on s1 was, lake on s2 is now.
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing(
            'garden-ops/ci',
            'garden-data/lake/s2',
            'garden-data/lake/s1',
          ),
        );
      };
      const target = { namespace: 'garden-data', name: 'lake' };
      await expect(
        write([{ kind: 'setSeed', target, seed: 's2' }]),
      ).resolves.toMatchObject({ state: 'written', reread: true });
      expect(listed()).toEqual([
        'garden-ops/ci/eu-de-1',
        'garden-data/lake/s2',
        'garden-data/lake/s2',
      ]);
    });

    it('removes also the entry that was added just before', async () => {
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.before = () => undefined;
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing('garden-ops/ci', 'garden-dev/web', 'garden-ops/ci'),
        );
      };
      await expect(
        write([removing('garden-ops', 'ci')]),
      ).resolves.toMatchObject({ state: 'written', reread: true });
      expect(listed()).toEqual(['garden-dev/web/eu-de-1']);
    });

    it('removes what is to be removed once only when that is wanted', async () => {
      shoots.write(SHOP.namespace, SHOP.name, () =>
        extensionsListing('garden-dev/web', 'garden-ops/ci'),
      );
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.before = () => undefined;
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing('garden-dev/web', 'garden-ops/ci', 'garden-ops/ci'),
        );
      };
      await write([removing('garden-ops', 'ci')], { untilSo: false });
      expect(listed()).toEqual([
        'garden-dev/web/eu-de-1',
        'garden-ops/ci/eu-de-1',
      ]);
    });

    it('gives up when they are faster each time, and says that some of it may be written', async () => {
      shoots.write(SHOP.namespace, SHOP.name, () =>
        extensionsListing('garden-dev/web', 'garden-ops/ci'),
      );
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing(
            'garden-dev/web',
            ...listed().slice(1),
            'garden-ops/ci',
          ),
        );
      };
      await expect(
        write([removing('garden-ops', 'ci')]),
      ).resolves.toMatchObject({
        state: 'unknown',
        problem: {
          kind: 'conflict',
          message: 'Somebody else changed shop each time it was tried.',
          tries: MAX_REREADS + 1,
        },
      });
    });

    it('drops the double when both add the same entry, and leaves one', async () => {
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.before = () => undefined;
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing('garden-ops/ci', 'garden-data/lake/eu-de-2'),
        );
      };
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'written',
        effects: [lakeAdded, { kind: 'duplicateDropped', entry: LAKE }],
        // From the first read to the last write; one of them was not ours.
        generation: { before: 7, after: 10 },
        reread: true,
      });
      expect(listed()).toEqual([
        'garden-ops/ci/eu-de-1',
        'garden-data/lake/eu-de-2',
      ]);
      // What was done, and then what is done too.
      expect(intents.map(effects => effects.length)).toEqual([1, 2]);
    });

    it('is written also when the double can not be dropped', async () => {
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.before = request => {
          if (request.verb === 'patch') throw gardenErrors.noRights;
        };
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing('garden-data/lake/eu-de-2'),
        );
      };
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'written',
        effects: [lakeAdded],
      });
    });
  });

  describe('when it is a matter of a moment', () => {
    it.each<[GardenErrorKind, string]>([
      ['notReady', 'The Garden is starting and does not take changes yet.'],
      [
        'anonymous',
        'The Garden does not recognise the portal at the moment; it may be starting.',
      ],
      ['tooManyRequests', 'The Garden is limiting requests.'],
    ])('%s: tries again, and gives up in the end', async (name, message) => {
      failBefore(nth('patch', 1), kind(name));
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'written',
        reread: false,
      });
      failBefore(nth('patch'), kind(name));
      shoots.requests.length = 0;
      await expect(
        write([removing('garden-data', 'lake')]),
      ).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: name, message, tries: 4 },
      });
      expect(shoots.verbs.filter(verb => verb === 'patch')).toHaveLength(4);
    });

    it('waits as long as the Garden asks, and never longer than 20 s', async () => {
      const seconds = [3, 3600, undefined];
      failBefore(
        nth('patch', 1, 2, 3),
        () => new GardenTooManyRequestsError('osc', undefined, seconds.shift()),
      );
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'written',
      });
      expect(clock.pauses).toEqual([3_000, 20_000, 3_000]);
    });

    it('waits in the same way for a read', async () => {
      failBefore(
        nth('get', 1),
        () => new GardenUnavailableError('osc', undefined, 7),
      );
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'written',
      });
      expect(clock.pauses).toEqual([7_000]);
    });

    it.each<[GardenErrorKind, string]>([
      ['unavailable', 'The Garden’s API is not available at the moment.'],
      ['server', 'The Garden failed with an error of its own.'],
      ['unreachable', 'The Garden did not answer.'],
      ['malformed', 'The Garden sent an answer that can’t be read.'],
    ])(
      '%s to every read: refused, and nothing is sent',
      async (name, message) => {
        failBefore(nth('get'), kind(name));
        await expect(write([addLake])).resolves.toMatchObject({
          state: 'refused',
          problem: { kind: name, message, tries: 4 },
        });
        expect(shoots.verbs).toEqual(['get', 'get', 'get', 'get']);
        expect(intents).toEqual([]);
      },
    );

    it('does not take a path that is not served for a shoot that is gone', async () => {
      failBefore(nth('get'), () =>
        readGardenError('osc', { code: 404, body: '404 page not found\n' }),
      );
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'unavailable', gardenWords: '404 page not found' },
      });
    });
  });

  describe('when nobody hears the answer', () => {
    const unheard: GardenErrorKind[] = [
      'unavailable',
      'server',
      'unreachable',
      'malformed',
    ];

    it.each(unheard)(
      '%s before it was carried out: found so by reading, and sent again',
      async name => {
        failBefore(nth('patch', 1), kind(name));
        await expect(write([addLake])).resolves.toMatchObject({
          state: 'written',
          effects: [lakeAdded],
        });
        expect(shoots.verbs).toEqual(['get', 'patch', 'get', 'patch']);
        expect(listed()).toEqual([
          'garden-ops/ci/eu-de-1',
          'garden-data/lake/eu-de-2',
        ]);
      },
    );

    it.each(unheard)(
      '%s after it was carried out: found written by reading, and not sent again',
      async name => {
        failAfter(nth('patch'), kind(name));
        await expect(write([addLake])).resolves.toEqual({
          state: 'written',
          effects: [lakeAdded],
          generation: undefined,
          reread: false,
        });
        expect(shoots.verbs).toEqual(['get', 'patch', 'get']);
        expect(listed()).toHaveLength(2);
      },
    );

    it('reads once more after the last try: what was never carried out is refused', async () => {
      failBefore(nth('patch'), kind('server'));
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'server', tries: 4 },
      });
      expect(shoots.verbs).toEqual([
        ...['get', 'patch', 'get', 'patch', 'get', 'patch', 'get', 'patch'],
        'get',
      ]);
    });

    it('reads once more after the last try: what was carried out then is written', async () => {
      failBefore(nth('patch', 1, 2, 3), kind('server'));
      failAfter(nth('patch'), kind('server'));
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'written',
        effects: [lakeAdded],
      });
      expect(listed()).toHaveLength(2);
    });

    it.each<GardenErrorKind>([
      'unreachable',
      'unavailable',
      'noRights',
      'unauthorized',
    ])(
      'can not be found out when reading says %s: unknown, with what was sent',
      async name => {
        failBefore(nth('get', 2, 3, 4, 5, 6), kind(name));
        failAfter(nth('patch'), kind('unreachable'));
        await expect(write([addLake])).resolves.toMatchObject({
          state: 'unknown',
          effects: [lakeAdded],
        });
        expect(shoots.verbs.filter(verb => verb === 'patch')).toHaveLength(1);
      },
    );

    it('finds the double of who added the same, and drops it', async () => {
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.before = () => undefined;
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing('garden-data/lake/eu-de-2'),
        );
      };
      failAfter(nth('patch', 1), kind('unreachable'));
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'written',
      });
      expect(listed()).toEqual(['garden-data/lake/eu-de-2']);
    });

    it('keeps what is left of it when others changed some of it before it was found', async () => {
      const web = { name: 'web', namespace: 'garden-dev', seed: 'eu-de-1' };
      shoots.after = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing('garden-dev/web/eu-de-1'),
        );
        shoots.before = request => {
          if (request.verb === 'patch') throw gardenErrors.noRights;
        };
        throw gardenErrors.unreachable;
      };
      // Web is ours and must be known, though lake can't be written again.
      await expect(
        write([addLake, { kind: 'add', entry: web }]),
      ).resolves.toMatchObject({
        state: 'unknown',
        effects: [{ kind: 'added', entry: web }],
        problem: { kind: 'noRights' },
      });
    });

    it('takes an entry on another seed for somebody else’s', async () => {
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing('garden-data/lake/eu-nl-1'),
        );
        throw gardenErrors.unreachable;
      };
      await expect(write([addLake])).resolves.toEqual({ state: 'unchanged' });
    });
  });

  describe('what a former request left', () => {
    it('is found written', async () => {
      shoots.write(SHOP.namespace, SHOP.name, () =>
        extensionsListing('garden-data/lake/eu-de-2'),
      );
      await expect(write([addLake], { sent: [lakeAdded] })).resolves.toEqual({
        state: 'written',
        effects: [lakeAdded],
        generation: undefined,
        reread: false,
      });
      expect(shoots.verbs).toEqual(['get']);
    });

    it('is found not written, and sent', async () => {
      await expect(
        write([addLake], { sent: [lakeAdded] }),
      ).resolves.toMatchObject({
        state: 'written',
        effects: [lakeAdded],
        generation: { before: 7, after: 8 },
      });
    });

    it('is the first of two requests: the double that the second was for is dropped', async () => {
      shoots.write(SHOP.namespace, SHOP.name, () =>
        extensionsListing(
          'garden-data/lake/eu-de-2',
          'garden-data/lake/eu-de-2',
        ),
      );
      await expect(
        write([addLake], {
          sent: [lakeAdded, { kind: 'duplicateDropped', entry: LAKE }],
        }),
      ).resolves.toMatchObject({
        state: 'written',
        effects: [lakeAdded, { kind: 'duplicateDropped', entry: LAKE }],
      });
      expect(listed()).toEqual(['garden-data/lake/eu-de-2']);
    });

    it('stays unknown when it can not be looked for', async () => {
      failBefore(nth('get'), kind('noRights'));
      await expect(
        write([addLake], { sent: [lakeAdded] }),
      ).resolves.toMatchObject({
        state: 'unknown',
        effects: [lakeAdded],
        problem: { kind: 'noRights' },
      });
    });
  });

  describe('a shoot that can not be written', () => {
    const gone = 'shop does not exist any more.';
    const anew =
      'shop was deleted and created anew since the review: it is another cluster now.';

    it('deleted since the review: refused', async () => {
      shoots.remove(SHOP.namespace, SHOP.name);
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'notFound', message: gone },
      });
    });

    it('deleted between the read and the write: refused', async () => {
      shoots.before = ({ verb }) => {
        if (verb === 'patch') shoots.remove(SHOP.namespace, SHOP.name);
      };
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'notFound', message: gone },
      });
    });

    it('deleted after it was written and before that was heard: refused, as nothing is left of it', async () => {
      shoots.after = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.remove(SHOP.namespace, SHOP.name);
        throw gardenErrors.unreachable;
      };
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'notFound', message: gone },
      });
    });

    it('deleted after the first of two requests: refused too', async () => {
      shoots.before = ({ verb }) => {
        if (verb !== 'patch') return;
        shoots.before = () => undefined;
        shoots.write(SHOP.namespace, SHOP.name, () =>
          extensionsListing('garden-data/lake/eu-de-2'),
        );
      };
      shoots.after = ({ verb }) => {
        if (verb === 'patch') shoots.remove(SHOP.namespace, SHOP.name);
      };
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'notFound' },
      });
    });

    it('deleted, where that is fine: as wanted', async () => {
      shoots.remove(SHOP.namespace, SHOP.name);
      const fineWithout = { notFound: true, recreated: false };
      await expect(write([addLake], { fineWithout })).resolves.toEqual({
        state: 'unchanged',
      });
    });

    it('created anew under its name: never written', async () => {
      shoots.put({ ...SHOP, uid: 'another' });
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'recreated', message: anew },
      });
      expect(shoots.verbs).toEqual(['get']);
    });

    it('created anew between the read and the write: never written', async () => {
      shoots.before = ({ verb }) => {
        if (verb === 'patch') shoots.put({ ...SHOP, uid: 'another' });
      };
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'recreated', message: anew },
      });
      expect(listed()).toEqual([]);
    });

    it('created anew, where that is fine: as wanted, and never written', async () => {
      shoots.put({ ...SHOP, uid: 'another' });
      const fineWithout = { notFound: true, recreated: true };
      await expect(write([addLake], { fineWithout })).resolves.toEqual({
        state: 'unchanged',
      });
      expect(shoots.verbs).toEqual(['get']);
    });

    it('migrating: refused in words that help, before anything is sent', async () => {
      shoots.edit(SHOP.namespace, SHOP.name, shoot => {
        shoot.status = { seedName: 'eu-nl-1' };
      });
      await expect(write([addLake])).resolves.toEqual({
        state: 'refused',
        problem: {
          kind: 'migrating',
          message:
            'shop is moving to another seed. Its entries can’t be changed until that is done.',
          tries: 1,
        },
      });
      expect(shoots.verbs).toEqual(['get']);
    });

    it('being deleted: refused in words that help, before anything is sent', async () => {
      shoots.edit(SHOP.namespace, SHOP.name, shoot => {
        Object.assign(shoot.metadata as object, {
          deletionTimestamp: '2026-01-01T00:00:00Z',
        });
      });
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'deleting',
          message: 'shop is being deleted and can’t be changed any more.',
        },
      });
      expect(shoots.verbs).toEqual(['get']);
    });

    it('migrating, but as wanted already: nothing to refuse', async () => {
      shoots.edit(SHOP.namespace, SHOP.name, shoot => {
        shoot.status = { seedName: 'eu-nl-1' };
      });
      await expect(write([removing('garden-data', 'lake')])).resolves.toEqual({
        state: 'unchanged',
      });
    });

    it.each<[string, unknown, string]>([
      [
        'providerConfig is a string',
        [{ type: 'osc-peering-service', providerConfig: 'x' }],
        'providerConfig is a string, not an object',
      ],
      [
        'the list is none',
        [
          {
            type: 'osc-peering-service',
            providerConfig: { shootPeerings: {} },
          },
        ],
        'shootPeerings is an object, not a list',
      ],
      [
        'the extension is there twice',
        [{ type: 'osc-peering-service' }, { type: 'osc-peering-service' }],
        'there are 2 extensions of type osc-peering-service, and one is allowed',
      ],
    ])('unreadable, as %s: not written over', async (_, extensions, reason) => {
      shoots.write(SHOP.namespace, SHOP.name, () => extensions);
      await expect(write([addLake])).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'unreadable',
          message: `The peering configuration of shop can’t be read: ${reason}. Nothing is written over it.`,
        },
      });
      expect(shoots.verbs).toEqual(['get']);
    });
  });

  describe('when it must stop', () => {
    it('ends a pause with the reason, and sends nothing more', async () => {
      const manual = new ManualClock();
      const ending = new AbortController();
      const reason = new Error('The portal ends');
      failBefore(nth('patch'), kind('tooManyRequests'));
      const writing = new ShootWriter(
        { name: 'osc', client: shoots },
        manual,
      ).write(
        {
          shoot: SHOP,
          uid: UID,
          edits: () => [addLake],
          untilSo: true,
          sent: [],
          fineWithout: { notFound: false, recreated: false },
        },
        MARA,
        async () => undefined,
        ending.signal,
      );
      writing.catch(() => undefined);
      await manual.advance(10);
      ending.abort(reason);
      await expect(writing).rejects.toBe(reason);
      await manual.advance(60_000);
      expect(shoots.verbs).toEqual(['get', 'patch']);
    });
  });

  it('takes edits that depend on how the shoot is, anew after each read', async () => {
    const seen: EntryName[][] = [];
    failBefore(nth('patch', 1), () => {
      shoots.write(SHOP.namespace, SHOP.name, () => []);
      return gardenErrors.invalid;
    });
    await new ShootWriter({ name: 'osc', client: shoots }, clock).write(
      {
        shoot: SHOP,
        uid: UID,
        edits: config => {
          const entries = config.state === 'absent' ? [] : [...config.entries];
          seen.push(entries);
          return [addLake];
        },
        untilSo: false,
        sent: [],
        fineWithout: { notFound: false, recreated: false },
      },
      MARA,
      async () => undefined,
      new AbortController().signal,
    );
    expect(seen.map(entries => entries.map(({ name }) => name))).toEqual([
      ['ci'],
      [],
    ]);
  });
});
