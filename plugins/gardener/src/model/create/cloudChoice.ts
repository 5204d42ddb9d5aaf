import type {
  CreationOffers,
  CredentialsRef,
  OfferedCloudProfile,
  OfferedCredentials,
  OfferedRegion,
  OfferedVersion,
} from 'backstage-plugin-gardener-common';
import type { GardenerCloudValue } from './values';

/** The cloud profile of this name. */
export function profileOf(
  offers: Pick<CreationOffers, 'cloudProfiles'>,
  name: string | undefined,
): OfferedCloudProfile | undefined {
  return offers.cloudProfiles.find(profile => profile.name === name);
}

/** The region that is chosen, when the Garden has it. */
export function regionOf(
  offers: Pick<CreationOffers, 'cloudProfiles'>,
  cloud: GardenerCloudValue,
): OfferedRegion | undefined {
  return profileOf(offers, cloud.cloudProfile)?.regions.find(
    ({ name }) => name === cloud.region,
  );
}

/** The credentials that can be for a cloud; where the Garden does not say it they may be. */
export function credentialsFor(
  offers: Pick<CreationOffers, 'credentials'>,
  profile: Pick<OfferedCloudProfile, 'provider'>,
): readonly OfferedCredentials[] {
  return (offers.credentials ?? []).filter(
    ({ provider }) => provider === null || provider === profile.provider,
  );
}

/** Whether two references name the same credentials. */
export function sameCredentials(
  a: CredentialsRef | undefined,
  b: CredentialsRef | undefined,
): boolean {
  return a?.kind === b?.kind && a?.name === b?.name;
}

function compareVersions(a: string, b: string): number {
  const parts = (version: string) => version.split('.').map(Number);
  const [left, right] = [parts(a), parts(b)];
  for (let at = 0; at < 3; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Versions of Kubernetes, the newest first. */
export function newestFirst(
  versions: readonly OfferedVersion[],
): readonly OfferedVersion[] {
  return [...versions].sort((a, b) => compareVersions(b.version, a.version));
}

/** The version that a shoot gets which names none. */
export function newestSupported(
  versions: readonly OfferedVersion[],
): string | undefined {
  return newestFirst(versions).find(
    ({ classification }) => classification === 'supported',
  )?.version;
}

/**
 * The choice with each part that is missing, or that the Garden does not have, filled by the only or the first one that
 * goes with the others. What is there to be chosen is kept.
 */
export function fillCloud(
  offers: Pick<CreationOffers, 'cloudProfiles' | 'credentials'>,
  value: GardenerCloudValue,
): GardenerCloudValue {
  const usable = offers.cloudProfiles.find(
    profile => credentialsFor(offers, profile).length > 0,
  );
  const profile =
    profileOf(offers, value.cloudProfile) ??
    usable ??
    offers.cloudProfiles.at(0);
  if (profile === undefined) return {};
  const region =
    profile.regions.find(({ name }) => name === value.region) ??
    profile.regions.at(0);
  const possible = credentialsFor(offers, profile);
  const credentials =
    possible.find(each =>
      sameCredentials(each.credentials, value.credentials),
    ) ?? possible.at(0);
  const version = profile.kubernetesVersions.find(
    each => each.version === value.kubernetesVersion,
  );
  return {
    cloudProfile: profile.name,
    ...(region && { region: region.name }),
    ...(credentials && { credentials: credentials.credentials }),
    ...(version && { kubernetesVersion: version.version }),
  };
}
