import {
  creationOffersSchema,
  gardenerShootCreatePermission,
  readCloudProfile,
} from 'backstage-plugin-gardener-common';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester, type RequesterChoices } from '../__testUtils__/aRequester';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import type { RawPage } from '../garden/GardenClient';
import {
  GardenNoRightsError,
  GardenNotFoundError,
  GardenUnreachableError,
} from '../garden/GardenError';
import { GardenGate } from '../peering/GardenGate';
import { OffersReader } from './OffersReader';

const now = Date.parse('2026-11-20T12:00:00Z');

const profile = readCloudProfile({
  metadata: { name: 'osc' },
  spec: {
    type: 'openstack',
    regions: [{ name: 'eu-de', zones: [{ name: 'eu-de-01' }] }],
    machineTypes: [
      { name: 's3', cpu: '2', memory: '8Gi' },
      { name: 'ppc', cpu: '2', memory: '8Gi', architecture: 'ppc64le' },
    ],
    kubernetes: {
      versions: [
        { version: '1.9.9', classification: 'supported' },
        { version: '1.33.5', classification: 'supported' },
        {
          version: '1.32.9',
          classification: 'deprecated',
          expirationDate: '2026-11-20T11:59:59Z',
        },
        { version: '1.34.1', classification: 'preview' },
        { version: '1.35.0', classification: 'unavailable' },
      ],
    },
    volumeTypes: [{ name: 'premium' }],
  },
});

const binding = (name: string, type?: string) => ({
  metadata: { name },
  ...(type && { provider: { type } }),
});

function page(...items: readonly unknown[]): RawPage {
  return {
    items,
    resourceVersion: '1',
    continueToken: undefined,
    remainingItemCount: undefined,
  };
}

function setUp(choices: GardenChoices = {}, requester: RequesterChoices = {}) {
  const inventory = new FakeInventory()
    .addProject({ name: 'prod', namespace: 'garden-prod' })
    .addProject({ name: 'ops', namespace: 'garden-ops-1a2b3' })
    .addProject({ name: 'secret', namespace: 'garden-secret' });
  inventory.profiles = [profile];
  const garden = aPortalGarden({
    visible: ['garden-prod', 'garden-ops-1a2b3'],
    creatable: ['garden-prod'],
    ...choices,
    inventory,
  });
  const reader = new OffersReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => now,
  });
  const read = (namespace?: string, name = 'osc') =>
    reader.read(
      { garden: name, namespace },
      aRequester('user:default/mara', requester),
    );
  return { inventory, read };
}

describe('OffersReader', () => {
  it('offers the projects that the user sees, and says why not where the user may not create', async () => {
    const { read } = setUp();
    const offers = await read();
    expect(creationOffersSchema.parse(offers)).toEqual(offers);
    expect(offers.projects).toEqual([
      {
        name: 'ops',
        namespace: 'garden-ops-1a2b3',
        mayCreate: false,
        reason:
          'You may not create clusters here: you need create shoots in project ops.',
      },
      {
        name: 'prod',
        namespace: 'garden-prod',
        mayCreate: true,
        reason: null,
      },
    ]);
    expect(offers.credentials).toBeNull();
  });

  it('needs the permission of the portal as well', async () => {
    const { read } = setUp(
      {},
      {
        decisions: {
          [gardenerShootCreatePermission.name]: {
            kind: 'depends',
            on: { kind: 'project', projects: ['ops'] },
          },
        },
      },
    );
    const { projects } = await read();
    expect(projects.map(({ reason }) => reason)).toEqual([
      'You may not create clusters here: you need create shoots in project ops.',
      'You may not create clusters here: you need the permission gardener.shoot.create.',
    ]);
  });

  it('does not count on owning what does not exist yet', async () => {
    const { read } = setUp(
      { owned: { 'user:default/mara': ['osc/garden-prod/shop'] } },
      {
        decisions: {
          [gardenerShootCreatePermission.name]: {
            kind: 'depends',
            on: { kind: 'owner', owners: ['user:default/mara'] },
          },
        },
      },
    );
    const { projects } = await read();
    expect(projects.map(({ mayCreate }) => mayCreate)).toEqual([false, false]);
  });

  it('offers what can be used of the cloud profiles, the newest version first', async () => {
    const { read } = setUp();
    const { cloudProfiles } = await read();
    expect(cloudProfiles).toEqual([
      {
        name: 'osc',
        provider: 'openstack',
        regions: [
          { name: 'eu-de', zones: ['eu-de-01'], accessRestrictions: [] },
        ],
        machineTypes: [
          { name: 's3', cpu: '2', memory: '8Gi', architecture: 'amd64' },
        ],
        kubernetesVersions: [
          { version: '1.34.1', classification: 'preview' },
          { version: '1.33.5', classification: 'supported' },
          { version: '1.9.9', classification: 'supported' },
        ],
        volumeTypes: ['premium'],
      },
    ]);
  });

  it('says that cloud profiles can’t be read, and not that there are none', async () => {
    const { inventory, read } = setUp();
    inventory.profiles = undefined;
    await expect(read()).rejects.toThrow(
      "The portal's account may not read the cloud profiles of Garden osc",
    );
  });

  it('offers the sizes that the configuration allows', async () => {
    const { network } = await setUp().read();
    expect(network.defaultPrefix).toBe(27);
    expect(network.maxPrefix).toBe(23);
    expect(network.sizes).toEqual([
      { prefix: 28, nodes: 16, natPorts: 2048 },
      { prefix: 27, nodes: 32, natPorts: 1024 },
      { prefix: 26, nodes: 64, natPorts: 512 },
      { prefix: 25, nodes: 128, natPorts: 256 },
      { prefix: 24, nodes: 256, natPorts: 128 },
      { prefix: 23, nodes: 512, natPorts: 64 },
    ]);
  });

  it.each(['xyz', 'osc'])(
    'answers for Garden %s the same when nobody stands behind the user',
    async garden => {
      const { read } = setUp({ unmapped: ['user:default/mara'] });
      await expect(read(undefined, garden)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: `Garden ${garden} does not exist, or you are not known there`,
      });
    },
  );
});

describe('OffersReader, of credentials', () => {
  const credentials = async (
    listPage: GardenChoices['listPage'],
    namespace = 'garden-prod',
  ) => (await setUp({ listPage }).read(namespace)).credentials;

  it('lists both kinds as the user, each page', async () => {
    const asked: string[] = [];
    const found = await credentials(
      async (resource, { namespace, as, continueToken } = {}) => {
        asked.push(`${resource} ${namespace} ${as?.user} ${continueToken}`);
        if (resource === 'secretbindings') {
          return page(binding('old', 'aws,gcp'), binding('older'));
        }
        return continueToken
          ? page(binding('b', 'openstack'))
          : { ...page(binding('a', 'openstack')), continueToken: 'more' };
      },
    );
    expect(found).toEqual([
      {
        credentials: { kind: 'CredentialsBinding', name: 'a' },
        provider: 'openstack',
      },
      {
        credentials: { kind: 'CredentialsBinding', name: 'b' },
        provider: 'openstack',
      },
      { credentials: { kind: 'SecretBinding', name: 'old' }, provider: 'aws' },
      { credentials: { kind: 'SecretBinding', name: 'old' }, provider: 'gcp' },
      { credentials: { kind: 'SecretBinding', name: 'older' }, provider: null },
    ]);
    expect(asked).toHaveLength(3);
    expect(
      asked.every(text =>
        text.includes(' garden-prod oidc:user:default/mara '),
      ),
    ).toBe(true);
  });

  it.each([new GardenNoRightsError('osc'), new GardenNotFoundError('osc')])(
    'leaves out a kind that the Garden answers with %p',
    async error => {
      const found = await credentials(async resource => {
        if (resource === 'credentialsbindings') throw error;
        return page(binding('old', 'openstack'));
      });
      expect(found).toHaveLength(1);
    },
  );

  it('says that none may be listed, and not that there are none', async () => {
    await expect(
      credentials(async () => {
        throw new GardenNoRightsError('osc');
      }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message:
        'You may not list the credentials of namespace garden-prod in Garden osc',
    });
  });

  it('does not ask for those of a namespace that the user may not see', async () => {
    await expect(
      credentials(async () => page(binding('a')), 'garden-secret'),
    ).rejects.toThrow(
      'You may not list the credentials of namespace garden-secret in Garden osc',
    );
  });

  it('fails with the Garden', async () => {
    await expect(
      credentials(async () => {
        throw new GardenUnreachableError('osc', 'no answer in time');
      }),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
  });
});
