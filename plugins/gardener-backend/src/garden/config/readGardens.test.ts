import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { kubeconfigText } from '../../__testUtils__/kubeconfig';
import { readGardens } from './readGardens';

describe('readGardens', () => {
  const folder = createMockDirectory({
    content: {
      kubeconfig: kubeconfigText({
        server: 'https://garden.example.com',
        ca: 'CA',
      }),
    },
  });
  const kubeconfig = { path: folder.resolve('kubeconfig') };
  const good = {
    name: 'osc',
    kubeconfig,
    identity: { strategy: 'impersonation' },
  };

  const read = (...gardens: JsonObject[]) =>
    readGardens(mockServices.rootConfig({ data: { gardener: { gardens } } }));

  it('finds none when none is configured', () => {
    expect(readGardens(mockServices.rootConfig({ data: {} }))).toEqual([]);
  });

  it('reads a small one, with what it leaves out', () => {
    expect(read(good)).toEqual([
      {
        kind: 'configured',
        settings: {
          name: 'osc',
          title: 'osc',
          connection: {
            kind: 'kubeconfig',
            path: kubeconfig.path,
            context: undefined,
          },
          identity: {
            strategy: 'impersonation',
            trustedLocations: [],
            userTemplate: undefined,
            groups: undefined,
            groupPrefix: undefined,
          },
          network: {
            defaultNodes: undefined,
            defaultPrefix: 27,
            maxPrefix: 23,
            natPortsTotal: 32768,
            refuseOverlap: false,
            reserved: [],
            external: [],
          },
          docs: { peering: undefined, cidr: undefined },
        },
      },
    ]);
  });

  it('reads a full one', () => {
    const [garden] = read({
      ...good,
      title: 'OSC',
      kubeconfig: { ...kubeconfig, context: 'portal' },
      identity: {
        strategy: 'impersonation',
        trustedLocations: ['file:'],
        userTemplate: 'oidc:{{email}}',
        groups: 'ownership',
        groupPrefix: 'oidc:',
      },
      network: {
        defaultNodes: '10.250.0.0/16',
        defaultPrefix: 26,
        maxPrefix: 22,
        natPortsTotal: 1024,
        refuseOverlap: true,
        reserved: ['10.0.0.0/24', 'fd00::/64'],
        external: [
          { title: 'Office', cidr: '192.168.0.0/16' },
          { cidr: '172.16.0.0/12' },
        ],
      },
      docs: {
        peering: 'https://docs.example.com/peering',
        cidr: 'https://docs.example.com/cidr',
      },
    });
    expect(garden).toMatchObject({
      settings: {
        title: 'OSC',
        connection: { context: 'portal' },
        identity: {
          trustedLocations: ['file:'],
          userTemplate: 'oidc:{{email}}',
          groups: 'ownership',
          groupPrefix: 'oidc:',
        },
        network: {
          defaultNodes: { text: '10.250.0.0/16' },
          defaultPrefix: 26,
          maxPrefix: 22,
          natPortsTotal: 1024,
          refuseOverlap: true,
          reserved: [{ text: '10.0.0.0/24' }, { text: 'fd00::/64' }],
          external: [
            { title: 'Office', cidr: { text: '192.168.0.0/16' } },
            { title: '172.16.0.0/12', cidr: { text: '172.16.0.0/12' } },
          ],
        },
        docs: { peering: 'https://docs.example.com/peering' },
      },
    });
  });

  const without = (key: keyof typeof good): JsonObject => {
    const { [key]: _, ...rest } = good;
    return rest;
  };

  it.each<[string, JsonObject, string]>([
    ['no name', without('name'), 'name: is missing'],
    [
      'a name that is no DNS label',
      { ...good, name: 'OSC Garden' },
      'name: must be a DNS label',
    ],
    [
      'a name that is a number',
      { ...good, name: 7 },
      'got number, wanted string',
    ],
    [
      'no connection',
      without('kubeconfig'),
      'kubeconfig: is missing; give one of',
    ],
    [
      'two connections',
      { ...good, url: 'https://x' },
      "url: can't be given together with kubeconfig",
    ],
    [
      'two connections',
      { ...good, inCluster: true },
      "inCluster: can't be given together with kubeconfig",
    ],
    ['no path', { ...good, kubeconfig: {} }, 'kubeconfig'],
    [
      'a missing kubeconfig',
      { ...good, kubeconfig: { path: '/nowhere' } },
      'kubeconfig.path: the file does not exist',
    ],
    [
      'a missing context',
      { ...good, kubeconfig: { ...kubeconfig, context: 'x' } },
      'kubeconfig.context: the kubeconfig has no context "x"',
    ],
    [
      'no token file',
      { ...without('kubeconfig'), url: 'https://x' },
      'tokenFile: is missing',
    ],
    ['no strategy', without('identity'), 'identity.strategy: is missing'],
    [
      'an unknown strategy',
      { ...good, identity: { strategy: 'magic' } },
      'identity.strategy: "magic" is not known; give impersonation, oidc or serviceAccount',
    ],
    [
      'a strategy in other letters',
      { ...good, identity: { strategy: 'OIDC', authProvider: 'oidc' } },
      'identity.strategy: "OIDC" is not known',
    ],
    [
      'no auth provider',
      { ...good, identity: { strategy: 'oidc' } },
      'identity.authProvider: is missing; give the id of an auth provider of the portal, as below auth.providers',
    ],
    [
      'an auth provider that is a number',
      { ...good, identity: { strategy: 'oidc', authProvider: 7 } },
      'got number, wanted string',
    ],
    ...['a b', 'oidc:7', 'öidc', 'a\r\nX-Evil', 'a_b', 'x'.repeat(61)].map(
      (authProvider): [string, JsonObject, string] => [
        `the auth provider ${JSON.stringify(authProvider)}`,
        { ...good, identity: { strategy: 'oidc', authProvider } },
        'identity.authProvider: must have at most 60 characters of a-z, A-Z, 0-9 and "-"',
      ],
    ),
    [
      "the portal's account for everybody, and no permission policy",
      { ...good, identity: { strategy: 'serviceAccount' } },
      'identity.strategy: serviceAccount leaves it to the permission policy of the portal who may do what, so it needs permission.enabled: true',
    ],
    [
      'one user for everybody',
      { ...good, identity: { strategy: 'impersonation', userTemplate: 'x' } },
      'identity.userTemplate: the userTemplate names neither {{email}} nor {{name}}',
    ],
    [
      'a template that names what users have not',
      {
        ...good,
        identity: {
          strategy: 'impersonation',
          userTemplate: '{{email}}/{{ mail }}',
        },
      },
      'identity.userTemplate: the userTemplate names "mail"',
    ],
    [
      'an unknown source of groups',
      { ...good, identity: { strategy: 'impersonation', groups: 'x' } },
      'identity.groups: "x" is not known',
    ],
    [
      'a bad default network',
      { ...good, network: { defaultNodes: '10.0.0.1/8' } },
      'network.defaultNodes: "10.0.0.1/8" has host bits',
    ],
    [
      'a bad reserved network',
      { ...good, network: { reserved: ['10.0.0.0/8', '10/8'] } },
      'network.reserved[1]: ',
    ],
    [
      'an external network without one',
      { ...good, network: { external: [{ title: 'x' }] } },
      'network.external[0].cidr: is missing',
    ],
    [
      'a bad prefix',
      { ...good, network: { defaultPrefix: 1.5 } },
      'network.defaultPrefix: must be a whole number',
    ],
    [
      'a largest network that is smaller',
      { ...good, network: { maxPrefix: 28 } },
      'network.maxPrefix: /28 is smaller',
    ],
    [
      'a link that is a page of its own',
      { ...good, docs: { cidr: 'data:text/html,x' } },
      'docs.cidr: must be an http(s) address',
    ],
  ])('leaves out a Garden with %s, and names the key', (_, bad, reason) => {
    const [first, second] = read(bad, { ...good, name: 'lab' });
    expect(first).toMatchObject({ kind: 'misconfigured' });
    expect(first.kind === 'misconfigured' && first.reason).toContain(
      'gardener.gardens[0]',
    );
    expect(first.kind === 'misconfigured' && first.reason).toContain(reason);
    expect(second).toMatchObject({
      kind: 'configured',
      settings: { name: 'lab' },
    });
  });

  describe('reads the strategy', () => {
    const readIdentity = (identity: JsonObject, permission?: JsonObject) => {
      const [garden] = readGardens(
        mockServices.rootConfig({
          data: {
            gardener: { gardens: [{ ...good, identity }] },
            ...(permission && { permission }),
          },
        }),
      );
      return garden.kind === 'configured'
        ? garden.settings.identity
        : garden.reason;
    };

    it.each(['oidc', 'my-Keycloak-2', 'x'.repeat(60)])(
      'oidc with the auth provider %s, whether or not there is a permission policy',
      authProvider => {
        const identity = { strategy: 'oidc', authProvider };
        expect(readIdentity(identity)).toEqual(identity);
        expect(readIdentity(identity, { enabled: true })).toEqual(identity);
      },
    );

    it('oidc without the options of another one', () => {
      expect(
        readIdentity({
          strategy: 'oidc',
          authProvider: 'oidc',
          trustedLocations: ['file:'],
        }),
      ).toEqual({ strategy: 'oidc', authProvider: 'oidc' });
    });

    it('serviceAccount, where a permission policy is asked', () => {
      const identity = { strategy: 'serviceAccount' };
      expect(readIdentity(identity, { enabled: true })).toEqual(identity);
      expect(readIdentity(identity, { enabled: false })).toContain(
        'permission.enabled',
      );
      expect(readIdentity(identity, {})).toContain('permission.enabled');
    });

    it('impersonation, which needs no permission policy', () => {
      expect(
        readIdentity({ strategy: 'impersonation' }, { enabled: false }),
      ).toMatchObject({ strategy: 'impersonation' });
    });
  });

  it('shows no path', () => {
    const [garden] = read({
      ...good,
      kubeconfig: { path: '/very/secret/place' },
    });
    expect(JSON.stringify(garden)).not.toContain('secret');
  });

  it('runs none of two Gardens of one name', () => {
    const gardens = read(good, { ...good, name: 'lab' }, good);
    expect(gardens).toMatchObject([
      {
        kind: 'misconfigured',
        name: 'osc',
        reason:
          'gardener.gardens[0].name and gardener.gardens[2].name: the name "osc" is given more than once',
      },
      { kind: 'configured', settings: { name: 'lab' } },
    ]);
  });

  it('says when there is no list', () => {
    const config = mockServices.rootConfig({
      data: { gardener: { gardens: 'osc' } },
    });
    expect(readGardens(config)).toMatchObject([
      {
        kind: 'misconfigured',
        reason: expect.stringContaining('gardener.gardens'),
      },
    ]);
  });
});
