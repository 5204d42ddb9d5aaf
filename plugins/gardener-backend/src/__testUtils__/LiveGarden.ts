import { readShoot, shootKey } from 'backstage-plugin-gardener-common';
import type { GardenClient, WriteAnswer } from '../garden/GardenClient';
import { GardenNotFoundError } from '../garden/GardenError';
import { parseLossless } from '../garden/losslessJson';
import { FakeInventory } from './FakeInventory';

/** What a test decides of a shoot; the rest is sound. */
export interface RawShootChoices {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  /** `null` for a shoot that is not scheduled. */
  readonly seed?: string | null;
  readonly nodes?: string;
  /** JSON of `spec.extensions`; absent unless given. */
  readonly extensions?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
}

/** A shoot as JSON, as a Garden would send it. */
export function rawShootJson(choices: RawShootChoices): string {
  const { name, namespace = 'garden-prod', seed = 'eu-de-1' } = choices;
  const spec = JSON.stringify({
    ...(seed !== null && { seedName: seed }),
    provider: { workers: [{ name: 'general' }] },
    networking: {
      nodes: choices.nodes ?? '10.5.0.0/27',
      pods: '100.96.0.0/11',
      services: '100.64.0.0/13',
    },
    ...choices.spec,
  });
  const metadata = JSON.stringify({
    namespace,
    name,
    uid: choices.uid ?? `uid-of-${namespace}-${name}`,
    resourceVersion: '7',
    generation: 1,
    annotations: {},
    ...choices.metadata,
  });
  const status = JSON.stringify({
    ...(seed !== null && {
      seedName: seed,
      observedGeneration: 1,
      lastOperation: {
        type: 'Reconcile',
        state: 'Succeeded',
        progress: 100,
        lastUpdateTime: '2026-01-01T00:00:00Z',
      },
    }),
    ...choices.status,
  });
  const extensions = choices.extensions
    ? `,"extensions":${choices.extensions}`
    : '';
  return `{"metadata":${metadata},"spec":${spec.slice(
    0,
    -1,
  )}${extensions}},"status":${status}}`;
}

/** JSON of `spec.extensions` with the peering extension, listing shoots `namespace/name` or `namespace/name/seed`. */
export function peeringJson(...targets: readonly string[]): string {
  return JSON.stringify([
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
  ]);
}

/** A Garden that sends shoots and checks patches, and writes down who was asked what. Nothing is ever written to it. */
export class LiveGarden {
  /** For example `get garden-prod/shop`, `dry run garden-prod/shop`, in order. */
  readonly requests: string[] = [];
  /** Patches that were tried, by shoot. */
  readonly patches = new Map<string, string>();
  /** How many were under way at once, at most. */
  parallel = 0;
  /** Thrown in place of the answer, when it is something. */
  failure: (request: string) => Error | undefined = () => undefined;
  /** Of every dry run. */
  warnings: readonly string[] = [];
  readonly #shoots: Map<string, string>;
  #underWay = 0;

  constructor(shoots: readonly RawShootChoices[]) {
    this.#shoots = new Map(
      shoots.map(choices => {
        const json = rawShootJson(choices);
        return [shootKey(readShoot(JSON.parse(json))), json];
      }),
    );
  }

  /** What the portal knows of the shoots: what they are now. */
  inventory(): FakeInventory {
    return new FakeInventory(
      [...this.#shoots.values()].map(json => readShoot(parseLossless(json))),
    );
  }

  /** Somebody changes a shoot, and the portal does not know it yet. */
  replace(choices: RawShootChoices): void {
    const json = rawShootJson(choices);
    this.#shoots.set(shootKey(readShoot(JSON.parse(json))), json);
  }

  readonly getText: GardenClient['getText'] = async (_, target) =>
    this.#answer('get', target);

  readonly patch: GardenClient['patch'] = async (
    _,
    target,
    patch,
    { dryRun },
  ): Promise<WriteAnswer> => {
    if (!dryRun) throw new Error('The Garden was written to');
    this.patches.set(`${target.namespace}/${target.name}`, patch);
    return {
      text: await this.#answer('dry run', target),
      warnings: this.warnings,
    };
  };

  async #answer(
    verb: string,
    target: { readonly namespace?: string; readonly name: string },
  ): Promise<string> {
    const key = `${target.namespace}/${target.name}`;
    const request = `${verb} ${key}`;
    this.requests.push(request);
    this.#underWay += 1;
    this.parallel = Math.max(this.parallel, this.#underWay);
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    this.#underWay -= 1;
    const failure = this.failure(request);
    if (failure) throw failure;
    const json = this.#shoots.get(key);
    if (json === undefined) throw new GardenNotFoundError('osc');
    return json;
  }
}
