import { ServiceUnavailableError } from '@backstage/errors';
import { targetListSchema, type Shoot } from 'backstage-plugin-gardener-common';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { ShootGate } from './ShootGate';
import { TargetSearch, type TargetQuery } from './TargetSearch';

const shopRef = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };

const shop = aShoot({ name: 'shop', ...listing('garden-ops/mon') });
const landscape = [
  aShoot({ namespace: 'garden-ops', name: 'mon', nodes: ['10.5.1.0/27'] }),
  aShoot({
    namespace: 'garden-ops',
    name: 'registry',
    nodes: ['10.5.2.0/27'],
    deleting: true,
  }),
  aShoot({ namespace: 'garden-dev', name: 'preview', nodes: ['10.5.3.0/27'] }),
  aShoot({ name: 'returns', nodes: ['10.5.4.0/27', '10.5.5.0/27'] }),
  aShoot({ name: 'returns-old', nodes: ['10.5.6.0/27'], seed: undefined }),
  aShoot({ namespace: 'garden-secret', name: 'vault-re' }),
  shop,
];

function setUp(
  choices: GardenChoices = {},
  shoots: readonly Shoot[] = landscape,
) {
  const inventory = new FakeInventory(shoots)
    .addProject({ name: 'prod', namespace: 'garden-prod' })
    .addProject({ name: 'platform', namespace: 'garden-ops' });
  const garden = aPortalGarden({
    visible: ['garden-dev', 'garden-ops', 'garden-prod'],
    ...choices,
    inventory,
  });
  const search = new TargetSearch(new ShootGate(new Map([['osc', garden]])));
  return {
    inventory,
    garden,
    list: (query: TargetQuery = {}, ref = shopRef) =>
      search.list(ref, query, aRequester()),
    names: async (query: TargetQuery = {}) =>
      (await search.list(shopRef, query, aRequester())).items.map(
        ({ ref }) => `${ref.namespace}/${ref.name}`,
      ),
  };
}

describe('TargetSearch.list', () => {
  it('tells of each candidate what a row of the list shows', async () => {
    const answer = await setUp().list({ text: 'returns' });
    expect(targetListSchema.parse(answer)).toEqual(answer);
    expect(answer).toEqual({
      total: 2,
      items: [
        {
          ref: { garden: 'osc', namespace: 'garden-prod', name: 'returns' },
          project: 'prod',
          seed: 'eu-de-1',
          nodeNetworks: ['10.5.4.0/27', '10.5.5.0/27'],
          choice: { state: 'ok' },
        },
        {
          ref: { garden: 'osc', namespace: 'garden-prod', name: 'returns-old' },
          project: 'prod',
          seed: null,
          nodeNetworks: ['10.5.6.0/27'],
          choice: { state: 'disabled', reason: 'unscheduled' },
        },
      ],
    });
  });

  it('tells of a candidate that migrates from which seed to which', async () => {
    const { list } = setUp({}, [
      shop,
      aShoot({ name: 'mover', seed: 'eu-de-2', statusSeed: 'eu-de-1' }),
    ]);
    const { items } = await list({ text: 'mover' });
    expect(items).toMatchObject([
      { seed: 'eu-de-2', migratingFrom: 'eu-de-1' },
    ]);
  });

  it('has the own namespace first, then the others, each by name, whether they can be chosen or not', async () => {
    const { items } = await setUp().list();
    expect(
      items.map(({ ref, choice }) => [
        `${ref.namespace}/${ref.name}`,
        choice.state === 'ok' ? 'ok' : choice.reason,
      ]),
    ).toEqual([
      ['garden-prod/returns', 'ok'],
      ['garden-prod/returns-old', 'unscheduled'],
      ['garden-prod/shop', 'self'],
      ['garden-dev/preview', 'ok'],
      ['garden-ops/mon', 'alreadyListed'],
      ['garden-ops/registry', 'deleting'],
    ]);
  });

  it.each([
    ['RE', ['returns', 'returns-old', 'preview', 'registry']],
    ['  turns ', ['returns', 'returns-old']],
    ['prod/ret', ['returns', 'returns-old']],
    ['rod / SHOP', ['shop']],
    ['garden-prod/shop', ['shop']],
    ['platform/', ['mon', 'registry']],
    ['/mon', ['mon']],
    ['garden', []],
    ['prod', []],
    ['garden-prod/shop/eu-de-1', []],
    ['vault', []],
    ['garden-secret/', []],
    ['[', []],
  ])('finds by %p', async (text, expected) => {
    const { names } = setUp();
    expect((await names({ text })).map(name => name.split('/')[1])).toEqual(
      expected,
    );
  });

  it('gives no more than asked for, and counts all that match', async () => {
    const { list } = setUp();
    expect(await list({ text: 're', limit: 3 })).toMatchObject({
      items: { length: 3 },
      total: 4,
    });
    const many = Array.from({ length: 60 }, (_, i) =>
      aShoot({ name: `many-${i}` }),
    );
    const answer = await setUp({}, [shop, ...many]).list();
    expect(answer).toMatchObject({ items: { length: 50 }, total: 61 });
  });

  it('is the same when everything that the user may not see is not there', async () => {
    const whole = await setUp().list();
    const emptied = await setUp(
      {},
      landscape.filter(({ namespace }) => namespace !== 'garden-secret'),
    ).list();
    expect(whole).toEqual(emptied);
  });

  it('knows the own namespace even where nothing suggests that it may be seen', async () => {
    const { garden, names } = setUp();
    Object.assign(garden.reviewer, {
      visibleNamespaces: async () => ({
        access: 'some',
        namespaces: new Set(['garden-dev']),
      }),
    });
    expect(await names({ text: 're' })).toEqual([
      'garden-prod/returns',
      'garden-prod/returns-old',
      'garden-dev/preview',
    ]);
  });

  it('is over all namespaces for who may see all of them', async () => {
    const { names } = setUp({ visible: 'all' });
    expect(await names({ text: 'vault' })).toEqual(['garden-secret/vault-re']);
  });

  it('says the same as ever of a shoot that may not be seen, and looks nothing up', async () => {
    const { list, inventory } = setUp({ visible: ['garden-ops'] });
    await expect(list()).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'Shoot osc/garden-prod/shop does not exist, or you may not see it',
    });
    expect(inventory.lookedUp).toEqual([]);
  });

  it('says that access could not be checked', async () => {
    const { list } = setUp({
      accessError: new ServiceUnavailableError('Garden osc did not answer'),
    });
    await expect(list()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});
