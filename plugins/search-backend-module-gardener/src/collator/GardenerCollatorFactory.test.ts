import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { SlowFacts } from 'backstage-plugin-gardener-common';
import type { GardenerService } from 'backstage-plugin-gardener-node';
import { DEFAULT_LOCATION } from './entityLocation';
import { GardenerCollatorFactory } from './GardenerCollatorFactory';
import type { ShootDocument } from './ShootDocument';

type List = GardenerService['listSlowFacts'];

function facts(garden: string, number: number): SlowFacts {
  const name = `shop-${number}`;
  return {
    ref: { garden, namespace: 'garden-prod', name },
    entityRef: `resource:default/${garden}.garden-prod.${name}`,
    uid: `uid-${number}`,
    project: 'prod',
    purpose: 'production',
    region: 'eu-de',
    labels: { secret: 'label' },
    projectLabels: { secret: 'label' },
    projectOwner: 'Group:platform',
    lists: [{ garden, namespace: 'garden-secret', name: 'vault' }],
    apiServer: 'https://api.secret',
  };
}

/** Gardens of so many shoots. */
function gardens(sizes: Readonly<Record<string, number>>) {
  const asked: Array<Parameters<List>[0]> = [];
  const credentials: unknown[] = [];
  const listSlowFacts: List = async (query, options) => {
    asked.push(query);
    credentials.push(options.credentials);
    const { garden, after = '0', limit = 500 } = query;
    const size = sizes[garden];
    const first = Number(after);
    const last = Math.min(first + limit, size);
    return {
      items: Array.from({ length: last - first }, (_, i) =>
        facts(garden, first + i),
      ),
      next: last < size ? String(last) : null,
    };
  };
  return { listSlowFacts, asked, credentials };
}

function notReady(): Error {
  return Object.assign(new Error('Garden osc is being read'), {
    name: 'ResponseError',
    statusCode: 503,
  });
}

function setUp(
  listSlowFacts: List,
  choices: { gardens?: readonly string[]; batchSize?: number } = {},
) {
  return new GardenerCollatorFactory({
    gardens: ['osc'],
    locationTemplate: DEFAULT_LOCATION,
    batchSize: 500,
    auth: mockServices.auth({
      pluginId: 'search',
      disableDefaultAuthPolicy: false,
    }),
    logger: mockServices.logger.mock(),
    pause: 1,
    gardener: { listSlowFacts },
    ...choices,
  });
}

async function collated(
  factory: GardenerCollatorFactory,
): Promise<ShootDocument[]> {
  const documents: ShootDocument[] = [];
  for await (const document of await factory.getCollator()) {
    documents.push(document);
  }
  return documents;
}

describe('GardenerCollatorFactory', () => {
  it('makes a document of the slow facts of a shoot, and of nothing else', async () => {
    const factory = setUp(gardens({ osc: 1 }).listSlowFacts);
    const documents = await collated(factory);
    expect(documents).toEqual([
      {
        title: 'shop-0',
        text: 'Gardener shoot of project prod in Garden osc, purpose production, region eu-de',
        location: '/catalog/default/resource/osc.garden-prod.shop-0',
        entityRef: 'resource:default/osc.garden-prod.shop-0',
        garden: 'osc',
        project: 'prod',
        namespace: 'garden-prod',
        name: 'shop-0',
        purpose: 'production',
        region: 'eu-de',
        owner: 'Group:platform',
        authorization: {
          resourceRef: 'resource:default/osc.garden-prod.shop-0',
        },
      },
    ]);
    expect(JSON.stringify(documents)).not.toMatch(/secret|uid/);
  });

  it('lets the permission policy decide about each by its entity', () => {
    const factory = setUp(gardens({}).listSlowFacts);
    expect(factory.type).toBe('gardener-shoots');
    expect(factory.visibilityPermission).toBe(catalogEntityReadPermission);
  });

  it('has every field in each document, whatever is known', async () => {
    const unknown = {
      ...facts('osc', 0),
      project: null,
      purpose: null,
      region: null,
      projectOwner: null,
    };
    const [document] = await collated(
      setUp(async () => ({ items: [unknown], next: null })),
    );
    const [complete] = await collated(setUp(gardens({ osc: 1 }).listSlowFacts));
    expect(Object.keys(document)).toEqual(Object.keys(complete));
    expect(document).toMatchObject({
      text: 'Gardener shoot of namespace garden-prod in Garden osc',
      project: '',
      owner: '',
    });
  });

  it('reads all Gardens page by page, with the credentials of search', async () => {
    const { listSlowFacts, asked, credentials } = gardens({ osc: 5, lab: 1 });
    const documents = await collated(
      setUp(listSlowFacts, { gardens: ['osc', 'lab'], batchSize: 2 }),
    );
    expect(documents.map(({ garden, name }) => `${garden}/${name}`)).toEqual([
      ...[0, 1, 2, 3, 4].map(number => `osc/shop-${number}`),
      'lab/shop-0',
    ]);
    expect(asked.map(({ garden, after }) => `${garden} ${after}`)).toEqual([
      'osc undefined',
      'osc 2',
      'osc 4',
      'lab undefined',
    ]);
    expect(credentials[0]).toEqual(mockCredentials.service('plugin:search'));
  });

  it('reads no further than its reader', async () => {
    const { listSlowFacts, asked } = gardens({ osc: 100_000 });
    const collator = await setUp(listSlowFacts, {
      batchSize: 100,
    }).getCollator();
    for await (const document of collator) {
      if (document.name === 'shop-150') break;
    }
    expect(asked.length).toBeLessThan(5);
  });

  it('waits for a Garden that has not been read yet', async () => {
    const { listSlowFacts } = gardens({ osc: 1 });
    const list = jest
      .fn(listSlowFacts)
      .mockRejectedValueOnce(notReady())
      .mockRejectedValueOnce(notReady());
    expect(await collated(setUp(list))).toHaveLength(1);
    expect(list).toHaveBeenCalledTimes(3);
  });

  it('ends in an error that names the Garden, so that search keeps what it has', async () => {
    const { listSlowFacts } = gardens({ osc: 3, lab: 3 });
    const factory = setUp(
      async (query, options) => {
        if (query.garden === 'lab' && query.after) throw new Error('gone');
        return listSlowFacts(query, options);
      },
      { gardens: ['osc', 'lab'], batchSize: 2 },
    );
    await expect(collated(factory)).rejects.toThrow(
      /^The shoots of Garden 'lab' could not all be read, so search keeps what it has.*gone/,
    );
  });
});
