import { JsonObject, JsonValue } from '../../store/KubeObject';

/** One `{name, namespace, seed}` of a shoot's `shootPeerings`. */
export interface PeeringEntry {
  readonly name: string;
  readonly namespace: string;
  readonly seed: string;
}

/**
 * What stands in the peering extension of a shoot.
 *
 * - `entries`: a sound PeeringConfig.
 * - `raw`: a providerConfig as somebody wrote it by hand; the Garden checks nothing of it.
 * - `none`: the extension is not listed.
 */
export type PeeringPlan =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'entries';
      readonly entries: readonly PeeringEntry[];
      readonly disabled?: boolean;
    }
  | { readonly kind: 'raw'; readonly providerConfig: JsonValue };

/** `status.lastOperation`, with its age instead of its time. */
export interface OperationPlan {
  readonly type: 'Create' | 'Reconcile' | 'Delete' | 'Migrate' | 'Restore';
  readonly state: 'Processing' | 'Succeeded' | 'Error' | 'Failed' | 'Pending';
  /** 0 to 100. */
  readonly progress: number;
  readonly description: string;
  readonly minutesAgo: number;
}

export interface ErrorPlan {
  readonly description: string;
  readonly taskID: string;
  readonly codes: readonly string[];
}

/** A condition or constraint that is not as it should be. */
export interface ConditionPlan {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown' | 'Progressing';
  readonly reason: string;
  readonly message: string;
  readonly minutesAgo: number;
  readonly codes?: readonly string[];
}

export interface WorkerPlan {
  readonly name: string;
  readonly machineType: string;
  readonly architecture: 'amd64' | 'arm64';
  readonly image: string;
  readonly minimum: number;
  readonly maximum: number;
}

export interface MaintenancePlan {
  /** `HHMMSS+ZZZZ` */
  readonly begin: string;
  readonly end: string;
  /** Changes wait for the window instead of being rolled out at once. */
  readonly confined: boolean;
}

/** Where a shoot stands in its Garden. */
export interface ShootHome {
  readonly garden: string;
  readonly project: string;
  readonly namespace: string;
}

/** A Shoot in the terms in which it differs from others. `shootObject` makes the whole object of it. */
export interface ShootPlan {
  readonly name: string;
  /** Number of the shoot among those that had this name one after the other; each has a uid of its own. Default 1. */
  readonly incarnation?: number;
  readonly region?: string;
  /** `spec.seedName`. null: not scheduled yet, and so without status. */
  readonly seed: string | null;
  /** `status.seedName` if it differs: the shoot is being moved from there to `seed`. */
  readonly statusSeed?: string;
  readonly purpose?: 'evaluation' | 'testing' | 'development' | 'production';
  /** `spec.networking.nodes`. null: absent. */
  readonly nodes: string | null;
  /** `status.networking.nodes`. Default: the same as `nodes`. */
  readonly statusNodes?: readonly string[];
  readonly services?: string;
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];
  readonly peering?: PeeringPlan;
  /** Extensions before and after the peering extension; their order is theirs. */
  readonly extensionsBefore?: readonly JsonObject[];
  readonly extensionsAfter?: readonly JsonObject[];
  readonly accessRestrictions?: readonly string[];
  /** Empty: a workerless shoot. */
  readonly workers?: readonly WorkerPlan[];
  readonly hibernated?: boolean;
  readonly hibernationSchedules?: readonly JsonObject[];
  readonly maintenance?: MaintenancePlan;
  readonly kubernetesVersion?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly generation?: number;
  /** Default: the same as `generation`. */
  readonly observedGeneration?: number;
  readonly createdAt?: Date;
  /** Age of the last write of the spec. Default: well before the last operation. */
  readonly specMinutesAgo?: number;
  readonly specManager?: string;
  readonly deletingMinutesAgo?: number;
  /** null: no operation was ever started. */
  readonly operation?: OperationPlan | null;
  readonly lastErrors?: readonly ErrorPlan[];
  readonly conditions?: readonly ConditionPlan[];
  readonly constraints?: readonly ConditionPlan[];
  readonly lastMaintenance?: {
    readonly description: string;
    readonly minutesAgo: number;
  };
}

/** An entry list as a plan. */
export function lists(...entries: PeeringEntry[]): PeeringPlan {
  return { kind: 'entries', entries };
}
