import type {
  CredentialsRef,
  DraftMaintenance,
  DraftPeering,
  DraftSchedule,
  DraftWorker,
  ShootPurpose,
} from 'backstage-plugin-gardener-common';
import type { ParameterNames } from './parameterNames';
import type {
  FormValues,
  GardenerCloudValue,
  GardenerProjectValue,
  GardenerReviewValue,
} from './values';

type Bag = Readonly<Record<string, unknown>>;

/** The purposes of Gardener, in the order in which they are offered. */
export const PURPOSES: readonly ShootPurpose[] = [
  'evaluation',
  'development',
  'testing',
  'production',
  'infrastructure',
];

/** An object as a bag of values; what is none is an empty one. */
function bag(value: unknown): Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}

/** A text that says something. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** NaN, which no rule lets pass, for what is no number. */
function count(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

function texts(value: unknown): readonly string[] {
  return list(value).flatMap(item => text(item) ?? []);
}

/** What was chosen in `GardenerProject`. */
export function readProject(value: unknown): GardenerProjectValue | undefined {
  const given = bag(value);
  const garden = text(given.garden);
  const namespace = text(given.namespace);
  return garden && namespace
    ? { garden, namespace, project: text(given.project) ?? namespace }
    : undefined;
}

function readCredentials(value: unknown): CredentialsRef | undefined {
  const { kind, name } = bag(value);
  return (kind === 'CredentialsBinding' || kind === 'SecretBinding') &&
    text(name)
    ? { kind, name: String(name) }
    : undefined;
}

/** What was chosen in `GardenerCloud`. */
export function readCloud(value: unknown): GardenerCloudValue {
  const given = bag(value);
  const cloudProfile = text(given.cloudProfile);
  const region = text(given.region);
  const credentials = readCredentials(given.credentials);
  const kubernetesVersion = text(given.kubernetesVersion);
  return {
    ...(cloudProfile && { cloudProfile }),
    ...(region && { region }),
    ...(credentials && { credentials }),
    ...(kubernetesVersion && { kubernetesVersion }),
  };
}

/** What was chosen in `GardenerPurpose`. */
export function readPurpose(value: unknown): ShootPurpose | undefined {
  return PURPOSES.find(purpose => purpose === value);
}

/** The rows of `GardenerPeering`; one that is not chosen yet has what was typed as its name, and no namespace. */
export function readPeerings(value: unknown): DraftPeering[] {
  return list(value).flatMap(item => {
    const given = bag(item);
    const name = text(given.name);
    const seed = text(given.seed);
    if (name === undefined) return [];
    return [
      {
        namespace: text(given.namespace) ?? '',
        name,
        ...(seed && { seed }),
        reverse: given.reverse !== false,
      },
    ];
  });
}

function readWorker(value: unknown): DraftWorker {
  const given = bag(value);
  const volume = bag(given.volume);
  const size = text(volume.size);
  const type = text(volume.type);
  const zones = texts(given.zones);
  return {
    name: text(given.name) ?? '',
    machineType: text(given.machineType) ?? '',
    architecture: given.architecture === 'arm64' ? 'arm64' : 'amd64',
    minimum: count(given.minimum),
    maximum: count(given.maximum),
    ...(zones.length > 0 && { zones: [...zones] }),
    ...(size && { volume: { size, ...(type && { type }) } }),
  };
}

/** The rows of `GardenerWorkers`. */
export function readWorkers(value: unknown): DraftWorker[] {
  return list(value).map(readWorker);
}

/** The schedules of `GardenerHibernation`. */
export function readSchedules(value: unknown): DraftSchedule[] {
  return list(value).map(item => {
    const given = bag(item);
    const end = text(given.end);
    const { location } = given;
    return {
      start: text(given.start) ?? '',
      ...(end && { end }),
      // An emptied one is none that is missing: that would be another time zone than the one that was there.
      ...(typeof location === 'string' && { location }),
    };
  });
}

/** The window of `GardenerMaintenance`. */
export function readMaintenance(value: unknown): DraftMaintenance | undefined {
  const given = bag(value);
  const begin = text(given.begin);
  const end = text(given.end);
  return begin && end ? { begin, end } : undefined;
}

/** The names of `GardenerAccessRestrictions`. */
export function readRestrictions(value: unknown): string[] {
  return [...texts(value)];
}

/** What was given in `GardenerReview`. */
export function readReview(value: unknown): GardenerReviewValue {
  const given = bag(value);
  const overlapOverride = text(given.overlapOverride);
  return {
    ...(given.acceptWarnings === true && { acceptWarnings: true }),
    ...(overlapOverride && { overlapOverride }),
  };
}

/**
 * Reads the whole form. It may have been filled by a link, so nothing in it is taken for what it should be.
 *
 * @param formData - the values of all steps
 */
export function readForm(formData: unknown, names: ParameterNames): FormValues {
  const given = bag(formData);
  const cluster = readProject(given[names.cluster]);
  const name = text(given[names.name]);
  const purpose = readPurpose(given[names.purpose]);
  const nodes = text(given[names.nodes]);
  const maintenance = readMaintenance(given[names.maintenance]);
  return {
    ...(cluster && { cluster }),
    ...(name && { name }),
    ...(purpose && { purpose }),
    cloud: readCloud(given[names.cloud]),
    ...(nodes && { nodes }),
    peerings: readPeerings(given[names.peerings]),
    workers: readWorkers(given[names.workers]),
    hibernation: readSchedules(given[names.hibernation]),
    ...(maintenance && { maintenance }),
    accessRestrictions: readRestrictions(given[names.accessRestrictions]),
    review: readReview(given[names.review]),
  };
}
