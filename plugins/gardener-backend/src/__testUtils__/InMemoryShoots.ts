import { isDeepStrictEqual } from 'node:util';
import type {
  GardenClient,
  WriteAnswer,
  WriteOptions,
} from '../garden/GardenClient';
import {
  GardenAdmissionError,
  GardenConflictError,
  GardenNotFoundError,
} from '../garden/GardenError';
import { parseLossless } from '../garden/losslessJson';
import { patchedStrictly, type Operation } from './patchedStrictly';

const OPERATION = 'gardener.cloud/operation';
const CONFIRMATION = 'confirmation.gardener.cloud/deletion';

/** A request as a test sees it. */
export interface ShootRequest {
  readonly verb: 'get' | 'patch' | 'delete';
  readonly namespace: string;
  readonly name: string;
  /** Name of the Garden user. */
  readonly user: string | undefined;
  /** What it sends, as JSON. */
  readonly body: string;
}

type Json = Record<string, unknown>;

/** What a test says of a shoot; the rest is that of a sound one. */
export interface ShootSeed {
  readonly namespace: string;
  readonly name: string;
  readonly uid?: string;
  readonly generation?: number;
  readonly annotations?: Json;
  /** `spec.extensions`; absent unless given. */
  readonly extensions?: unknown;
  readonly status?: Json;
}

/** `spec.extensions` that list the given shoots, each `namespace/name` or `namespace/name/seed`. */
export function extensionsListing(
  ...targets: readonly string[]
): readonly unknown[] {
  return [
    {
      type: 'osc-peering-service',
      providerConfig: {
        apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
        kind: 'PeeringConfig',
        shootPeerings: targets.map(target => {
          const [namespace, name, seed = 'eu-de-1'] = target.split('/');
          return { name, namespace, seed };
        }),
      },
    },
  ];
}

/**
 * The shoots of a Garden without a network. It carries out JSON patches to the letter and as a whole or not at all, keeps
 * uid, resourceVersion and generation as a Garden does, and lets a test fail a request before or after it is carried out.
 */
export class InMemoryShoots
  implements Pick<GardenClient, 'getText' | 'patch' | 'delete'>
{
  /** Every request, also those that failed. */
  readonly requests: ShootRequest[] = [];
  /** Called before a request is carried out. What it throws is the answer. */
  before: (request: ShootRequest) => void | Promise<void> = () => undefined;
  /** Called after a request was carried out. What it throws is the answer: then nobody hears that it was. */
  after: (request: ShootRequest) => void | Promise<void> = () => undefined;
  readonly #shoots = new Map<string, Json>();
  #version = 100;

  /** Verbs of the requests so far. */
  get verbs(): readonly string[] {
    return this.requests.map(({ verb }) => verb);
  }

  put(seed: ShootSeed): this {
    const { namespace, name, extensions, annotations } = seed;
    this.#version += 1;
    this.#shoots.set(`${namespace}/${name}`, {
      metadata: {
        namespace,
        name,
        uid: seed.uid ?? `uid-of-${namespace}-${name}`,
        resourceVersion: String(this.#version),
        generation: seed.generation ?? 1,
        ...(annotations && { annotations }),
      },
      spec: {
        seedName: 'eu-de-1',
        ...(extensions !== undefined && { extensions }),
      },
      status: seed.status ?? {
        seedName: 'eu-de-1',
        lastOperation: { type: 'Reconcile', state: 'Succeeded' },
      },
    });
    return this;
  }

  remove(namespace: string, name: string): void {
    this.#version += 1;
    this.#shoots.delete(`${namespace}/${name}`);
  }

  /** Somebody else changes the shoot as a whole. */
  edit(namespace: string, name: string, change: (shoot: Json) => void): void {
    const shoot = this.#stored(namespace, name);
    const changed = copy(shoot);
    change(changed);
    this.#store(shoot, changed);
  }

  /** Somebody else writes `spec.extensions`. */
  write(
    namespace: string,
    name: string,
    change: (extensions: unknown) => unknown,
  ): void {
    this.edit(namespace, name, shoot => {
      const spec = shoot.spec as Json;
      spec.extensions = change(spec.extensions);
    });
  }

  /** As it is stored. */
  shoot(namespace: string, name: string): Json {
    return copy(this.#stored(namespace, name));
  }

  /** `spec.extensions` as they are stored. */
  extensions(namespace: string, name: string): unknown {
    return (this.shoot(namespace, name).spec as Json).extensions;
  }

  /** Targets of the entries, each `namespace/name/seed`. */
  listed(namespace: string, name: string): readonly string[] {
    const extensions = this.extensions(namespace, name);
    const ours = (Array.isArray(extensions) ? extensions : []).find(
      extension => extension?.type === 'osc-peering-service',
    );
    const entries: readonly Json[] = ours?.providerConfig?.shootPeerings ?? [];
    return entries.map(
      entry => `${entry.namespace}/${entry.name}/${entry.seed}`,
    );
  }

  async getText(
    _resource: string,
    target: { readonly namespace?: string; readonly name: string },
    options: { readonly as?: { readonly user: string } } = {},
  ): Promise<string> {
    return this.#request('get', target, options.as?.user, '', shoot =>
      JSON.stringify(shoot),
    );
  }

  async patch(
    _resource: string,
    target: { readonly namespace?: string; readonly name: string },
    patch: string,
    options: WriteOptions,
  ): Promise<WriteAnswer> {
    const text = await this.#request(
      'patch',
      target,
      options.as.user,
      patch,
      shoot => {
        const changed = patchedStrictly(
          shoot,
          parseLossless(patch) as Operation[],
        );
        return JSON.stringify(
          options.dryRun ? changed : this.#store(shoot, changed),
        );
      },
    );
    return { text, warnings: [] };
  }

  async delete(
    _resource: string,
    target: { readonly namespace?: string; readonly name: string },
    options: WriteOptions & { readonly uid: string },
  ): Promise<WriteAnswer> {
    const text = await this.#request(
      'delete',
      target,
      options.as.user,
      options.uid,
      shoot => {
        const changed = copy(shoot);
        const metadata = changed.metadata as Json;
        if (metadata.uid !== options.uid) throw new GardenConflictError('osc');
        const annotations = metadata.annotations as Json | undefined;
        if (annotations?.[CONFIRMATION] !== 'true') {
          throw new GardenAdmissionError(
            'osc',
            `must have a "${CONFIRMATION}"`,
          );
        }
        metadata.deletionTimestamp = '2026-01-01T00:00:00Z';
        return JSON.stringify(this.#store(shoot, changed));
      },
    );
    return { text, warnings: [] };
  }

  async #request(
    verb: ShootRequest['verb'],
    target: { readonly namespace?: string; readonly name: string },
    user: string | undefined,
    body: string,
    carryOut: (shoot: Json) => string,
  ): Promise<string> {
    const { namespace = '', name } = target;
    const request: ShootRequest = { verb, namespace, name, user, body };
    this.requests.push(request);
    await this.before(request);
    const text = carryOut(this.#stored(namespace, name));
    await this.after(request);
    return text;
  }

  /** @throws GardenNotFoundError */
  #stored(namespace: string, name: string): Json {
    const shoot = this.#shoots.get(`${namespace}/${name}`);
    if (shoot) return shoot;
    throw new GardenNotFoundError(
      'osc',
      `shoots.core.gardener.cloud "${name}" not found`,
    );
  }

  #store(before: Json, after: Json): Json {
    if (isDeepStrictEqual(before, after)) return before;
    const metadata = after.metadata as Json;
    this.#version += 1;
    metadata.resourceVersion = String(this.#version);
    const isAsked = takeOperation(after);
    if (isAsked || JSON.stringify(before.spec) !== JSON.stringify(after.spec)) {
      metadata.generation = Number(metadata.generation) + 1;
    }
    this.#shoots.set(`${metadata.namespace}/${metadata.name}`, after);
    return after;
  }
}

/** Gardener takes an operation that fits at once, and lets any other lie. */
function takeOperation({ metadata, status }: Json): boolean {
  const annotations = (metadata as Json).annotations as Json | undefined;
  const last = (status as Json).lastOperation as Json | undefined;
  if (!annotations || !last) return false;
  const failed = last.state === 'Failed';
  const fitting = failed ? 'retry' : 'reconcile';
  if (annotations[OPERATION] !== fitting) return false;
  delete annotations[OPERATION];
  return true;
}

function copy<T>(value: T): T {
  return parseLossless(JSON.stringify(value)) as T;
}
