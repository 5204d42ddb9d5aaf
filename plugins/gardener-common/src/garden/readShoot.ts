import { InputError } from '@backstage/errors';
import {
  PEERING_EXTENSION_TYPE,
  readPeeringConfig,
} from '../peering/readPeeringConfig';
import { cutText } from './cutText';
import { Interner, NO_TEXTS } from './Interner';
import {
  countOf,
  isObject,
  JsonObject,
  listOf,
  objectOf,
  textOf,
  timeOf,
} from './json';
import { migratingFrom } from './migratingFrom';
import type { ExtensionError, LastOperation, Shoot } from './Shoot';

/** No field of a shoot that is kept is longer in a sound Garden; a CIDR of this length does not parse. */
const TEXT_LIMIT = 253;
/** How much of the Garden's words is kept per error. */
const WORDS_LIMIT = 500;

const NO_ERRORS: readonly ExtensionError[] = Object.freeze([]);
const NO_LABELS: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Gardener writes the name of the Extension resource into the error: `Extension shoot--p--s/osc-peering-service`.
 * When no controller runs on the seed the resource is named `Extension/osc-peering-service`.
 */
const NAMES_EXTENSION = new RegExp(
  `Extension(?: \\S+)?/${PEERING_EXTENSION_TYPE}(?![-\\w])`,
);

/** Labels that the server keeps by itself; they serve nobody as owner or system. */
const SERVER_LABEL =
  /^(?:[^/]*\.)?(?:extensions\.gardener\.cloud|shoot\.gardener\.cloud|name\.seed\.gardener\.cloud)\//;

function readLabels(
  value: unknown,
  interner: Interner,
): Readonly<Record<string, string>> {
  let kept: [string, string][] | undefined;
  for (const [key, label] of Object.entries(objectOf(value))) {
    if (typeof label === 'string' && !SERVER_LABEL.test(key)) {
      kept ??= [];
      kept.push([
        interner.text(key),
        interner.text(cutText(label, TEXT_LIMIT)),
      ]);
    }
  }
  return kept ? Object.fromEntries(kept) : NO_LABELS;
}

function readRanges(
  spec: unknown,
  status: unknown,
  interner: Interner,
): readonly string[] {
  const ranges = new Set<string>();
  for (const value of [spec, ...listOf(status)]) {
    const text = textOf(value);
    if (text) ranges.add(cutText(text, TEXT_LIMIT));
  }
  return interner.list([...ranges]);
}

function readHibernation(spec: JsonObject, status: JsonObject) {
  const wanted = objectOf(spec.hibernation).enabled === true;
  const now = status.hibernated === true;
  if (wanted) return now ? 'hibernated' : 'hibernating';
  return now ? 'wakingUp' : 'awake';
}

function readLastOperation(
  value: unknown,
  interner: Interner,
): LastOperation | undefined {
  if (!isObject(value)) return undefined;
  const short = (field: unknown) =>
    interner.text(cutText(textOf(field) ?? '', TEXT_LIMIT));
  return {
    type: short(value.type),
    state: short(value.state),
    progress: Math.min(countOf(value.progress) ?? 0, 100),
    updatedAt: timeOf(value.lastUpdateTime),
  };
}

function readExtensionErrors(
  value: unknown,
  interner: Interner,
): readonly ExtensionError[] {
  const errors = listOf(value)
    .map(objectOf)
    .filter(({ description }) =>
      NAMES_EXTENSION.test(textOf(description) ?? ''),
    )
    .map(({ description, codes }) => ({
      description: cutText(textOf(description) ?? '', WORDS_LIMIT),
      codes: interner.list(
        listOf(codes).filter((code): code is string => !!textOf(code)),
      ),
    }));
  return errors.length ? errors : NO_ERRORS;
}

/** When someone last wrote the spec: the newest owner of `f:spec` that did not come by a subresource. */
function readSpecWrittenAt(managedFields: unknown): number | undefined {
  let newest: number | undefined;
  for (const entry of listOf(managedFields)) {
    if (
      isObject(entry) &&
      !textOf(entry.subresource) &&
      'f:spec' in objectOf(entry.fieldsV1)
    ) {
      const time = timeOf(entry.time);
      if (time !== undefined && (newest === undefined || time > newest)) {
        newest = time;
      }
    }
  }
  return newest;
}

/** Who last wrote `spec.extensions`: the newest owner of that list. */
function readExtensionsWritten(
  managedFields: unknown,
  interner: Interner,
): Shoot['extensionsWritten'] {
  let newest:
    | { readonly manager: string; readonly at: number | undefined }
    | undefined;
  for (const entry of listOf(managedFields)) {
    const { manager, time, subresource, fieldsV1 } = objectOf(entry);
    const name = textOf(manager);
    if (
      name &&
      !textOf(subresource) &&
      'f:extensions' in objectOf(objectOf(fieldsV1)['f:spec'])
    ) {
      const at = timeOf(time);
      if (!newest || (at ?? 0) > (newest.at ?? 0)) {
        newest = { manager: interner.text(cutText(name, TEXT_LIMIT)), at };
      }
    }
  }
  return newest;
}

/**
 * A migration runs from the moment another seed is chosen until Restore or LiveMigrate has succeeded there;
 * until then the Garden refuses every change of the spec.
 */
function isMigrating(
  seed: string | undefined,
  statusSeed: string | undefined,
  operation: LastOperation | undefined,
): boolean {
  if (migratingFrom({ seed, statusSeed }) !== undefined) return true;
  switch (operation?.type) {
    case 'Migrate':
      return true;
    case 'Restore':
    case 'LiveMigrate':
      return operation.state !== 'Succeeded';
    default:
      return false;
  }
}

function readApiServer(status: JsonObject): string | undefined {
  const addresses = listOf(status.advertisedAddresses).map(objectOf);
  const external = addresses.find(({ name }) => name === 'external');
  const url = textOf((external ?? addresses[0])?.url);
  return url && url.length <= 2048 ? url : undefined;
}

function readNames(value: unknown, interner: Interner): readonly string[] {
  const names = listOf(value)
    .map(item => textOf(objectOf(item).name))
    .filter((name): name is string => name !== undefined);
  return names.length ? interner.list([...new Set(names)].sort()) : NO_TEXTS;
}

/**
 * Reads a Shoot, in whatever state it is. Fields that are absent, null or of another type than they
 * should be give the value of a field that is absent; nothing but a missing name makes it throw.
 *
 * @param raw - the object as the Garden sends it
 * @param interner - shared by all shoots of an inventory, so that repeated texts are held once
 * @throws InputError when `metadata.namespace` or `metadata.name` is no text.
 */
function read(raw: unknown, interner: Interner): Shoot {
  const object = objectOf(raw);
  const metadata = objectOf(object.metadata);
  const namespace = textOf(metadata.namespace);
  const name = textOf(metadata.name);
  if (!namespace || !name) {
    throw new InputError(
      `A shoot has no metadata.${namespace ? 'name' : 'namespace'}`,
    );
  }
  const spec = objectOf(object.spec);
  const status = objectOf(object.status);
  const networking = objectOf(spec.networking);
  const statusNetworking = objectOf(status.networking);
  const maintenance = objectOf(spec.maintenance);
  const { begin, end } = objectOf(maintenance.timeWindow);
  const short = (value: unknown) => {
    const text = textOf(value);
    return text && interner.text(cutText(text, TEXT_LIMIT));
  };
  const seed = short(spec.seedName);
  const statusSeed = short(status.seedName);
  const lastOperation = readLastOperation(status.lastOperation, interner);

  return {
    namespace: interner.text(namespace),
    name: interner.text(name),
    uid: textOf(metadata.uid) ?? '',
    resourceVersion: textOf(metadata.resourceVersion) ?? '',
    purpose: short(spec.purpose),
    region: short(spec.region),
    cloudProfile: short(
      textOf(objectOf(spec.cloudProfile).name) ?? spec.cloudProfileName,
    ),
    seed,
    statusSeed,
    workerless: listOf(objectOf(spec.provider).workers).length === 0,
    deleting: textOf(metadata.deletionTimestamp) !== undefined,
    migrating: isMigrating(seed, statusSeed, lastOperation),
    hibernation: readHibernation(spec, status),
    nodes: readRanges(networking.nodes, statusNetworking.nodes, interner),
    pods: readRanges(networking.pods, statusNetworking.pods, interner),
    services: readRanges(
      networking.services,
      statusNetworking.services,
      interner,
    ),
    peering: readPeeringConfig(spec.extensions, interner),
    accessRestrictions: readNames(spec.accessRestrictions, interner),
    generation: countOf(metadata.generation) ?? 0,
    observedGeneration: countOf(status.observedGeneration) ?? 0,
    lastOperation,
    extensionErrors: readExtensionErrors(status.lastErrors, interner),
    confineSpecUpdateRollout: maintenance.confineSpecUpdateRollout === true,
    specWrittenAt: readSpecWrittenAt(metadata.managedFields),
    extensionsWritten: readExtensionsWritten(metadata.managedFields, interner),
    maintenanceWindow:
      textOf(begin) && textOf(end)
        ? { begin: short(begin) ?? '', end: short(end) ?? '' }
        : undefined,
    labels: readLabels(metadata.labels, interner),
    apiServer: readApiServer(status),
  };
}

/**
 * A reader for the shoots of one Garden. It shares repeated texts between the shoots it reads, so one
 * reader belongs to one inventory. Reads ten thousand shoots in a fraction of a second.
 *
 * @public
 */
export function createShootReader(): (raw: unknown) => Shoot {
  const interner = new Interner();
  return raw => read(raw, interner);
}

/**
 * Reads one Shoot, in whatever state it is: absent, null and absurd fields never throw.
 * For many shoots use {@link createShootReader}.
 *
 * @throws InputError when `metadata.namespace` or `metadata.name` is missing.
 * @public
 */
export function readShoot(raw: unknown): Shoot {
  return read(raw, new Interner());
}
