import fc from 'fast-check';
import { readCloudProfile } from './readCloudProfile';

describe('readCloudProfile', () => {
  it('reads the default node network of the profile', () => {
    expect(
      readCloudProfile({
        metadata: { name: 'osc' },
        spec: { providerConfig: { defaultNodesCIDR: '10.250.0.0/27' } },
      }).defaultNodes,
    ).toBe('10.250.0.0/27');
  });

  it('reads what a new shoot may be', () => {
    expect(
      readCloudProfile({
        metadata: { name: 'osc' },
        spec: {
          type: 'openstack',
          regions: [
            {
              name: 'eu-de',
              zones: [{ name: 'eu-de-01' }, { name: 'eu-de-02' }],
              accessRestrictions: [{ name: 'eu-access-only' }],
            },
            { name: 'eu-nl' },
          ],
          machineTypes: [
            { name: 's3', cpu: '2', memory: '8Gi', architecture: 'amd64' },
            { name: 'k1', cpu: '2', memory: '4Gi', architecture: 'arm64' },
          ],
          kubernetes: {
            versions: [
              { version: '1.33.5', classification: 'supported' },
              {
                version: '1.32.9',
                classification: 'deprecated',
                expirationDate: '2027-06-30T23:59:59Z',
              },
            ],
          },
          volumeTypes: [{ name: 'premium' }],
          providerConfig: {
            constraints: {
              floatingPools: [{ name: 'external', region: 'eu-de' }],
              loadBalancerProviders: [{ name: 'vlb' }],
            },
          },
        },
      }),
    ).toEqual({
      name: 'osc',
      provider: 'openstack',
      defaultNodes: undefined,
      regions: [
        {
          name: 'eu-de',
          zones: ['eu-de-01', 'eu-de-02'],
          accessRestrictions: ['eu-access-only'],
        },
        { name: 'eu-nl', zones: [], accessRestrictions: [] },
      ],
      machineTypes: [
        { name: 's3', cpu: '2', memory: '8Gi', architecture: 'amd64' },
        { name: 'k1', cpu: '2', memory: '4Gi', architecture: 'arm64' },
      ],
      kubernetesVersions: [
        {
          version: '1.33.5',
          classification: 'supported',
          expiresAt: undefined,
        },
        {
          version: '1.32.9',
          classification: 'deprecated',
          expiresAt: Date.parse('2027-06-30T23:59:59Z'),
        },
      ],
      volumeTypes: ['premium'],
      floatingPools: [{ name: 'external', region: 'eu-de' }],
      loadBalancerProviders: [{ name: 'vlb', region: undefined }],
    });
  });

  it('leaves out what can’t be used', () => {
    const { machineTypes, volumeTypes } = readCloudProfile({
      metadata: { name: 'osc' },
      spec: {
        machineTypes: [{ name: 'old', usable: false }, { name: 's3' }],
        volumeTypes: [{ name: 'old', usable: false }, { name: 'ssd' }],
      },
    });
    expect(machineTypes.map(({ name }) => name)).toEqual(['s3']);
    expect(volumeTypes).toEqual(['ssd']);
  });

  it.each([
    ['where the machine type names none', {}, 'amd64'],
    [
      'among the capabilities of a newer Garden',
      { capabilities: { architecture: ['arm64'] } },
      'arm64',
    ],
  ])('finds the architecture %s', (_, more, architecture) => {
    const { machineTypes } = readCloudProfile({
      metadata: { name: 'osc' },
      spec: { machineTypes: [{ name: 's3', ...more }] },
    });
    expect(machineTypes[0].architecture).toBe(architecture);
  });

  it('reads a profile in whatever state it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (spec, one) => {
        const metadata = { name: 'osc' };
        expect(readCloudProfile({ metadata, spec }).name).toBe('osc');
        const read = readCloudProfile({
          metadata,
          spec: {
            regions: [one],
            machineTypes: [one],
            volumeTypes: [one],
            kubernetes: { versions: [one] },
            providerConfig: { constraints: { floatingPools: [one] } },
          },
        });
        expect(read.regions.length).toBeLessThan(2);
      }),
    );
    expect(() => readCloudProfile(null)).toThrow('metadata.name');
  });
});
