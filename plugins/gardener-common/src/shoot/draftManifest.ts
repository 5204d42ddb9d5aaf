import type { DraftWorker, ShootDraft } from '../api/schema/creation';
import type { CredentialsRef } from '../api/schema/offers';
import type { CloudProfile } from '../garden/CloudProfile';
import type { JsonObject } from '../garden/json';
import type { PeeringEntry } from '../peering/PeeringConfig';
import { PEERING_CONFIG_HEAD } from '../peering/peeringConfigHead';
import { PEERING_EXTENSION_TYPE } from '../peering/readPeeringConfig';
import { providerConfigs } from './providerConfigs';

/**
 * What a manifest takes from the Garden.
 *
 * @public
 */
export interface DraftSurroundings {
  /** That of the draft. */
  readonly profile: CloudProfile;
  /** Of pods, for example `calico`. */
  readonly networkType: string;
  /** Node network of a draft that names none, CIDR. */
  readonly defaultNodes: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * A Shoot as it is sent to a Garden, with its members in the order in which one reads it.
 *
 * @public
 */
export interface ShootManifest {
  readonly apiVersion: 'core.gardener.cloud/v1beta1';
  readonly kind: 'Shoot';
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: JsonObject;
}

/**
 * The manifest of a draft that has no problems. What the draft leaves open the Garden decides, but for the node network:
 * what nobody writes nobody can compare.
 *
 * @param entries - of its peerings; none makes a shoot without the extension
 * @public
 */
export function draftManifest(
  draft: ShootDraft,
  entries: readonly PeeringEntry[],
  surroundings: DraftSurroundings,
): ShootManifest {
  const { name, namespace, region, purpose } = draft;
  const { annotations = {} } = surroundings;
  const workerless = draft.workers.length === 0;
  const { accessRestrictions = [], hibernation = [], maintenance } = draft;
  return {
    apiVersion: 'core.gardener.cloud/v1beta1',
    kind: 'Shoot',
    metadata: {
      name,
      namespace,
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: {
      ...cloudProfileMembers(draft),
      region,
      purpose,
      // Gardener refuses them for a shoot without workers.
      ...(!workerless && credentialsMembers(draft.credentials)),
      ...(draft.kubernetesVersion !== undefined && {
        kubernetes: { version: draft.kubernetesVersion },
      }),
      ...networkingMembers(draft, surroundings),
      provider: provider(draft, surroundings),
      ...extensionsMembers(entries),
      ...(accessRestrictions.length > 0 && {
        accessRestrictions: accessRestrictions.map(restriction => ({
          name: restriction,
        })),
      }),
      ...(hibernation.length > 0 && {
        hibernation: {
          schedules: hibernation.map(({ start, end, location }) => ({
            start,
            ...(end !== undefined && { end }),
            ...(location !== undefined && { location }),
          })),
        },
      }),
      ...(maintenance && {
        maintenance: {
          timeWindow: { begin: maintenance.begin, end: maintenance.end },
        },
      }),
    },
  };
}

/** The node network of a draft; undefined of one without workers. */
function nodesOf(
  { workers, nodes }: ShootDraft,
  { defaultNodes }: DraftSurroundings,
): string | undefined {
  return workers.length === 0 ? undefined : nodes ?? defaultNodes;
}

/**
 * Gardens that have CredentialsBindings take `cloudProfile`, and older ones know `cloudProfileName` alone. New ones take
 * both for versions of Kubernetes before 1.34, which are those that may have a SecretBinding.
 */
function cloudProfileMembers({
  cloudProfile,
  credentials,
}: ShootDraft): JsonObject {
  return credentials.kind === 'CredentialsBinding'
    ? { cloudProfile: { kind: 'CloudProfile', name: cloudProfile } }
    : { cloudProfileName: cloudProfile };
}

function credentialsMembers({ kind, name }: CredentialsRef): JsonObject {
  switch (kind) {
    case 'CredentialsBinding':
      return { credentialsBindingName: name };
    case 'SecretBinding':
      return { secretBindingName: name };
    default: {
      const never: never = kind;
      throw new Error(`Unknown kind of credentials: ${never}`);
    }
  }
}

function networkingMembers(
  draft: ShootDraft,
  surroundings: DraftSurroundings,
): JsonObject {
  const nodes = nodesOf(draft, surroundings);
  return nodes === undefined
    ? {}
    : { networking: { type: surroundings.networkType, nodes } };
}

function provider(
  draft: ShootDraft,
  surroundings: DraftSurroundings,
): JsonObject {
  const { profile } = surroundings;
  const nodes = nodesOf(draft, surroundings);
  if (nodes === undefined) return { type: profile.provider };
  const zones = profile.regions.find(
    ({ name }) => name === draft.region,
  )?.zones;
  return {
    type: profile.provider,
    ...providerConfigs(profile, draft.region, nodes),
    workers: draft.workers.map(worker => workerOf(worker, zones ?? [])),
  };
}

/** @param zones - of the region; the first one is taken where the draft names none */
function workerOf(
  {
    name,
    machineType,
    architecture,
    minimum,
    maximum,
    volume,
    ...worker
  }: DraftWorker,
  zones: readonly string[],
): JsonObject {
  const inZones = worker.zones?.length ? worker.zones : zones.slice(0, 1);
  return {
    name,
    machine: { type: machineType, architecture },
    minimum,
    maximum,
    ...(volume && {
      volume: {
        ...(volume.type !== undefined && { type: volume.type }),
        size: volume.size,
      },
    }),
    ...(inZones.length > 0 && { zones: [...inZones] }),
  };
}

function extensionsMembers(entries: readonly PeeringEntry[]): JsonObject {
  if (entries.length === 0) return {};
  return {
    extensions: [
      {
        type: PEERING_EXTENSION_TYPE,
        providerConfig: {
          ...PEERING_CONFIG_HEAD,
          shootPeerings: entries.map(({ name, namespace, seed }) => ({
            name,
            namespace,
            ...(seed !== undefined && { seed }),
          })),
        },
      },
    ],
  };
}
