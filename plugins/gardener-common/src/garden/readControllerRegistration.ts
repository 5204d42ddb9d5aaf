import { InputError } from '@backstage/errors';
import { PEERING_EXTENSION_TYPE } from '../peering/readPeeringConfig';
import { JsonObject, listOf, objectOf, textOf } from './json';

/**
 * A controller registration, as far as peering needs it. Its name is free, so only its resources tell.
 *
 * @public
 */
export interface ControllerRegistration {
  readonly name: string;
  /** Whether it registers the peering extension for shoots. */
  readonly servesPeering: boolean;
  /** Types of node and pod networking that it makes known, for example `calico`. */
  readonly networkTypes: readonly string[];
}

function servesPeering(resource: JsonObject): boolean {
  const clusters = listOf(resource.clusterCompatibility);
  return (
    resource.kind === 'Extension' &&
    resource.type === PEERING_EXTENSION_TYPE &&
    // A secondary registration only adds a controller for some seeds; the primary one makes the type known.
    resource.primary !== false &&
    (clusters.length === 0 || clusters.includes('shoot'))
  );
}

function networkType({ kind, type, primary }: JsonObject): string[] {
  const name = textOf(type);
  return kind === 'Network' && name && primary !== false ? [name] : [];
}

/**
 * Reads a ControllerRegistration.
 *
 * @throws InputError when `metadata.name` is missing.
 * @public
 */
export function readControllerRegistration(
  raw: unknown,
): ControllerRegistration {
  const object = objectOf(raw);
  const name = textOf(objectOf(object.metadata).name);
  if (!name) {
    throw new InputError('A controller registration has no metadata.name');
  }
  const resources = listOf(objectOf(object.spec).resources).map(objectOf);
  return {
    name,
    servesPeering: resources.some(servesPeering),
    networkTypes: resources.flatMap(networkType),
  };
}
