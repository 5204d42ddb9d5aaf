export interface ShootName {
  readonly namespace: string;
  readonly name: string;
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
  getShoot(shoot: ShootName): Promise<{
    readonly spec: { readonly extensions: readonly object[] };
    readonly status: { readonly lastOperation: object };
  }>;
  patchShoot(shoot: ShootName, patch: readonly object[]): Promise<unknown>;
  watches(effect: 'end' | 'cut' | 'silence'): Promise<unknown>;
  addFault(fault: object): Promise<unknown>;
  clearFaults(): Promise<unknown>;
  requests(): Promise<readonly RequestCount[]>;
  resetRequests(): Promise<unknown>;
  close(): void;
}
