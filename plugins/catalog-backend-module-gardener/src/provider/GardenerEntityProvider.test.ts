import type { SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { SHOOTS_CHANGED_TOPIC } from 'backstage-plugin-gardener-common';
import type {
  ShootsChangedEvent,
  SlowFacts,
} from 'backstage-plugin-gardener-common';
import { slowFactsOf } from '../__testUtils__/slowFacts';
import { GardenerEntityProvider } from './GardenerEntityProvider';
import type { SlowFactsSource } from './GardenerEntityProvider';

/** The slow facts of one Garden, as the gardener plugin answers them. */
class FakeGarden implements SlowFactsSource {
  shoots: SlowFacts[] = [];
  pageSize = 2;
  failing: 'nothing' | 'secondPage' | 'everything' = 'nothing';
  readonly questions: string[][] = [];
  readonly askedBy: unknown[] = [];

  listSlowFacts: SlowFactsSource['listSlowFacts'] = async (
    { garden, after },
    { credentials },
  ) => {
    this.askedBy.push(credentials.principal);
    if (
      this.failing === 'everything' ||
      (this.failing === 'secondPage' && after !== undefined)
    ) {
      throw new ServiceUnavailableError(`Garden '${garden}' does not answer`);
    }
    const from = after === undefined ? 0 : Number(after);
    const to = from + this.pageSize;
    return {
      items: this.shoots.slice(from, to),
      next: to < this.shoots.length ? String(to) : null,
    };
  };

  getSlowFacts: SlowFactsSource['getSlowFacts'] = async ({
    garden,
    shoots,
  }) => {
    this.questions.push(shoots.map(({ name }) => name));
    if (this.failing === 'everything') {
      throw new ServiceUnavailableError(`Garden '${garden}' does not answer`);
    }
    const find = ({ name }: { name: string }) =>
      this.shoots.filter(({ ref }) => ref.name === name);
    return {
      items: shoots.flatMap(find),
      gone: shoots
        .filter(shoot => find(shoot).length === 0)
        .map(shoot => ({ garden, ...shoot })),
    };
  };
}

const factsOf = (name: string, facts: Partial<SlowFacts> = {}) =>
  slowFactsOf({ name }, facts);

describe('GardenerEntityProvider', () => {
  let garden: FakeGarden;
  let mutations: EntityProviderMutation[];
  let catalogFails: boolean;
  let runSchedule: () => Promise<void>;
  let provider: GardenerEntityProvider;
  let events: EventsService;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    jest.useFakeTimers();
    logger.child.mockReturnValue(logger);
    logger.warn.mockClear();
    events = DefaultEventsService.create({
      logger: mockServices.logger.mock(),
    });
    garden = new FakeGarden();
    mutations = [];
    catalogFails = false;
    const schedule: SchedulerServiceTaskRunner = {
      run: async ({ fn }) => {
        runSchedule = async () => fn(new AbortController().signal);
      },
    };
    provider = new GardenerEntityProvider({
      garden: 'osc',
      entity: {
        owner: { rules: [], defaultKind: 'group', fallback: 'group:default/x' },
        system: { rules: [], defaultKind: 'system', fallback: undefined },
        kubernetes: undefined,
        peeringRelation: false,
      },
      gardener: garden,
      auth: mockServices.auth({ pluginId: 'catalog' }),
      events,
      schedule,
      logger,
    });
    await provider.connect({
      applyMutation: async mutation => {
        if (catalogFails) throw new Error('database is away');
        mutations.push(mutation);
      },
      refresh: async () => undefined,
    });
  });
  afterEach(() => {
    provider.close();
    jest.useRealTimers();
  });

  /** Tells the provider, and lets it work. */
  const tell = async (change: ShootsChangedEvent['change'], of = 'osc') => {
    const eventPayload: ShootsChangedEvent = { garden: of, change };
    await events.publish({ topic: SHOOTS_CHANGED_TOPIC, eventPayload });
    await jest.advanceTimersByTimeAsync(1_000);
  };
  const changed = (...names: string[]) =>
    tell({
      kind: 'shoots',
      shoots: names.map(name => ({ namespace: 'garden-prod', name })),
    });

  /** What the catalog has after all mutations so far. */
  const inCatalog = () => {
    const entities = new Map<string, unknown>();
    for (const mutation of mutations) {
      if (mutation.type === 'full') entities.clear();
      const added =
        mutation.type === 'full' ? mutation.entities : mutation.added;
      for (const { entity, locationKey } of added) {
        expect(locationKey).toBe('gardener:osc');
        entities.set(stringifyEntityRef(entity), entity.metadata.tags);
      }
      if (mutation.type === 'delta') {
        for (const removed of mutation.removed) {
          if ('entityRef' in removed) entities.delete(removed.entityRef);
        }
      }
    }
    return [...entities.keys()].sort();
  };
  const ref = (name: string) => `resource:default/osc.garden-prod.${name}`;

  it('has a name of its own for each Garden', () => {
    expect(provider.getProviderName()).toBe('gardener:osc');
  });

  describe('on its schedule', () => {
    it('provides the shoots of all pages, as the catalog plugin', async () => {
      garden.shoots = ['a', 'b', 'c', 'd', 'e'].map(name => factsOf(name));
      await runSchedule();
      expect(mutations).toHaveLength(1);
      expect(mutations[0].type).toBe('full');
      expect(inCatalog()).toEqual(['a', 'b', 'c', 'd', 'e'].map(ref));
      const { principal } = mockCredentials.service('plugin:catalog');
      expect(garden.askedBy).toEqual([principal, principal, principal]);
    });

    it('leaves the catalog alone when a page fails', async () => {
      garden.shoots = ['a', 'b', 'c'].map(name => factsOf(name));
      await runSchedule();
      garden.failing = 'secondPage';
      await expect(runSchedule()).rejects.toThrow(
        /Garden 'osc' could not all be read/,
      );
      expect(mutations).toHaveLength(1);
      expect(inCatalog()).toEqual(['a', 'b', 'c'].map(ref));
    });

    it('removes what is gone once the Garden was read completely', async () => {
      garden.shoots = ['a', 'b', 'c'].map(name => factsOf(name));
      await runSchedule();
      garden.shoots = [factsOf('b')];
      await runSchedule();
      expect(inCatalog()).toEqual([ref('b')]);
    });
  });

  describe('on a change', () => {
    beforeEach(async () => {
      garden.shoots = ['a', 'b'].map(name => factsOf(name));
      await runSchedule();
      mutations.length = 0;
    });

    it('asks once for all shoots of a burst', async () => {
      const publish = (name: string) =>
        events.publish({
          topic: SHOOTS_CHANGED_TOPIC,
          eventPayload: {
            garden: 'osc',
            change: {
              kind: 'shoots',
              shoots: [{ namespace: 'garden-prod', name }],
            },
          },
        });
      await publish('a');
      await publish('b');
      await publish('a');
      await jest.advanceTimersByTimeAsync(1_000);
      expect(garden.questions).toEqual([['a', 'b']]);
    });

    it('sends nothing when the entity would be the same', async () => {
      garden.shoots = [factsOf('a', { uid: 'new' }), factsOf('b')];
      await changed('a', 'b');
      expect(garden.questions).toHaveLength(1);
      expect(mutations).toEqual([]);
    });

    it('sends only the entities that differ from what was sent before', async () => {
      garden.shoots = [factsOf('a', { purpose: 'testing' }), factsOf('b')];
      await changed('a', 'b');
      expect(mutations).toEqual([
        {
          type: 'delta',
          added: [
            expect.objectContaining({
              entity: expect.objectContaining({
                metadata: expect.objectContaining({ title: 'a' }),
              }),
            }),
          ],
          removed: [],
        },
      ]);

      await changed('a');
      expect(mutations).toHaveLength(1);
    });

    it('adds what is new and removes what is gone', async () => {
      garden.shoots = [factsOf('a'), factsOf('c')];
      await changed('b', 'c');
      expect(mutations).toEqual([
        {
          type: 'delta',
          added: [expect.objectContaining({ locationKey: 'gardener:osc' })],
          removed: [{ entityRef: ref('b'), locationKey: 'gardener:osc' }],
        },
      ]);
    });

    it('provides a shoot again that went and came back the same', async () => {
      garden.shoots = [factsOf('a')];
      await changed('b');
      garden.shoots = [factsOf('a'), factsOf('b')];
      await changed('b');
      expect(inCatalog()).toEqual([ref('b')]);
      expect(mutations).toHaveLength(2);
    });

    it('reads everything after a resync', async () => {
      garden.shoots = [factsOf('c')];
      await tell({ kind: 'resync' });
      expect(mutations.map(({ type }) => type)).toEqual(['full']);
      expect(inCatalog()).toEqual([ref('c')]);
    });

    it.each([
      ['the gardener plugin', () => (garden.failing = 'everything')],
      ['the catalog', () => (catalogFails = true)],
    ])('tries again when %s fails', async (_what, fail) => {
      fail();
      garden.shoots = [factsOf('a', { purpose: 'testing' }), factsOf('b')];
      await changed('a');
      expect(mutations).toEqual([]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining("Garden 'osc'"),
      );

      garden.failing = 'nothing';
      catalogFails = false;
      await jest.advanceTimersByTimeAsync(5_000);
      expect(mutations).toHaveLength(1);
    });

    it('does not hear what is said of another Garden', async () => {
      garden.shoots = [];
      await tell({ kind: 'resync' }, 'osc-lab');
      expect(mutations).toEqual([]);
    });

    it.each([
      'text',
      null,
      { garden: 'osc' },
      { garden: 'osc', change: { kind: 'else' } },
      {
        garden: 'osc',
        change: {
          kind: 'shoots',
          shoots: [{ namespace: 'garden-prod', name: '../a' }],
        },
      },
    ])('leaves out what is no such event, and says so: %j', async payload => {
      await events.publish({
        topic: SHOOTS_CHANGED_TOPIC,
        eventPayload: payload,
      });
      await jest.advanceTimersByTimeAsync(1_000);
      expect(garden.questions).toEqual([]);
      expect(mutations).toEqual([]);
      expect(logger.warn).toHaveBeenCalledTimes(1);
    });
  });

  it('does not let a slow full sync overtake a change', async () => {
    garden.shoots = [factsOf('a')];
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const answer = garden.listSlowFacts;
    garden.listSlowFacts = async (query, options) => {
      const page = await answer(query, options);
      await held;
      return page;
    };
    const full = runSchedule();
    await jest.advanceTimersByTimeAsync(0);

    garden.shoots = [factsOf('a'), factsOf('b')];
    await changed('b');
    expect(mutations).toEqual([]);

    release();
    await full;
    await jest.advanceTimersByTimeAsync(0);
    expect(mutations.map(({ type }) => type)).toEqual(['full', 'delta']);
    expect(inCatalog()).toEqual(['a', 'b'].map(ref));
  });

  it('sends again, after a full sync, what the full sync had otherwise', async () => {
    garden.shoots = [factsOf('a', { purpose: 'testing' })];
    await runSchedule();
    garden.shoots = [factsOf('a')];
    await runSchedule();
    mutations.length = 0;

    garden.shoots = [factsOf('a', { purpose: 'testing' })];
    await changed('a');
    expect(mutations).toHaveLength(1);
  });
});
