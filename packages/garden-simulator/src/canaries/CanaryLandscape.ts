import { ProjectPlan } from '../landscape/objects/project';
import { ShootHome, ShootPlan } from '../landscape/objects/ShootPlan';
import { KubeObject } from '../store/KubeObject';

/** Somebody who signs in to a portal, and who stands behind in the Garden. */
export interface CanaryUser {
  /** Name of the entity in the catalog. */
  readonly name: string;
  /** User name in the Garden; null for somebody whom nobody stands behind. */
  readonly gardenUser: string | null;
  /** Groups in the Garden. */
  readonly groups: readonly string[];
  /** How a portal learns the user name. */
  readonly mapping: 'email' | 'annotation' | 'none';
}

export interface CanaryProject {
  readonly home: ShootHome;
  /** Seeds that no other project uses. */
  readonly seeds: readonly string[];
  readonly plan: ProjectPlan;
}

export interface CanaryShoot {
  readonly home: ShootHome;
  readonly plan: ShootPlan;
}

/** Names a shoot, there or not. */
export interface CanaryName {
  readonly namespace: string;
  readonly name: string;
}

/**
 * Projects, shoots and users whose names, networks and seeds occur nowhere else, so that each can be found again in what
 * somebody is told who must not know it.
 */
export interface CanaryLandscape {
  readonly seed: number;
  readonly users: readonly CanaryUser[];
  readonly projects: readonly CanaryProject[];
  readonly shoots: readonly CanaryShoot[];
  /** Shoots that entries name and that there are not: in namespaces that are there, and in such that are not. */
  readonly missing: readonly CanaryName[];
  /** What each mark stands for. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** One write of the administrator, past admission. */
export type GardenEdit =
  | {
      readonly change: 'create';
      readonly resource: string;
      readonly object: KubeObject;
    }
  | {
      readonly change: 'patch';
      readonly resource: string;
      readonly key: { readonly namespace?: string; readonly name: string };
      readonly patch: object;
    }
  | {
      readonly change: 'delete';
      readonly resource: string;
      readonly key: { readonly namespace?: string; readonly name: string };
    };
