import { ApiStatus } from '../errors/ApiStatus';
import { StatusCause } from '../errors/StatusCause';
import { Garden } from '../garden/Garden';
import { Identity } from '../identity/Identity';
import { sameJson } from '../json/losslessJson';
import { isJsonObject, JsonObject, KubeObject } from '../store/KubeObject';
import { extensionsOf, extensionTypes, workersOf } from './extensionTypes';
import { cloudProfileNameOf, cloudProfileOf } from './shootDefaults';
import {
  networksOf,
  withinShoot,
  withReserved,
  withSeed,
} from './shootNetworks';

const deletionConfirmation = 'confirmation.gardener.cloud/deletion';

function subjectOf(shoot: KubeObject) {
  return {
    group: 'core.gardener.cloud',
    resource: 'shoots',
    name: shoot.metadata.name,
  };
}

function refuse(shoot: KubeObject, why: string): never {
  throw ApiStatus.refused(subjectOf(shoot), why);
}

/** Go prints a list of errors with one blank between two. */
function refuseFields(shoot: KubeObject, causes: readonly StatusCause[]): void {
  if (causes.length > 0) {
    refuse(
      shoot,
      `[${causes.map(cause => `${cause.field}: ${cause.message}`).join(' ')}]`,
    );
  }
}

function text(value: JsonObject[string]): string {
  return typeof value === 'string' ? value : '';
}

/**
 * Objects that a new shoot names must be there.
 * @throws ApiStatus 403, or 500 for a shoot without a CloudProfile.
 */
export function checkReferences(garden: Garden, shoot: KubeObject): void {
  const namespace = shoot.metadata.namespace;
  const { store, profile } = garden;
  const binding = text(shoot.spec?.secretBindingName);
  if (
    binding &&
    !store.get({ resource: 'secretbindings', namespace, name: binding })
  ) {
    refuse(shoot, `secretbinding.core.gardener.cloud "${binding}" not found`);
  }
  const credentials = text(shoot.spec?.credentialsBindingName);
  if (
    credentials &&
    !store.get({
      resource: 'credentialsbindings',
      namespace,
      name: credentials,
    })
  ) {
    refuse(
      shoot,
      `credentialsbinding.security.gardener.cloud "${credentials}" not found`,
    );
  }
  const cloudProfile = cloudProfileNameOf(shoot);
  if (cloudProfile === '') {
    throw ApiStatus.internalError(
      profile.hasCurrentResources
        ? 'could not find referenced cloud profile: no cloudprofile reference has been provided'
        : 'could not find referenced cloud profile: cloudprofile.core.gardener.cloud "" not found',
    );
  }
  if (!cloudProfileOf(shoot, store)) {
    refuse(
      shoot,
      `cloudprofile.core.gardener.cloud "${cloudProfile}" not found`,
    );
  }
}

function checkRegion(garden: Garden, shoot: KubeObject): void {
  const regions = cloudProfileOf(shoot, garden.store)?.spec?.regions;
  const names = (Array.isArray(regions) ? regions : [])
    .filter(isJsonObject)
    .map(region => text(region.name));
  const region = text(shoot.spec?.region);
  if (!names.includes(region)) {
    refuseFields(shoot, [
      {
        reason: 'FieldValueNotSupported',
        message: `Unsupported value: "${region}": supported values: ${names
          .map(name => `"${name}"`)
          .join(', ')}`,
        field: 'spec.region',
      },
    ]);
  }
}

/** May somebody choose the seed? Only who may update the binding of shoots. */
function mayBind(
  garden: Garden,
  identity: Identity,
  shoot: KubeObject,
): boolean {
  return garden.rights.decide(identity, {
    kind: 'resource',
    verb: 'update',
    group: 'core.gardener.cloud',
    resource: 'shoots',
    subresource: 'binding',
    namespace: shoot.metadata.namespace,
    name: shoot.metadata.name,
  }).allowed;
}

/**
 * What Gardener itself refuses about a new shoot.
 * @throws ApiStatus 403
 */
export function admitNewShoot(
  garden: Garden,
  identity: Identity,
  shoot: KubeObject,
): void {
  const seedName = text(shoot.spec?.seedName);
  if (seedName && !mayBind(garden, identity, shoot)) {
    refuse(
      shoot,
      `user "${identity.name}" is not allowed to set .spec.seedName for "shoots"`,
    );
  }
  checkRegion(garden, shoot);
  const networks = networksOf(shoot);
  const reserved = garden.profile.hasReservedRanges
    ? withReserved(networks)
    : [];
  const seed = garden.store.get({ resource: 'seeds', name: seedName });
  refuseFields(shoot, [
    ...(seed
      ? [...withSeed(networks, seed, garden.profile), ...withinShoot(networks)]
      : []),
    ...reserved,
  ]);
}

function checkSeedChange(
  garden: Garden,
  before: KubeObject,
  after: KubeObject,
): void {
  const was = text(before.spec?.seedName);
  const is = text(after.spec?.seedName);
  if (was === is) {
    return;
  }
  const hint =
    'by patching the shoot, please use the shoots/binding subresource';
  if (!garden.profile.hasCurrentResources) {
    refuse(after, `spec.seedName cannot be changed ${hint}`);
  }
  refuse(
    after,
    is === ''
      ? `spec.seedName is already set to '${was}' and cannot be changed to 'nil'`
      : `spec.seedName '${was}' cannot be changed to '${is}' ${hint}`,
  );
}

function checkMigration(before: KubeObject): void {
  const last = before.status?.lastOperation;
  if (!isJsonObject(last)) {
    return;
  }
  const type = text(last.type);
  const state = text(last.state);
  if (type === 'Migrate' || (type === 'Restore' && state !== 'Succeeded')) {
    refuse(
      before,
      `cannot change shoot spec during ${type} operation that is in state ${state}`,
    );
  }
  const seed = text(before.spec?.seedName);
  const runsOn = text(before.status?.seedName);
  if (seed && runsOn && seed !== runsOn) {
    refuse(
      before,
      'shoot spec cannot be changed because shoot has been rescheduled to a new seed',
    );
  }
}

function checkSeedDeletion(garden: Garden, before: KubeObject): void {
  const name = text(before.spec?.seedName);
  const seed = garden.store.get({ resource: 'seeds', name });
  if (seed?.metadata.deletionTimestamp) {
    refuse(
      before,
      `cannot update spec of shoot '${before.metadata.name}' on seed '${name}' already marked for deletion`,
    );
  }
}

/**
 * What Gardener itself refuses about a change. Changes of metadata alone always pass.
 * @throws ApiStatus 403
 */
export function admitShootChange(
  garden: Garden,
  before: KubeObject,
  after: KubeObject,
  changed: boolean,
): void {
  if (!changed || before.metadata.deletionTimestamp) {
    return;
  }
  checkSeedChange(garden, before, after);
  checkMigration(before);
  checkSeedDeletion(garden, before);
  const networks = networksOf(after);
  if (
    !sameJson({ ...networksOf(before) }, { ...networks }) &&
    text(after.spec?.seedName) !== ''
  ) {
    refuseFields(after, [
      ...withinShoot(networks),
      ...(garden.profile.hasReservedRanges ? withReserved(networks) : []),
    ]);
  }
}

/**
 * Every extension type must be registered, and fit a shoot without workers. Only asked when the spec changes, so a type
 * that loses its registration poisons every later change of the spec.
 * @throws ApiStatus 403 in the multi-line form of the real server.
 */
export function checkExtensionTypes(garden: Garden, shoot: KubeObject): void {
  const registered = extensionTypes(garden.store);
  const workerless = workersOf(shoot).length === 0;
  const errors: string[] = [];
  extensionsOf(shoot).forEach((extension, index) => {
    const type = text(extension.type);
    const known = registered.find(candidate => candidate.type === type);
    const where = `spec.extensions[${index}].type ("${type}")`;
    if (!known) {
      errors.push(`given Shoot uses non-registered extension type: ${where}`);
    } else if (workerless && !known.workerlessSupported) {
      errors.push(
        `given Shoot is workerless and uses non-supported extension type: ${where}`,
      );
    }
  });
  if (errors.length > 0) {
    const head =
      errors.length === 1
        ? '1 error occurred'
        : `${errors.length} errors occurred`;
    refuse(
      shoot,
      `${head}:\n${errors.map(error => `\t* ${error}\n`).join('')}\n`,
    );
  }
}

/**
 * The finalizer of Gardener stays until the deletion is done, for admins too.
 * @throws ApiStatus 403
 */
export function checkFinalizer(before: KubeObject, after: KubeObject): void {
  const had = before.metadata.finalizers?.includes('gardener') ?? false;
  const has = after.metadata.finalizers?.includes('gardener') ?? false;
  const last = before.status?.lastOperation;
  const deleted =
    isJsonObject(last) && last.type === 'Delete' && last.state === 'Succeeded';
  if (had && !has && !deleted) {
    refuse(
      after,
      'finalizer "gardener" cannot be removed because shoot deletion has not completed successfully yet',
    );
  }
}

/** Why a shoot or Project may not be deleted yet; undefined if it may. */
export function deletionRefusal(object: KubeObject): string | undefined {
  return object.metadata.annotations?.[deletionConfirmation] === 'true'
    ? undefined
    : `must have a "${deletionConfirmation}" annotation to delete`;
}

/** A second extension of one type replaces the first, at its place: what v1.83 does without a word. */
export function dropDuplicateExtensions(shoot: KubeObject): KubeObject {
  const extensions = extensionsOf(shoot);
  const byType = new Map(
    extensions.map(extension => [text(extension.type), extension]),
  );
  return byType.size === extensions.length
    ? shoot
    : { ...shoot, spec: { ...shoot.spec, extensions: [...byType.values()] } };
}
