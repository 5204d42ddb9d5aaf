import { Readable } from 'node:stream';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import request from 'supertest';
import searchModuleGardener from '.';

jest.setTimeout(60_000);

const READ = createPermission({
  name: 'thing.read',
  attributes: { action: 'read' },
  resourceType: 'thing',
});

const VISIBLE = ['lighthouse', 'lighthouse keeper', 'lighthouse garden'];
/** The longer one is ranked after what is found with it. */
const HIDDEN = ['quartermaster', 'quartermaster of the long forgotten fleet'];

/** Of all things those in `VISIBLE` may be read. */
const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => ({
    authorize: async requests =>
      requests.map(asked => ({
        result:
          'resourceRef' in asked && VISIBLE.includes(String(asked.resourceRef))
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
    authorizeConditional: async requests =>
      requests.map(
        (): PolicyDecision => ({
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'things',
          resourceType: 'thing',
          conditions: { rule: 'IS_VISIBLE', resourceType: 'thing', params: {} },
        }),
      ),
  }),
});

/** Brings all things into search. */
let index: () => Promise<void>;

const things = createBackendModule({
  pluginId: 'search',
  moduleId: 'things',
  register(reg) {
    reg.registerInit({
      deps: {
        registry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ registry, scheduler }) {
        index = () => scheduler.triggerTask('search_index_things');
        registry.addCollator({
          schedule: scheduler.createScheduledTaskRunner({
            frequency: { hours: 1 },
            timeout: { minutes: 1 },
          }),
          factory: {
            type: 'things',
            visibilityPermission: READ,
            getCollator: async () =>
              Readable.from(
                [...VISIBLE, ...HIDDEN].map(name => ({
                  title: name,
                  text: '',
                  location: `/things/${name}`,
                  authorization: { resourceRef: name },
                })),
              ),
          },
        });
      },
    });
  },
});

describe('search with the module', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleGardener,
        things,
        permissions,
        actionsRegistryServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            // Search leaves out what it finds later than this; milliseconds.
            search: { permissions: { queryLatencyBudgetMs: 600_000 } },
          },
        }),
      ],
    });
    await index();
  });

  afterAll(() => backend.stop());

  const query = (values: string) =>
    request(backend.server)
      .get(`/api/search/query?${values}`)
      .set('authorization', mockCredentials.user.header());

  const titlesOf = (body: {
    results: ReadonlyArray<{ document: { title: string } }>;
  }) => body.results.map(({ document }) => document.title);

  it('does not tell by a cursor that a hidden hit follows', async () => {
    const cursors = [];
    for (const guessed of ['quartermaster', 'xylophone']) {
      const { body } = await query(`term=keeper%20${guessed}&pageLimit=1`);
      expect(titlesOf(body)).toEqual(['lighthouse keeper']);
      cursors.push(body.nextPageCursor);
    }
    expect(cursors[0]).toBe(cursors[1]);
  });

  it('ends with a page that has room', async () => {
    const { body } = await query('term=keeper%20quartermaster&pageLimit=2');
    expect(titlesOf(body)).toEqual(['lighthouse keeper']);
    expect(body).not.toHaveProperty('nextPageCursor');
  });

  it('leads through all that is visible, and then ends', async () => {
    const titles: string[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page++) {
      const { body } = await query(
        `term=lighthouse%20quartermaster&pageLimit=1${
          cursor && `&pageCursor=${cursor}`
        }`,
      );
      titles.push(...titlesOf(body));
      cursor = body.nextPageCursor;
    }
    expect(titles.sort()).toEqual([...VISIBLE].sort());
    expect(cursor).toBeUndefined();
  });

  it.each([
    ['v1', 'search:query'],
    ['v2', 'search:query'],
    // As Backstage's own client, and so an assistant, calls it.
    ['v1', 'search%3Aquery'],
    ['v2', 'search%3Aquery'],
  ])('does not tell by the action either (%s, %s)', async (version, action) => {
    const invoke = async (term: string, pageLimit: number) => {
      const input = { term, pageLimit };
      const { body, status } = await request(backend.server)
        .post(
          `/api/search/.backstage/actions/${version}/actions/${action}/invoke`,
        )
        .set('authorization', mockCredentials.service.header())
        .send(version === 'v1' ? input : { input });
      expect(status).toBe(200);
      return body.output;
    };
    const told = [];
    for (const guessed of ['quartermaster', 'xylophone']) {
      const { results, ...rest } = await invoke(`keeper ${guessed}`, 1);
      expect(titlesOf({ results })).toEqual(['lighthouse keeper']);
      told.push(rest);
    }
    expect(told[0]).toEqual(told[1]);
    const { nextPageCursor, hasMoreResults } = await invoke('lighthouse', 4);
    expect(nextPageCursor).toBeUndefined();
    expect(hasMoreResults).toBe(false);
  });

  it('leaves an error to search', async () => {
    const { status } = await query('term=lighthouse&pageLimit=1000');
    expect(status).toBe(400);
  });
});
