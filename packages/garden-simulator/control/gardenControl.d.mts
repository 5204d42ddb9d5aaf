export interface ShootName {
  readonly namespace: string;
  readonly name: string;
}

/** What is read of an entry in `shootPeerings`. */
export interface ShootEntry {
  readonly name: string;
  readonly namespace: string;
  readonly seed?: string;
}

/** A shoot; it holds more than is said here. */
export interface ShootObject {
  readonly metadata: ShootName & {
    readonly uid: string;
    readonly resourceVersion: string;
    readonly generation: number;
    readonly deletionTimestamp?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly extensions?: ReadonlyArray<{
      readonly type: string;
      readonly providerConfig?: {
        readonly shootPeerings?: readonly ShootEntry[];
      };
    }>;
    readonly networking: object;
    readonly seedName?: string;
  };
  readonly status: {
    readonly lastOperation: object;
    readonly networking?: object;
  };
}

export interface RequestCount {
  readonly verb: string;
  readonly resource: string;
  readonly user: string;
  readonly as: string;
  readonly count: number;
}

export class GardenControl {
  constructor(kubeconfig: string);
  patchObject(
    resource: string,
    key: { readonly namespace?: string; readonly name: string },
    patch: object,
  ): Promise<unknown>;
  createObject(resource: string, object: object): Promise<unknown>;
  deleteObject(
    resource: string,
    key: { readonly namespace?: string; readonly name: string },
  ): Promise<unknown>;
  getShoot(shoot: ShootName): Promise<ShootObject>;
  findShoot(shoot: ShootName): Promise<ShootObject | undefined>;
  patchShoot(shoot: ShootName, patch: readonly object[]): Promise<unknown>;
  watches(effect: 'end' | 'cut' | 'silence'): Promise<unknown>;
  setTokenClock(aheadSeconds: number): Promise<unknown>;
  addFault(fault: object): Promise<unknown>;
  clearFaults(): Promise<unknown>;
  requests(): Promise<readonly RequestCount[]>;
  resetRequests(): Promise<unknown>;
  askAs(
    as: { readonly user: string; readonly groups: readonly string[] },
    path: string,
    body?: object,
  ): Promise<{ readonly status: number; readonly text: string }>;
  close(): void;
}
