import {
  gardenerAdminKubeconfigPermission,
  gardenerPeeringChangePermission,
  gardenerShootCreatePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
  gardenerShootReadPermission,
  gardenerViewerKubeconfigPermission,
  type EntryName,
  type ShootPermission,
} from 'backstage-plugin-gardener-common';

/** What each permission of the plugin is for, as a refusal says it: of shoots in general and of one. */
const PURPOSES: ReadonlyMap<
  string,
  { readonly general: string; readonly of: (shoot: string) => string }
> = new Map([
  [
    gardenerShootReadPermission.name,
    { general: 'read shoots', of: shoot => `read ${shoot}` },
  ],
  [
    gardenerShootCreatePermission.name,
    { general: 'create shoots', of: shoot => `create ${shoot}` },
  ],
  [
    gardenerPeeringChangePermission.name,
    {
      general: 'change peerings',
      of: shoot => `change the peerings of ${shoot}`,
    },
  ],
  [
    gardenerShootOperatePermission.name,
    {
      general: 'have shoots reconciled',
      of: shoot => `have ${shoot} reconciled`,
    },
  ],
  [
    gardenerShootDeletePermission.name,
    { general: 'delete shoots', of: shoot => `delete ${shoot}` },
  ],
  [
    gardenerViewerKubeconfigPermission.name,
    {
      general: 'get viewer kubeconfigs of shoots',
      of: shoot => `get a viewer kubeconfig of ${shoot}`,
    },
  ],
  [
    gardenerAdminKubeconfigPermission.name,
    {
      general: 'get admin kubeconfigs of shoots',
      of: shoot => `get an admin kubeconfig of ${shoot}`,
    },
  ],
]);

/**
 * A sentence on what Backstage's permissions refuse, without its full stop.
 *
 * @param shoot - one that the user may see; undefined when the permission is refused for every shoot
 */
export function refusalOf(
  permission: ShootPermission,
  shoot?: EntryName,
): string {
  const { name } = permission;
  const purpose = PURPOSES.get(name);
  const what =
    shoot === undefined
      ? purpose?.general ?? 'do this'
      : purpose?.of(shoot.name) ?? 'do this';
  return shoot === undefined
    ? `You may not ${what} in this portal; the permission ${name} is refused`
    : `You may not ${what} in this portal; the permission ${name} is refused for it`;
}
