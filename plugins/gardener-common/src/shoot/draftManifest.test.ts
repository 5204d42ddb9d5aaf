import fc from 'fast-check';
import { shootDraftSchema, type ShootDraft } from '../api/schema/creation';
import { readCloudProfile } from '../garden/readCloudProfile';
import { readShoot } from '../garden/readShoot';
import { writtenEntries } from '../peering/entries';
import { draftManifest } from './draftManifest';

const profile = readCloudProfile({
  metadata: { name: 'osc' },
  spec: {
    type: 'openstack',
    regions: [
      { name: 'eu-de', zones: [{ name: 'eu-de-01' }, { name: 'eu-de-02' }] },
    ],
    providerConfig: {
      constraints: {
        floatingPools: [
          { name: 'everywhere' },
          { name: 'german', region: 'eu-de' },
        ],
        loadBalancerProviders: [{ name: 'vlb' }],
      },
    },
  },
});
const surroundings = {
  profile,
  networkType: 'calico',
  defaultNodes: '10.250.0.0/16',
};

const least: ShootDraft = {
  garden: 'osc',
  namespace: 'garden-prod',
  name: 'demo',
  purpose: 'testing',
  cloudProfile: 'osc',
  region: 'eu-de',
  credentials: { kind: 'CredentialsBinding', name: 'account' },
  workers: [
    {
      name: 'general',
      machineType: 's3',
      architecture: 'amd64',
      minimum: 1,
      maximum: 3,
    },
  ],
};

describe('draftManifest', () => {
  it('says everything that a draft says, and what OpenStack wants to hear', () => {
    const manifest = draftManifest(
      {
        ...least,
        kubernetesVersion: '1.33.5',
        nodes: '10.5.9.0/27',
        accessRestrictions: ['eu-access-only'],
        workers: [
          {
            ...least.workers[0],
            zones: ['eu-de-02'],
            volume: { type: 'premium', size: '50Gi' },
          },
        ],
        hibernation: [
          {
            start: '0 20 * * 1-5',
            end: '0 7 * * 1-5',
            location: 'Europe/Berlin',
          },
        ],
        maintenance: { begin: '220000+0100', end: '230000+0100' },
      },
      [{ name: 'vault', namespace: 'garden-ops', seed: 'eu-de-2' }],
      { ...surroundings, annotations: { 'a/b': 'c' } },
    );
    expect(manifest).toEqual({
      apiVersion: 'core.gardener.cloud/v1beta1',
      kind: 'Shoot',
      metadata: {
        name: 'demo',
        namespace: 'garden-prod',
        annotations: { 'a/b': 'c' },
      },
      spec: {
        cloudProfile: { kind: 'CloudProfile', name: 'osc' },
        region: 'eu-de',
        purpose: 'testing',
        credentialsBindingName: 'account',
        kubernetes: { version: '1.33.5' },
        networking: { type: 'calico', nodes: '10.5.9.0/27' },
        provider: {
          type: 'openstack',
          controlPlaneConfig: {
            apiVersion: 'openstack.provider.extensions.gardener.cloud/v1alpha1',
            kind: 'ControlPlaneConfig',
            loadBalancerProvider: 'vlb',
          },
          infrastructureConfig: {
            apiVersion: 'openstack.provider.extensions.gardener.cloud/v1alpha1',
            kind: 'InfrastructureConfig',
            floatingPoolName: 'german',
            networks: { workers: '10.5.9.0/27' },
          },
          workers: [
            {
              name: 'general',
              machine: { type: 's3', architecture: 'amd64' },
              minimum: 1,
              maximum: 3,
              volume: { type: 'premium', size: '50Gi' },
              zones: ['eu-de-02'],
            },
          ],
        },
        extensions: [
          {
            type: 'osc-peering-service',
            providerConfig: {
              apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
              kind: 'PeeringConfig',
              shootPeerings: [
                { name: 'vault', namespace: 'garden-ops', seed: 'eu-de-2' },
              ],
            },
          },
        ],
        accessRestrictions: [{ name: 'eu-access-only' }],
        hibernation: {
          schedules: [
            {
              start: '0 20 * * 1-5',
              end: '0 7 * * 1-5',
              location: 'Europe/Berlin',
            },
          ],
        },
        maintenance: {
          timeWindow: { begin: '220000+0100', end: '230000+0100' },
        },
      },
    });
  });

  it('leaves to the Garden what the draft leaves open, but for the zone and the node network', () => {
    const { spec, metadata } = draftManifest(least, [], surroundings);
    expect(Object.keys(spec)).toEqual([
      'cloudProfile',
      'region',
      'purpose',
      'credentialsBindingName',
      'networking',
      'provider',
    ]);
    expect(metadata).not.toHaveProperty('annotations');
    expect(spec.networking).toEqual({ type: 'calico', nodes: '10.250.0.0/16' });
    expect(spec.provider).toMatchObject({ workers: [{ zones: ['eu-de-01'] }] });
  });

  it('is written for an older Garden where the credentials are of the older kind', () => {
    const { spec } = draftManifest(
      { ...least, credentials: { kind: 'SecretBinding', name: 'account' } },
      [],
      surroundings,
    );
    expect(spec).toMatchObject({
      cloudProfileName: 'osc',
      secretBindingName: 'account',
    });
    expect(spec).not.toHaveProperty('cloudProfile');
    expect(spec).not.toHaveProperty('credentialsBindingName');
  });

  it('has nothing of nodes without workers', () => {
    const { spec } = draftManifest({ ...least, workers: [] }, [], surroundings);
    expect(spec).toEqual({
      cloudProfile: { kind: 'CloudProfile', name: 'osc' },
      region: 'eu-de',
      purpose: 'testing',
      provider: { type: 'openstack' },
    });
  });

  it('knows no configuration of other providers', () => {
    const { spec } = draftManifest(least, [], {
      ...surroundings,
      profile: { ...profile, provider: 'local' },
    });
    expect(Object.keys(Object(spec.provider))).toEqual(['type', 'workers']);
  });

  it('is read as the shoot that was meant, whatever the draft', () => {
    const label = fc.stringMatching(/^[a-z]([a-z0-9]{0,5}[a-z0-9])?$/);
    const entries = fc.uniqueArray(
      fc.record({
        name: label,
        namespace: label,
        seed: fc.option(label, { nil: undefined }),
      }),
      {
        selector: ({ name, namespace }) => `${namespace}/${name}`,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(
        label,
        label,
        entries,
        fc.constantFrom(
          'SecretBinding' as const,
          'CredentialsBinding' as const,
        ),
        fc.option(fc.constantFrom('10.5.9.0/27', '10.6.0.0/28'), {
          nil: undefined,
        }),
        (name, namespace, peers, kind, nodes) => {
          const draft = shootDraftSchema.parse({
            ...least,
            name,
            namespace,
            nodes,
            credentials: { kind, name: 'account' },
          });
          const shoot = readShoot(
            JSON.parse(
              JSON.stringify(draftManifest(draft, peers, surroundings)),
            ),
          );
          expect(shoot).toMatchObject({
            name,
            namespace,
            purpose: 'testing',
            region: 'eu-de',
            cloudProfile: 'osc',
            seed: undefined,
            workerless: false,
            nodes: [nodes ?? '10.250.0.0/16'],
          });
          expect(writtenEntries(shoot.peering)).toEqual(
            peers.map(({ name: peer, namespace: of, seed }) => ({
              name: peer,
              namespace: of,
              seed,
            })),
          );
        },
      ),
    );
  });
});
