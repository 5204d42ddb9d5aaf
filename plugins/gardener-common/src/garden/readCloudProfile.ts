import { InputError } from '@backstage/errors';
import type {
  CloudProfile,
  CloudRegion,
  KubernetesVersion,
  MachineType,
  NamedInRegion,
} from './CloudProfile';
import { cutText } from './cutText';
import { JsonObject, listOf, objectOf, textOf, timeOf } from './json';

/** No name or quantity in a sound profile is longer. */
const TEXT_LIMIT = 253;
const DEFAULT_ARCHITECTURE = 'amd64';

/** What has a name, read; anything else is left out. */
function named<T>(
  value: unknown,
  read: (name: string, item: JsonObject) => T,
): readonly T[] {
  return listOf(value)
    .map(objectOf)
    .flatMap(item => {
      const name = short(item.name);
      return name === undefined ? [] : [read(name, item)];
    });
}

function short(value: unknown): string | undefined {
  const text = textOf(value);
  return text && cutText(text, TEXT_LIMIT);
}

function namesOf(value: unknown): readonly string[] {
  return named(value, name => name);
}

function isUsable({ usable }: JsonObject): boolean {
  return usable !== false;
}

function readRegion(name: string, region: JsonObject): CloudRegion {
  return {
    name,
    zones: namesOf(region.zones),
    accessRestrictions: namesOf(region.accessRestrictions),
  };
}

/** Newer Gardens name the architecture among the capabilities, as a list. */
function readMachineType(name: string, type: JsonObject): MachineType {
  const [capability] = listOf(objectOf(type.capabilities).architecture);
  return {
    name,
    cpu: short(type.cpu) ?? '',
    memory: short(type.memory) ?? '',
    architecture:
      short(type.architecture) ?? short(capability) ?? DEFAULT_ARCHITECTURE,
  };
}

function readVersions(value: unknown): readonly KubernetesVersion[] {
  return listOf(value)
    .map(objectOf)
    .flatMap(item => {
      const version = short(item.version);
      return version === undefined
        ? []
        : [
            {
              version,
              classification: short(item.classification) ?? 'supported',
              expiresAt: timeOf(item.expirationDate),
            },
          ];
    });
}

function readNamed(value: unknown): readonly NamedInRegion[] {
  return named(value, (name, { region }) => ({ name, region: short(region) }));
}

/**
 * Reads a CloudProfile. What is absent or of another type than it should be is left out.
 *
 * @throws InputError when `metadata.name` is missing.
 * @public
 */
export function readCloudProfile(raw: unknown): CloudProfile {
  const object = objectOf(raw);
  const name = textOf(objectOf(object.metadata).name);
  if (!name) throw new InputError('A cloud profile has no metadata.name');
  const spec = objectOf(object.spec);
  const providerConfig = objectOf(spec.providerConfig);
  const constraints = objectOf(providerConfig.constraints);
  return {
    name,
    provider: short(spec.type) ?? '',
    defaultNodes: textOf(providerConfig.defaultNodesCIDR),
    regions: named(spec.regions, readRegion),
    machineTypes: named(
      listOf(spec.machineTypes).filter(type => isUsable(objectOf(type))),
      readMachineType,
    ),
    kubernetesVersions: readVersions(objectOf(spec.kubernetes).versions),
    volumeTypes: namesOf(
      listOf(spec.volumeTypes).filter(type => isUsable(objectOf(type))),
    ),
    floatingPools: readNamed(constraints.floatingPools),
    loadBalancerProviders: readNamed(constraints.loadBalancerProviders),
  };
}
