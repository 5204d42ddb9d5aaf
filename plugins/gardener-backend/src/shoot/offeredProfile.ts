import type {
  CloudProfile,
  MachineType,
  OfferedCloudProfile,
  OfferedMachine,
  OfferedVersion,
  KubernetesVersion,
} from 'backstage-plugin-gardener-common';

/**
 * What a cloud profile lets a new shoot be.
 *
 * @param now - epoch milliseconds; versions that have expired then are left out
 */
export function offeredProfile(
  profile: CloudProfile,
  now: number,
): OfferedCloudProfile {
  const { name, provider, regions, machineTypes, volumeTypes } = profile;
  return {
    name,
    provider,
    regions: regions.map(region => ({
      name: region.name,
      zones: [...region.zones],
      accessRestrictions: [...region.accessRestrictions],
    })),
    machineTypes: machineTypes.flatMap(offeredMachine),
    kubernetesVersions: profile.kubernetesVersions
      .flatMap(version => offeredVersion(version, now))
      .sort(newestFirst),
    volumeTypes: [...volumeTypes],
  };
}

function offeredMachine({
  name,
  cpu,
  memory,
  architecture,
}: MachineType): OfferedMachine[] {
  return architecture === 'amd64' || architecture === 'arm64'
    ? [{ name, cpu, memory, architecture }]
    : [];
}

function offeredVersion(
  { version, classification, expiresAt }: KubernetesVersion,
  now: number,
): OfferedVersion[] {
  if (expiresAt !== undefined && expiresAt <= now) return [];
  switch (classification) {
    case 'supported':
    case 'preview':
    case 'deprecated':
      return [{ version, classification }];
    default:
      // A newer Gardener calls them expired or not available yet.
      return [];
  }
}

function newestFirst(a: OfferedVersion, b: OfferedVersion): number {
  return b.version.localeCompare(a.version, 'en', { numeric: true });
}
