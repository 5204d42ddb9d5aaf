import { isResourcePermission } from '@backstage/plugin-permission-common';
import * as common from './index';
import { gardenerPermissions, RESOURCE_TYPE_SHOOT } from './permissions';

describe('the permissions of the plugin', () => {
  it('are all about shoots, so that a policy may answer each with conditions', () => {
    expect(RESOURCE_TYPE_SHOOT).toBe('gardener-shoot');
    for (const permission of gardenerPermissions) {
      expect(isResourcePermission(permission, 'gardener-shoot')).toBe(true);
    }
  });

  it('have the names and actions by which policies know them', () => {
    expect(
      gardenerPermissions.map(({ name, attributes }) => [
        name,
        attributes.action,
      ]),
    ).toEqual([
      ['gardener.shoot.read', 'read'],
      ['gardener.shoot.create', 'create'],
      ['gardener.peering.change', 'update'],
      ['gardener.shoot.operate', 'update'],
      ['gardener.shoot.delete', 'delete'],
      ['gardener.kubeconfig.viewer', 'create'],
      ['gardener.kubeconfig.admin', 'create'],
    ]);
  });

  it('have names of their own', () => {
    const names = gardenerPermissions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are all in the list that the plugin registers', () => {
    const exported = Object.entries(common).flatMap(([name, value]) =>
      /Permission$/.test(name) ? [value] : [],
    );
    expect(exported).toHaveLength(gardenerPermissions.length);
    expect(new Set<unknown>(exported)).toEqual(new Set(gardenerPermissions));
  });
});
