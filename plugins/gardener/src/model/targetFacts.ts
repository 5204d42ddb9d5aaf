import { PeeringTarget } from 'backstage-plugin-gardener-common';

/** What the columns say of a target, whichever way it is known. */
export interface TargetFacts {
  readonly name: string;
  readonly namespace: string;
  /** The project, or the namespace where the project is not known. */
  readonly project: string;
  readonly seed: string | null;
  /** The seed that it leaves for that one. */
  readonly migratingFrom?: string;
  /** Null when nobody may say; empty when the shoot has none (yet). */
  readonly nodeNetworks: readonly string[] | null;
}

/** The facts of a target, from the shoot itself or else from our own entry. */
export function targetFacts(target: PeeringTarget): TargetFacts {
  switch (target.kind) {
    case 'visible':
      return {
        name: target.ref.name,
        namespace: target.ref.namespace,
        project: target.project ?? target.ref.namespace,
        seed: target.seed,
        migratingFrom: target.migratingFrom,
        nodeNetworks: target.nodeNetworks,
      };
    case 'notFound':
      return {
        name: target.name,
        namespace: target.namespace,
        project: target.project ?? target.namespace,
        seed: target.seed,
        nodeNetworks: [],
      };
    case 'notAccessible':
      return {
        name: target.name,
        namespace: target.namespace,
        project: target.namespace,
        seed: target.seed,
        nodeNetworks: null,
      };
    default:
      return unknownTarget(target);
  }
}

function unknownTarget(target: never): never {
  throw new Error(`Unknown target ${JSON.stringify(target)}`);
}
