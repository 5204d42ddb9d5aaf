import type {
  DraftWorker,
  OfferedCloudProfile,
  OfferedMachine,
  OfferedRegion,
} from 'backstage-plugin-gardener-common';

/** Machine types of an architecture. */
export function machinesOf(
  profile: Pick<OfferedCloudProfile, 'machineTypes'>,
  architecture: DraftWorker['architecture'],
): readonly OfferedMachine[] {
  return profile.machineTypes.filter(
    machine => machine.architecture === architecture,
  );
}

/** A name that no other group has: `worker`, `worker-2`, … */
function freeName(workers: readonly DraftWorker[]): string {
  const taken = new Set(workers.map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'worker' : `worker-${number}`;
    if (!taken.has(name)) return name;
  }
}

/** Room for the system and some images. */
const USUAL_VOLUME = '50Gi';

/** A group to begin with: the first machine type there is, in the first zone. */
export function newWorker(
  profile: Pick<OfferedCloudProfile, 'machineTypes' | 'volumeTypes'>,
  region: Pick<OfferedRegion, 'zones'>,
  others: readonly DraftWorker[],
): DraftWorker {
  const machine =
    machinesOf(profile, 'amd64').at(0) ?? profile.machineTypes.at(0);
  const zone = region.zones.at(0);
  const volumeType = profile.volumeTypes.at(0);
  return {
    name: freeName(others),
    machineType: machine?.name ?? '',
    architecture: machine?.architecture ?? 'amd64',
    minimum: 1,
    maximum: 3,
    ...(zone && { zones: [zone] }),
    ...(volumeType && { volume: { type: volumeType, size: USUAL_VOLUME } }),
  };
}

/** Of a type that is offered; without one where none is, because the Garden would refuse any. */
function fitVolume(
  { size, type }: NonNullable<DraftWorker['volume']>,
  { volumeTypes }: Pick<OfferedCloudProfile, 'volumeTypes'>,
): NonNullable<DraftWorker['volume']> {
  const offered = volumeTypes.find(each => each === type) ?? volumeTypes.at(0);
  return { size, ...(offered && { type: offered }) };
}

/** A group with what the cloud profile and the region don't have taken out. */
export function fitWorker(
  worker: DraftWorker,
  profile: Pick<OfferedCloudProfile, 'machineTypes' | 'volumeTypes'>,
  region: Pick<OfferedRegion, 'zones'>,
): DraftWorker {
  const machines = machinesOf(profile, worker.architecture);
  const known = machines.some(({ name }) => name === worker.machineType);
  const kept = (worker.zones ?? []).filter(zone => region.zones.includes(zone));
  const zones = kept.length > 0 ? kept : region.zones.slice(0, 1);
  const { zones: _, volume, ...rest } = worker;
  return {
    ...rest,
    ...(volume && { volume: fitVolume(volume, profile) }),
    machineType: known ? worker.machineType : machines.at(0)?.name ?? '',
    ...(zones.length > 0 && { zones }),
  };
}

/** What is wrong with a group, the first thing. */
export type WorkerProblem =
  | 'name'
  | 'twice'
  | 'machine'
  | 'range'
  | 'count'
  | 'volume';

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SIZE = /^[1-9]\d*(Gi|Ti|G|T)$/;
const MOST = 10_000;

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST;
}

/** Looks at one group among all. */
export function workerProblem(
  worker: DraftWorker,
  before: readonly DraftWorker[],
): WorkerProblem | undefined {
  const { name, machineType, minimum, maximum, volume } = worker;
  if (!NAME.test(name) || name.length > 15) return 'name';
  if (before.some(other => other.name === name)) return 'twice';
  if (machineType === '') return 'machine';
  if (!isCount(minimum) || !isCount(maximum)) return 'range';
  if (maximum < minimum || maximum < 1) return 'count';
  if (volume && !SIZE.test(volume.size)) return 'volume';
  return undefined;
}
