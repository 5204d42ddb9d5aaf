import { profileNamed } from '../profile/Profile';
import { resourceTypes } from '../resources/ResourceType';
import { Discovery } from './discovery';

function namesOf(profile: '1.83' | '1.150', path: string): string[] {
  const document = new Discovery(resourceTypes(profileNamed(profile))).document(
    path,
    'localhost',
    false,
  );
  const resources = (document?.resources ?? []) as { name: string }[];
  return resources.map(resource => resource.name);
}

describe('Discovery', () => {
  const core = '/apis/core.gardener.cloud/v1beta1';

  it('lists shoots with their subresources', () => {
    expect(namesOf('1.150', core)).toEqual(
      expect.arrayContaining([
        'shoots',
        'shoots/adminkubeconfig',
        'shoots/binding',
        'shoots/status',
        'shoots/viewerkubeconfig',
        'namespacedcloudprofiles',
      ]),
    );
  });

  it('leaves out what v1.83 lacks', () => {
    expect(namesOf('1.83', core)).not.toContain('shoots/viewerkubeconfig');
    expect(namesOf('1.83', core)).not.toContain('namespacedcloudprofiles');
    expect(namesOf('1.83', '/apis/security.gardener.cloud/v1alpha1')).toEqual(
      [],
    );
    expect(
      namesOf('1.150', '/apis/security.gardener.cloud/v1alpha1'),
    ).toContain('credentialsbindings');
  });

  it('has no document for what it does not serve', () => {
    const discovery = new Discovery(resourceTypes(profileNamed('1.150')));
    expect(
      discovery.document('/apis/core.gardener.cloud/v1', '', false),
    ).toBeUndefined();
    expect(discovery.serves('core.gardener.cloud', 'v1beta1')).toBe(true);
    expect(discovery.serves('', 'v1')).toBe(true);
  });

  it('tells everything in one document if asked for the aggregated form', () => {
    const document = new Discovery(
      resourceTypes(profileNamed('1.150')),
    ).document('/apis', '', true);
    expect(document?.kind).toBe('APIGroupDiscoveryList');
    expect(JSON.stringify(document)).toContain('"resource":"shoots"');
    expect(JSON.stringify(document)).not.toContain('"resource":"configmaps"');
  });
});
