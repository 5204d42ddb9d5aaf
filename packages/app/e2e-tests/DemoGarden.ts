import {
  GardenControl,
  ShootEntry,
  ShootName,
  ShootObject,
} from 'garden-simulator/control';

const PEERING = 'osc-peering-service';

/** A shoot of the Garden `osc`, as `namespace/name`. */
export type ShootKey = `${string}/${string}`;

/** The two parts of a key. */
export function nameOf(key: ShootKey): ShootName {
  const [namespace, name] = key.split('/');
  return { namespace, name };
}

function pathOf(key: ShootKey): string {
  const { namespace, name } = nameOf(key);
  return `/apis/core.gardener.cloud/v1beta1/namespaces/${namespace}/shoots/${name}`;
}

function extensionOf(shootPeerings: readonly ShootEntry[]) {
  return {
    type: PEERING,
    providerConfig: {
      apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
      kind: 'PeeringConfig',
      shootPeerings,
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON merge patch (RFC 7396) that makes `after` of `before`. */
function mergePatch(before: object, after: object): object {
  const is = Object.entries(before);
  const was = new Map(Object.entries(after));
  const gone = is
    .filter(([key]) => !was.has(key))
    .map(([key]) => [key, null] as const);
  const values = new Map(is);
  const changed = [...was].flatMap(([key, value]) => {
    const now = values.get(key);
    if (JSON.stringify(now) === JSON.stringify(value)) return [];
    return [
      [
        key,
        isObject(now) && isObject(value) ? mergePatch(now, value) : value,
      ] as const,
    ];
  });
  return Object.fromEntries([...gone, ...changed]);
}

/** The Garden under the portal: tests look there for what is written, make faults, and leave it as it was. */
export class DemoGarden {
  readonly #control: GardenControl;
  readonly #kept: ShootObject[] = [];
  readonly #made: ShootKey[] = [];

  constructor(kubeconfig: string) {
    this.#control = new GardenControl(kubeconfig);
  }

  /** Remembers how shoots are. */
  async keep(keys: readonly ShootKey[]): Promise<void> {
    for (const key of keys) this.#kept.push(await this.shoot(key));
  }

  /** Remembers shoots that are going to be made in another way than by `make`. */
  willBeMade(keys: readonly ShootKey[]): void {
    this.#made.push(...keys);
  }

  /**
   * Makes a shoot like another one, with a node network of its own and without peerings, unless it is to list one: as if
   * that had been rolled out long ago.
   */
  async make(
    key: ShootKey,
    like: ShootKey,
    nodes: string,
    listed?: ShootKey,
  ): Promise<void> {
    const { metadata, spec, status } = await this.shoot(like);
    const { uid: _, resourceVersion: __, ...rest } = metadata;
    const { networking: ___, ...statusOfNow } = status;
    const entries = listed && [
      { ...nameOf(listed), seed: (await this.shoot(listed)).spec.seedName },
    ];
    this.#made.push(key);
    await this.#control.createObject('shoots', {
      apiVersion: 'core.gardener.cloud/v1beta1',
      kind: 'Shoot',
      metadata: { ...rest, ...nameOf(key) },
      spec: {
        ...spec,
        networking: { ...spec.networking, nodes },
        ...(entries && { extensions: [extensionOf(entries)] }),
      },
      status: statusOfNow,
    });
  }

  /** Lets two shoots list each other, as if that had been rolled out long ago. */
  async peer(one: ShootKey, other: ShootKey): Promise<void> {
    await this.#list(one, other);
    await this.#list(other, one);
  }

  async #list(key: ShootKey, target: ShootKey): Promise<void> {
    const { extensions = [] } = (await this.shoot(key)).spec;
    const { seedName } = (await this.shoot(target)).spec;
    const ours = extensions.find(({ type }) => type === PEERING);
    await this.#control.patchObject('shoots', nameOf(key), {
      spec: {
        extensions: [
          ...extensions.filter(extension => extension !== ours),
          extensionOf([
            ...(ours?.providerConfig?.shootPeerings ?? []),
            { ...nameOf(target), seed: seedName },
          ]),
        ],
      },
    });
  }

  /**
   * Ends all faults, takes away what was made, and puts back what was kept, status and generation too: no rollout of
   * one test runs on in the next one.
   */
  async putBack(): Promise<void> {
    await this.#control.clearFaults();
    for (const key of this.#made) {
      if (await this.find(key)) {
        await this.#control.deleteObject('shoots', nameOf(key));
      }
    }
    for (const was of this.#kept) {
      const { namespace, name, resourceVersion } = was.metadata;
      const is = await this.#control.getShoot({ namespace, name });
      await this.#control.patchObject(
        'shoots',
        { namespace, name },
        mergePatch(
          { ...is, metadata: { ...is.metadata, resourceVersion } },
          was,
        ),
      );
    }
    this.#control.close();
  }

  shoot(key: ShootKey): Promise<ShootObject> {
    return this.#control.getShoot(nameOf(key));
  }

  find(key: ShootKey): Promise<ShootObject | undefined> {
    return this.#control.findShoot(nameOf(key));
  }

  /** The entries of a shoot, each as `namespace/name/seed`. */
  async entries(key: ShootKey): Promise<readonly string[]> {
    const { spec } = await this.shoot(key);
    const extension = spec.extensions?.find(({ type }) => type === PEERING);
    return (extension?.providerConfig?.shootPeerings ?? []).map(
      ({ namespace, name, seed }) => `${namespace}/${name}/${seed}`,
    );
  }

  /** Refuses patches of a shoot, as a webhook of the Garden's operator would, after some that go through. */
  async refusePatches(
    key: ShootKey,
    message: string,
    { after = 0 } = {},
  ): Promise<void> {
    await this.#control.addFault({
      scope: { path: pathOf(key), verbs: ['patch'] },
      effect: { kind: 'webhookDenies', message },
      skip: after,
    });
  }

  /** Holds patches of a shoot until faults are cleared: a change stands still in the middle for as long as a test wants. */
  async holdPatches(key: ShootKey): Promise<void> {
    await this.#control.addFault({
      scope: { path: pathOf(key), verbs: ['patch'] },
      effect: { kind: 'hold' },
    });
  }

  /**
   * Lets the next change of two shoots stay half open: the write of the own shoot is refused, and then that which takes
   * back what was written on the target.
   */
  async leaveHalfOpen(own: ShootKey, target: ShootKey): Promise<void> {
    await this.refusePatches(own, 'the project is frozen');
    await this.refusePatches(target, 'the project is frozen', { after: 1 });
  }

  /** Forgets who has written so far. */
  async forgetWriters(): Promise<void> {
    await this.#control.resetRequests();
  }

  /** Who has written shoots, or tried to, by their own credentials or by those of a portal: the sender and whom it stood for. */
  async writers(): Promise<ReadonlySet<string>> {
    const rows = await this.#control.requests();
    return new Set(
      rows
        .filter(
          ({ verb, resource }) =>
            resource === 'shoots' && ['create', 'patch'].includes(verb),
        )
        .map(({ user, as }) => `${user} as ${as}`),
    );
  }

  async clearFaults(): Promise<void> {
    await this.#control.clearFaults();
  }

  /** Lets the Garden verify tokens as if it were so many seconds later; 0 restores its clock. */
  async setTokenClock(aheadSeconds: number): Promise<void> {
    await this.#control.setTokenClock(aheadSeconds);
  }
}
