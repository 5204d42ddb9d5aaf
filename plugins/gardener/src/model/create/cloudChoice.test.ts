import { offersWith } from '../../__testUtils__/createFixtures';
import { fillCloud, newestSupported } from './cloudChoice';

const offers = offersWith({ garden: 'osc', namespace: 'garden-prod' });
const account = { kind: 'CredentialsBinding', name: 'garden-prod-account' };

describe('the cloud of a new shoot', () => {
  it('is filled with what there is', () => {
    expect(fillCloud(offers, {})).toEqual({
      cloudProfile: 'openstack',
      region: 'eu-de-1',
      credentials: account,
    });
  });

  it('keeps what was chosen as long as the Garden has it', () => {
    expect(
      fillCloud(offers, { region: 'eu-nl-1', kubernetesVersion: '1.33.0' }),
    ).toMatchObject({ region: 'eu-nl-1', kubernetesVersion: '1.33.0' });
    expect(
      fillCloud(offers, { region: 'eu-xx-1', kubernetesVersion: '1.1.0' }),
    ).toEqual(fillCloud(offers, {}));
  });

  it('is one for which the project has credentials', () => {
    const [openstack] = offers.cloudProfiles;
    const aws = { ...openstack, name: 'aws', provider: 'aws' };
    expect(
      fillCloud({ ...offers, cloudProfiles: [aws, openstack] }, {}),
    ).toMatchObject({ cloudProfile: 'openstack' });
    expect(
      fillCloud(
        { ...offers, cloudProfiles: [aws, openstack] },
        { cloudProfile: 'aws' },
      ),
    ).toEqual({ cloudProfile: 'aws', region: 'eu-de-1' });
  });

  it('has nothing where the Garden offers nothing', () => {
    expect(fillCloud({ cloudProfiles: [], credentials: [] }, {})).toEqual({});
  });

  it('has the newest supported version by numbers, not by letters', () => {
    const supported = (version: string) => ({
      version,
      classification: 'supported' as const,
    });
    expect(
      newestSupported([
        supported('1.9.10'),
        supported('1.32.2'),
        supported('1.32.10'),
        { version: '1.33.0', classification: 'preview' },
      ]),
    ).toBe('1.32.10');
  });
});
