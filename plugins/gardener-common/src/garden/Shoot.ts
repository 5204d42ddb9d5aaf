import type { PeeringConfig } from '../peering/PeeringConfig';

/**
 * What an operation on a shoot is doing, as the Garden states it.
 *
 * @public
 */
export interface LastOperation {
  /** Create, Reconcile, Delete, Migrate, Restore, LiveMigrate, or what a newer Gardener adds. */
  readonly type: string;
  /** Processing, Succeeded, Error, Failed, Pending, Aborted, or what a newer Gardener adds. */
  readonly state: string;
  /** 0 to 100. */
  readonly progress: number;
  /** Epoch milliseconds; undefined when absent or unreadable. */
  readonly updatedAt: number | undefined;
}

/**
 * One error of the last operation that names the peering extension.
 *
 * @public
 */
export interface ExtensionError {
  /** The Garden's words, cut. */
  readonly description: string;
  readonly codes: readonly string[];
}

/**
 * A shoot, as narrow as peering needs it and as compact as an inventory of ten thousands wants it.
 * Made by `readShoot` from whatever the Garden sends, so every field has a readable value.
 *
 * @public
 */
export interface Shoot {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly resourceVersion: string;
  readonly purpose: string | undefined;
  readonly region: string | undefined;
  readonly cloudProfile: string | undefined;
  /** `spec.seedName`: where the shoot runs or will run. */
  readonly seed: string | undefined;
  /** `status.seedName`: differs from `seed` while a migration runs. */
  readonly statusSeed: string | undefined;
  readonly workerless: boolean;
  readonly deleting: boolean;
  readonly migrating: boolean;
  readonly hibernation: 'awake' | 'hibernated' | 'hibernating' | 'wakingUp';
  /** `spec.networking.nodes` joined with `status.networking.nodes`, as written, without repeats. */
  readonly nodes: readonly string[];
  readonly pods: readonly string[];
  readonly services: readonly string[];
  readonly peering: PeeringConfig;
  readonly accessRestrictions: readonly string[];
  readonly generation: number;
  readonly observedGeneration: number;
  readonly lastOperation: LastOperation | undefined;
  /** Errors of the last operation that name the peering extension; others are left out. */
  readonly extensionErrors: readonly ExtensionError[];
  /** Writes of the spec wait for the maintenance window and leave `generation` as it was. */
  readonly confineSpecUpdateRollout: boolean;
  /** When the spec was last written, from managedFields; epoch milliseconds. */
  readonly specWrittenAt: number | undefined;
  /** Who wrote `spec.extensions` last, from managedFields; undefined when nobody is named. */
  readonly extensionsWritten:
    | {
        /** Field manager, for example `kubectl-edit`. */
        readonly manager: string;
        /** Epoch milliseconds; undefined when unreadable. */
        readonly at: number | undefined;
      }
    | undefined;
  /** `HHMMSS+ZZZZ` as written. */
  readonly maintenanceWindow:
    | { readonly begin: string; readonly end: string }
    | undefined;
  /** Labels that a configuration may want for owner and system; the server's own are left out. */
  readonly labels: Readonly<Record<string, string>>;
  /** Address of the API server from `status.advertisedAddresses`. */
  readonly apiServer: string | undefined;
}
