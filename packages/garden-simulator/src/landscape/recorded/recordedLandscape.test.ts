import { readPeerings } from '../testing/readPeerings';
import { recordedLandscape } from './recordedLandscape';

const shoots = [...recordedLandscape().objects].filter(
  ({ kind }) => kind === 'Shoot',
);

describe('the recorded world', () => {
  it('has 24 shoots, 15 of them in garden-dev', () => {
    expect(shoots).toHaveLength(24);
    expect(
      shoots.filter(({ metadata }) => metadata.namespace === 'garden-dev'),
    ).toHaveLength(15);
  });

  it('has the peerings that the recordings speak of', () => {
    const configured = readPeerings(shoots)
      .filter(({ status }) => status === 'configured')
      .map(({ between }) => between.join(' '));
    expect(configured).toEqual([
      'garden-dev/peer1 garden-dev/peer2',
      'garden-dev/peer1 garden-ops-1a2b3/mon',
      'garden-dev/peer2 garden-prod/peer3',
      'garden-dev/tosecret garden-secret/vault',
      'garden-dev/twin-a garden-dev/twin-b',
    ]);
  });

  it('labels globally enabled extensions, and not disabled ones', () => {
    const labels = (name: string) =>
      Object.keys(
        shoots.find(({ metadata }) => metadata.name === name)?.metadata
          .labels ?? {},
      ).filter(label => label.startsWith('extensions.extensions'));
    expect(labels('plain')).toEqual([
      'extensions.extensions.gardener.cloud/shoot-cert-service',
    ]);
    expect(labels('off')).toEqual(labels('plain'));
    expect(labels('other')).toEqual([
      'extensions.extensions.gardener.cloud/shoot-dns-service',
    ]);
  });
});
