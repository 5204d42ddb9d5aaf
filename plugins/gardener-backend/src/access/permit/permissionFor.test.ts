import { gardenerPermissions } from 'backstage-plugin-gardener-common';
import { permissionFor } from './permissionFor';

describe('permissionFor', () => {
  it.each([
    ['peerings', 'gardener.peering.change'],
    ['operation', 'gardener.shoot.operate'],
    ['deletion', 'gardener.shoot.delete'],
  ] as const)('%s: %s', (kind, name) => {
    expect(permissionFor(kind).name).toBe(name);
    // Otherwise nobody can decide about it.
    expect(gardenerPermissions).toContain(permissionFor(kind));
  });
});
