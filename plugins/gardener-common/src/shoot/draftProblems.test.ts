import type { ShootDraft } from '../api/schema/creation';
import { readCloudProfile } from '../garden/readCloudProfile';
import { draftProblems } from './draftProblems';

const now = Date.parse('2026-11-20T12:00:00Z');

const profile = readCloudProfile({
  metadata: { name: 'osc' },
  spec: {
    type: 'openstack',
    regions: [
      {
        name: 'eu-de',
        zones: [{ name: 'eu-de-01' }],
        accessRestrictions: [{ name: 'eu-access-only' }],
      },
      { name: 'eu-nl', zones: [{ name: 'eu-nl-01' }] },
    ],
    machineTypes: [
      { name: 's3', architecture: 'amd64' },
      { name: 'k1', architecture: 'arm64' },
      { name: 'old', usable: false },
    ],
    kubernetes: {
      versions: [
        { version: '1.33.5' },
        { version: '1.31.1', expirationDate: '2026-11-20T11:59:59Z' },
      ],
    },
    volumeTypes: [{ name: 'premium' }],
  },
});

const draft: ShootDraft = {
  garden: 'osc',
  namespace: 'garden-prod',
  name: 'demo',
  purpose: 'testing',
  cloudProfile: 'osc',
  region: 'eu-de',
  credentials: { kind: 'CredentialsBinding', name: 'account' },
  kubernetesVersion: '1.33',
  nodes: '10.5.9.0/27',
  accessRestrictions: ['eu-access-only'],
  workers: [
    {
      name: 'general',
      machineType: 's3',
      architecture: 'amd64',
      minimum: 1,
      maximum: 3,
      zones: ['eu-de-01'],
      volume: { type: 'premium', size: '50Gi' },
    },
  ],
  maintenance: { begin: '233000+0100', end: '010000+0100' },
  peerings: [{ namespace: 'garden-ops', name: 'vault' }],
};

const [worker] = draft.workers;

function problems(
  changes: Partial<ShootDraft>,
  rules: Partial<Parameters<typeof draftProblems>[1]> = {},
): string[] {
  return draftProblems(
    { ...draft, ...changes },
    { profile, maxPrefix: 23, project: 'prod', now, ...rules },
  ).map(({ field, message }) => `${field} ${message}`);
}

describe('draftProblems', () => {
  it('has none of a sound draft, nor of the least one', () => {
    expect(problems({})).toEqual([]);
    expect(
      problems({
        kubernetesVersion: undefined,
        nodes: undefined,
        accessRestrictions: undefined,
        workers: [],
        maintenance: undefined,
        peerings: undefined,
      }),
    ).toEqual([]);
  });

  it.each<[Partial<ShootDraft>, string]>([
    [{ name: 'a--b' }, 'name must not have two hyphens in a row'],
    [
      { name: 'abcdefghijklmnopqr' },
      'name is too long: with the project’s name, prod, it may have 21 characters, and has 22',
    ],
    [
      { purpose: 'infrastructure' },
      'purpose can be infrastructure in the project garden alone',
    ],
    [
      {
        region: 'us',
        accessRestrictions: [],
        workers: [{ ...worker, zones: [] }],
      },
      'region "us" is not in cloud profile osc; choose one of eu-de, eu-nl',
    ],
    [
      { kubernetesVersion: '1.31.1' },
      'kubernetesVersion 1.31.1 is not in cloud profile osc or has expired; choose one of 1.33.5',
    ],
    [
      { kubernetesVersion: '1.3' },
      'kubernetesVersion 1.3 is not in cloud profile osc or has expired; choose one of 1.33.5',
    ],
    [
      { accessRestrictions: ['us-only'] },
      'accessRestrictions[0] "us-only" can’t be had in region eu-de; choose one of eu-access-only',
    ],
    [
      { accessRestrictions: ['eu-access-only', 'eu-access-only'] },
      'accessRestrictions[1] is the same as accessRestrictions[0]',
    ],
    [
      { nodes: '10.5.9.1/27' },
      'nodes "10.5.9.1/27" has host bits: the network is 10.5.9.0/27',
    ],
    [
      { nodes: '10.5.0.0/22' },
      'nodes /22 is too large: a shoot of this Garden may have a /23 at most',
    ],
    [
      { nodes: '10.5.9.0/27', workers: [], peerings: [] },
      'nodes must be left out: a shoot without workers has no nodes',
    ],
    [
      { nodes: undefined, workers: [] },
      'peerings must be left out: a shoot without workers has no nodes to peer',
    ],
    [
      { workers: [{ ...worker, minimum: 4 }] },
      'workers[0].maximum must be at least the minimum, 4',
    ],
    [
      { workers: [worker, worker] },
      'workers[1].name is the same as workers[0].name',
    ],
    [
      { workers: [{ ...worker, machineType: 'old' }] },
      'workers[0].machineType "old" is not in cloud profile osc, or can’t be used',
    ],
    [
      { workers: [{ ...worker, architecture: 'arm64' }] },
      'workers[0].architecture must be amd64, which machine type s3 has',
    ],
    [
      { workers: [{ ...worker, zones: ['eu-nl-01'] }] },
      'workers[0].zones[0] "eu-nl-01" is not in region eu-de; choose one of eu-de-01',
    ],
    [
      { workers: [{ ...worker, volume: { type: 'tape', size: '1Gi' } }] },
      'workers[0].volume.type "tape" is not in cloud profile osc; choose one of premium',
    ],
    [
      { maintenance: { begin: '220000+0100', end: '221000+0100' } },
      'maintenance must be a window of 30 minutes to 6 hours',
    ],
    [
      { maintenance: { begin: '220000+0100', end: '220000+9900' } },
      'maintenance must be a window of 30 minutes to 6 hours',
    ],
    [
      { peerings: [{ namespace: 'garden-prod', name: 'demo' }] },
      'peerings[0] is the new shoot itself',
    ],
    [
      {
        peerings: [
          { namespace: 'garden-ops', name: 'vault' },
          { namespace: 'garden-ops', name: 'vault', reverse: false },
        ],
      },
      'peerings[1] is the same as peerings[0]',
    ],
  ])('names the field of %j', (changes, wanted) => {
    expect(problems(changes)).toEqual([wanted]);
  });

  it('can’t hold a draft against a cloud profile that is not there', () => {
    expect(problems({}, { profile: undefined })).toEqual([
      'cloudProfile "osc" does not exist',
    ]);
  });

  it('lets the project garden have infrastructure', () => {
    expect(
      problems({ purpose: 'infrastructure', namespace: 'garden' }),
    ).toEqual([]);
  });

  it('does not tell the length of a project’s name that is not known', () => {
    expect(
      problems({ name: 'abcdefghijklmnopqr' }, { project: undefined }),
    ).toEqual([]);
  });
});
