import fc from 'fast-check';
import { readCloudProfile } from './readCloudProfile';

describe('readCloudProfile', () => {
  it('reads the default node network of the profile', () => {
    expect(
      readCloudProfile({
        metadata: { name: 'osc' },
        spec: { providerConfig: { defaultNodesCIDR: '10.250.0.0/27' } },
      }),
    ).toEqual({ name: 'osc', defaultNodes: '10.250.0.0/27' });
  });

  it('knows no default for any other spec', () => {
    fc.assert(
      fc.property(fc.anything(), providerConfig => {
        const read = readCloudProfile({
          metadata: { name: 'osc' },
          spec: { providerConfig },
        });
        expect(read.name).toBe('osc');
      }),
    );
    expect(() => readCloudProfile(null)).toThrow('metadata.name');
  });
});
