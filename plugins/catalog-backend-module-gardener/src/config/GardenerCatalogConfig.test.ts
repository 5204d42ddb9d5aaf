import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readGardenerCatalogConfig } from './GardenerCatalogConfig';

const gardener = { gardens: [{ name: 'osc' }, { name: 'osc-lab' }] };

const read = (
  section: JsonObject | undefined,
  root: JsonObject = { gardener },
) =>
  readGardenerCatalogConfig(
    new ConfigReader({
      ...root,
      ...(section && { catalog: { providers: { gardener: section } } }),
    }),
  );

describe('readGardenerCatalogConfig', () => {
  it('provides nothing without its section', () => {
    expect(read(undefined)).toBeUndefined();
  });

  it('provides every Garden with an empty section', () => {
    expect(read({})).toEqual({
      gardens: ['osc', 'osc-lab'],
      leftOut: [],
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 5 },
      },
      entity: {
        owner: {
          rules: [],
          defaultKind: 'group',
          fallback: 'group:default/unknown',
        },
        system: { rules: [], defaultKind: 'system', fallback: undefined },
        kubernetes: undefined,
        peeringRelation: false,
      },
      reverseRelations: false,
    });
  });

  it('takes the Gardens that are named here, each once', () => {
    expect(read({ gardens: ['a', 'b', 'a'] }, {})?.gardens).toEqual(['a', 'b']);
  });

  it('reads all that can be set', () => {
    expect(
      read({
        gardens: ['osc'],
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
        owner: {
          rules: [
            { from: 'shootLabel', label: 'example.org/owner' },
            { from: 'projectLabel', label: 'team', template: 'team-{{value}}' },
            { from: 'projectOwner', map: { 'mara@example.org': 'user:mara' } },
            { from: 'project' },
          ],
          default: 'platform',
        },
        system: { default: 'clusters' },
        kubernetes: { authProvider: 'oidc', skipTLSVerify: true },
        peeringRelation: true,
        reverseRelations: true,
      }),
    ).toEqual({
      gardens: ['osc'],
      leftOut: [],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
      entity: {
        owner: {
          rules: [
            {
              from: 'shootLabel',
              label: 'example.org/owner',
              reading: { kind: 'plain' },
            },
            {
              from: 'projectLabel',
              label: 'team',
              reading: { kind: 'template', template: 'team-{{value}}' },
            },
            {
              from: 'projectOwner',
              reading: {
                kind: 'map',
                map: { 'mara@example.org': 'user:default/mara' },
              },
            },
            { from: 'project', reading: { kind: 'plain' } },
          ],
          defaultKind: 'group',
          fallback: 'group:default/platform',
        },
        system: {
          rules: [],
          defaultKind: 'system',
          fallback: 'system:default/clusters',
        },
        kubernetes: {
          authProvider: 'oidc',
          oidcTokenProvider: undefined,
          skipTLSVerify: true,
          skipMetricsLookup: false,
        },
        peeringRelation: true,
      },
      reverseRelations: true,
    });
  });

  it.each<[JsonObject, string]>([
    [{ owner: { default: 'a b' } }, 'catalog.providers.gardener.owner.default'],
    [
      { owner: { rules: [{ from: 'seed' }] } },
      'catalog.providers.gardener.owner.rules[0].from',
    ],
    [
      { owner: { rules: [{ from: 'shootLabel' }] } },
      'catalog.providers.gardener.owner.rules[0].label',
    ],
    [
      {
        system: {
          rules: [{ from: 'project' }, { from: 'project', map: { a: 'b c' } }],
        },
      },
      "catalog.providers.gardener.system.rules[1].map['a']",
    ],
    [
      { owner: { rules: [{ from: 'project', map: { a: 1 } }] } },
      "catalog.providers.gardener.owner.rules[0].map['a']",
    ],
    [
      { owner: { rules: [{ from: 'project', map: ['a'] }] } },
      'catalog.providers.gardener.owner.rules[0].map',
    ],
    [
      { owner: { rules: [{ from: 'project', map: {}, template: 'x' }] } },
      'catalog.providers.gardener.owner.rules[0]',
    ],
    [{ kubernetes: {} }, 'catalog.providers.gardener.kubernetes.authProvider'],
    [{ gardens: ['Osc'] }, 'catalog.providers.gardener.gardens'],
    [{ gardens: [] }, 'catalog.providers.gardener.gardens'],
    [{ schedule: { frequency: 'often' } }, 'frequency'],
  ])('names the key that is wrong in %j', (section, key) => {
    let message = '';
    try {
      read(section);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(key);
  });

  it('leaves out a Garden without a usable name, and says which', () => {
    const gardens = [{ name: 'O S C' }, { name: 'osc' }, {}, { name: 42 }];
    expect(read({}, { gardener: { gardens } })).toMatchObject({
      gardens: ['osc'],
      leftOut: [
        expect.stringContaining("gardener.gardens[0].name has 'O S C'"),
        'gardener.gardens[2].name is missing',
        expect.stringContaining("gardener.gardens[3].name has '42'"),
      ],
    });
  });

  it('names the key when no Garden has a usable name, or there is none', () => {
    expect(() =>
      read({}, { gardener: { gardens: [{ name: 'O S C' }] } }),
    ).toThrow('gardener.gardens[0].name');
    expect(() => read({}, {})).toThrow('gardener.gardens');
  });
});
