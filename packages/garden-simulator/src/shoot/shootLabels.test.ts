import { profileNamed } from '../profile/Profile';
import { KubeObject } from '../store/KubeObject';
import { MemoryStore } from '../store/MemoryStore';
import { smallShoot } from '../testUtils/smallGarden';
import { keepShootLabels } from './shootLabels';

function labelsOf(
  spec: NonNullable<KubeObject['spec']>,
  profile: '1.83' | '1.150' = '1.150',
  labels: Record<string, string> = {},
): string[] {
  const store = new MemoryStore();
  store.load([
    {
      apiVersion: 'core.gardener.cloud/v1beta1',
      kind: 'ControllerRegistration',
      metadata: { name: 'cert' },
      spec: {
        resources: [{ kind: 'Extension', type: 'cert', globallyEnabled: true }],
      },
    },
  ]);
  const shoot = smallShoot('peer1', spec);
  shoot.metadata.labels = labels;
  const kept = keepShootLabels(shoot, store, profileNamed(profile));
  return Object.keys(kept.metadata.labels ?? {});
}

describe('keepShootLabels', () => {
  it('labels every extension that is on, those that are on for all included', () => {
    const labels = labelsOf({ extensions: [{ type: 'peering' }] });
    expect(labels).toContain('extensions.extensions.gardener.cloud/peering');
    expect(labels).toContain('extensions.extensions.gardener.cloud/cert');
  });

  it('takes the label away from what is disabled, and from what a user made up', () => {
    const labels = labelsOf(
      {
        extensions: [
          { type: 'peering', disabled: true },
          { type: 'cert', disabled: true },
        ],
      },
      '1.150',
      { 'extensions.extensions.gardener.cloud/fake': 'true', team: 'x' },
    );
    expect(labels.filter(label => label.startsWith('extensions.'))).toEqual([]);
    expect(labels).toContain('team');
  });

  it('names the seed in current versions', () => {
    expect(labelsOf({})).toContain('name.seed.gardener.cloud/seed-1');
    expect(labelsOf({}, '1.83')).not.toContain(
      'name.seed.gardener.cloud/seed-1',
    );
  });
});
