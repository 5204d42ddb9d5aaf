import type { DraftWorker, ShootDraft } from '../api/schema/creation';
import type { CloudProfile, CloudRegion } from '../garden/CloudProfile';
import { shootKey } from '../garden/ShootRef';
import { nextMaintenanceWindow } from '../peering/maintenanceWindow';
import type { FieldProblem } from './FieldProblem';
import { nameProblem } from './nameProblem';
import { nodesProblem } from './nodesProblem';

const MINUTE = 60_000;
/** What Gardener lets a maintenance window be. */
const SHORTEST_WINDOW = 30 * MINUTE;
const LONGEST_WINDOW = 360 * MINUTE;
/** Namespace of the one project whose shoots may be infrastructure. */
const GARDEN_NAMESPACE = 'garden';

/**
 * What a draft is held against.
 *
 * @public
 */
export interface DraftRules {
  /** That of the draft; undefined when the Garden has none of this name. */
  readonly profile: CloudProfile | undefined;
  /** Prefix of the largest node network. */
  readonly maxPrefix: number;
  /** Name of the draft's project; undefined when it is not known. */
  readonly project: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Everything that is wrong with a draft and can be seen without its Garden, in the order of its fields. What its peerings
 * mean is another question.
 *
 * @public
 */
export function draftProblems(
  draft: ShootDraft,
  { profile, maxPrefix, project, now }: DraftRules,
): FieldProblem[] {
  const { nodes, workers } = draft;
  return [
    ...problem('name', nameProblem(draft.name, project)),
    ...problem('purpose', purposeProblem(draft)),
    ...(profile
      ? profileProblems(draft, profile, now)
      : problem(
          'cloudProfile',
          `${quoted(draft.cloudProfile)} does not exist`,
        )),
    ...problem(
      'nodes',
      nodes !== undefined && workers.length === 0
        ? 'must be left out: a shoot without workers has no nodes'
        : nodes !== undefined && nodesProblem(nodes, maxPrefix),
    ),
    ...repeated(
      draft.accessRestrictions ?? [],
      name => name,
      at => `accessRestrictions[${at}]`,
    ),
    ...workers.flatMap((worker, at) =>
      problem(
        `workers[${at}].maximum`,
        worker.maximum < worker.minimum &&
          `must be at least the minimum, ${worker.minimum}`,
      ),
    ),
    ...repeated(
      workers,
      ({ name }) => name,
      at => `workers[${at}].name`,
    ),
    ...problem('maintenance', maintenanceProblem(draft)),
    ...peeringProblems(draft),
  ];
}

function problem(
  field: string,
  message: string | false | undefined,
): FieldProblem[] {
  return message ? [{ field, message }] : [];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** As "one of a, b"; a long list is cut, as it is there to help and not to be read. */
function oneOf(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  if (names.length === 0) return 'and there is none to choose from';
  return `choose one of ${shown}${names.length > 10 ? ', …' : ''}`;
}

/** The second one of two that are the same. */
function repeated<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  fieldOf: (at: number) => string,
): FieldProblem[] {
  const firsts = new Map<string, number>();
  return items.flatMap((item, at) => {
    const key = keyOf(item);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, at);
      return [];
    }
    return problem(fieldOf(at), `is the same as ${fieldOf(first)}`);
  });
}

function purposeProblem({ purpose, namespace }: ShootDraft) {
  return (
    purpose === 'infrastructure' &&
    namespace !== GARDEN_NAMESPACE &&
    'can be infrastructure in the project garden alone'
  );
}

function profileProblems(
  draft: ShootDraft,
  profile: CloudProfile,
  now: number,
): FieldProblem[] {
  const { kubernetesVersion, accessRestrictions = [], workers } = draft;
  const region = profile.regions.find(({ name }) => name === draft.region);
  return [
    ...problem(
      'region',
      !region &&
        `${quoted(draft.region)} is not in cloud profile ${
          profile.name
        }; ${oneOf(profile.regions.map(({ name }) => name))}`,
    ),
    ...problem(
      'kubernetesVersion',
      kubernetesVersion !== undefined &&
        versionProblem(kubernetesVersion, profile, now),
    ),
    ...accessRestrictions.flatMap((restriction, at) =>
      problem(
        `accessRestrictions[${at}]`,
        region &&
          !region.accessRestrictions.includes(restriction) &&
          `${quoted(restriction)} can’t be had in region ${
            region.name
          }; ${oneOf(region.accessRestrictions)}`,
      ),
    ),
    ...workers.flatMap((worker, at) =>
      workerProblems(worker, `workers[${at}]`, profile, region),
    ),
  ];
}

function versionProblem(
  wanted: string,
  { name, kubernetesVersions }: CloudProfile,
  now: number,
): string | undefined {
  const usable = kubernetesVersions.filter(
    ({ expiresAt }) => expiresAt === undefined || expiresAt > now,
  );
  // A minor version stands for its newest patch.
  return usable.some(
    ({ version }) => version === wanted || version.startsWith(`${wanted}.`),
  )
    ? undefined
    : `${wanted} is not in cloud profile ${name} or has expired; ${oneOf(
        usable.map(({ version }) => version),
      )}`;
}

function workerProblems(
  { machineType, architecture, zones = [], volume }: DraftWorker,
  field: string,
  profile: CloudProfile,
  region: CloudRegion | undefined,
): FieldProblem[] {
  const types = profile.machineTypes.filter(({ name }) => name === machineType);
  const type = types.find(each => each.architecture === architecture);
  return [
    ...problem(
      `${field}.machineType`,
      types.length === 0 &&
        `${quoted(machineType)} is not in cloud profile ${
          profile.name
        }, or can’t be used`,
    ),
    ...problem(
      `${field}.architecture`,
      types.length > 0 &&
        !type &&
        `must be ${types[0].architecture}, which machine type ${machineType} has`,
    ),
    ...zones.flatMap((zone, at) =>
      problem(
        `${field}.zones[${at}]`,
        region &&
          !region.zones.includes(zone) &&
          `${quoted(zone)} is not in region ${region.name}; ${oneOf(
            region.zones,
          )}`,
      ),
    ),
    ...problem(
      `${field}.volume.type`,
      volume?.type !== undefined &&
        !profile.volumeTypes.includes(volume.type) &&
        `${quoted(volume.type)} is not in cloud profile ${
          profile.name
        }; ${oneOf(profile.volumeTypes)}`,
    ),
  ];
}

function maintenanceProblem({ maintenance }: ShootDraft): string | undefined {
  if (!maintenance) return undefined;
  const window = nextMaintenanceWindow(maintenance, 0);
  const length = window ? window.end - window.begin : 0;
  return length >= SHORTEST_WINDOW && length <= LONGEST_WINDOW
    ? undefined
    : 'must be a window of 30 minutes to 6 hours';
}

function peeringProblems(draft: ShootDraft): FieldProblem[] {
  const { peerings = [], workers } = draft;
  return [
    ...problem(
      'peerings',
      peerings.length > 0 &&
        workers.length === 0 &&
        'must be left out: a shoot without workers has no nodes to peer',
    ),
    ...peerings.flatMap((peering, at) =>
      problem(
        `peerings[${at}]`,
        shootKey(peering) === shootKey(draft) && 'is the new shoot itself',
      ),
    ),
    ...repeated(peerings, shootKey, at => `peerings[${at}]`),
  ];
}
