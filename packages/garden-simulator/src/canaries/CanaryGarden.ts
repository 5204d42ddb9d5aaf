import type { GardenControl } from '../../control/gardenControl.mjs';
import { PEERING_EXTENSION } from '../landscape/objects/controllerRegistration';
import { timestamp } from '../landscape/objects/time';
import { isJsonObject, KubeObject } from '../store/KubeObject';
import {
  CanaryLandscape,
  CanaryName,
  CanaryUser,
  GardenEdit,
} from './CanaryLandscape';
import { tellTales } from './marks';

const CORE = '/apis/core.gardener.cloud/v1beta1';
const REVIEWS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
/** Writes and questions under way at a time. */
const PARALLEL = 8;

/** What the Garden itself lets one user know. */
export interface Knowledge {
  /** Names of the shoots in each namespace whose shoots the user may list. */
  readonly shoots: ReadonlyMap<string, readonly string[]>;
  /** What each of these shoots lists, under `namespace/name`, as far as it can be read. */
  readonly entries: ReadonlyMap<string, readonly CanaryName[]>;
  /** Those of these namespaces whose shoots the user may patch. */
  readonly writable: ReadonlySet<string>;
  /** Every mark, address and uid in what the Garden answers to the user. */
  readonly tellTales: ReadonlySet<string>;
}

const NOTHING: Knowledge = {
  shoots: new Map(),
  entries: new Map(),
  writable: new Set(),
  tellTales: new Set(),
};

interface Somebody {
  readonly user: string;
  readonly groups: readonly string[];
}

/** A simulated Garden with canary landscapes in it: written by its administrator, asked as one of its users. */
export class CanaryGarden {
  readonly #control: GardenControl;
  #common: Promise<string> | undefined;

  constructor(control: GardenControl) {
    this.#control = control;
  }

  /** Carries out writes, those of one object in their order. */
  async write(edits: readonly GardenEdit[]): Promise<void> {
    const byObject = new Map<string, GardenEdit[]>();
    for (const edit of edits) {
      const key = keyOf(edit);
      byObject.set(key, [...(byObject.get(key) ?? []), edit]);
    }
    await eachOf([...byObject.values()], async ofObject => {
      for (const edit of ofObject) await this.#write(edit);
    });
  }

  /** Lets the Garden have applied what is written on shoots; those that are gone are left out. */
  async rollOut(shoots: readonly CanaryName[]): Promise<void> {
    await eachOf(shoots, async name => {
      const shoot = await this.#control.findShoot(name);
      if (!shoot) return;
      await this.#control.patchObject('shoots', name, {
        status: {
          observedGeneration: shoot.metadata.generation,
          lastOperation: {
            type: 'Reconcile',
            state: 'Succeeded',
            progress: 100,
            lastUpdateTime: timestamp(new Date()),
          },
        },
      });
    });
  }

  /** Asks the Garden as the user for everything in a landscape. */
  async knowledgeOf(
    user: CanaryUser,
    { projects, missing }: CanaryLandscape,
  ): Promise<Knowledge> {
    const { gardenUser, groups } = user;
    if (gardenUser === null) return NOTHING;
    const as = { user: gardenUser, groups };
    const namespaces = new Set([
      ...projects.map(({ home }) => home.namespace),
      ...missing.map(({ namespace }) => namespace),
    ]);
    const lists = await Promise.all(
      [...namespaces].map(async namespace => ({
        namespace,
        text: await this.#shown(as, `${CORE}/namespaces/${namespace}/shoots`),
        writable: await this.#mayPatch(as, namespace),
      })),
    );
    const texts = await Promise.all([
      this.#commonTo(as),
      ...projects.map(({ home }) =>
        this.#shown(as, `${CORE}/projects/${home.project}`),
      ),
    ]);
    const seen = lists.flatMap(({ namespace, text, writable }) =>
      text === undefined ? [] : [{ namespace, text, writable }],
    );
    const shoots = seen.map(({ namespace, text }) => ({
      namespace,
      items: JSON.parse(text).items as readonly KubeObject[],
    }));
    return {
      shoots: new Map(
        shoots.map(({ namespace, items }) => [
          namespace,
          items.map(({ metadata }) => metadata.name),
        ]),
      ),
      entries: new Map(
        shoots.flatMap(({ namespace, items }) =>
          items.map(item => [
            `${namespace}/${item.metadata.name}`,
            entriesOf(item),
          ]),
        ),
      ),
      writable: new Set(
        seen.flatMap(({ namespace, writable }) => (writable ? namespace : [])),
      ),
      tellTales: tellTales(
        [gardenUser, ...groups, ...seen.map(({ text }) => text), ...texts].join(
          '\n',
        ),
      ),
    };
  }

  /** @returns undefined when the Garden refuses it */
  async #shown(as: Somebody, path: string): Promise<string | undefined> {
    const { status, text } = await this.#control.askAs(as, path);
    if (status === 403) return undefined;
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return text;
  }

  async #mayPatch(as: Somebody, namespace: string): Promise<boolean> {
    const { text } = await this.#control.askAs(as, REVIEWS, {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: {
        resourceAttributes: {
          verb: 'patch',
          group: 'core.gardener.cloud',
          resource: 'shoots',
          namespace,
        },
      },
    });
    return JSON.parse(text).status.allowed;
  }

  /** What everybody who is logged in may read. */
  #commonTo(as: Somebody): Promise<string> {
    this.#common ??= this.#control
      .askAs(as, `${CORE}/cloudprofiles`)
      .then(({ text }) => text);
    return this.#common;
  }

  #write(edit: GardenEdit): Promise<unknown> {
    switch (edit.change) {
      case 'create':
        return this.#control.createObject(edit.resource, edit.object);
      case 'patch':
        return this.#control.patchObject(edit.resource, edit.key, edit.patch);
      case 'delete':
        return this.#control.deleteObject(edit.resource, edit.key);
      default: {
        const impossible: never = edit;
        throw new Error(`Unknown write: ${JSON.stringify(impossible)}`);
      }
    }
  }
}

function keyOf(edit: GardenEdit): string {
  const { namespace = '', name } =
    edit.change === 'create' ? edit.object.metadata : edit.key;
  return `${edit.resource}/${namespace}/${name}`;
}

function entriesOf({ spec }: KubeObject): CanaryName[] {
  const extensions = Array.isArray(spec?.extensions) ? spec.extensions : [];
  return extensions
    .filter(isJsonObject)
    .filter(({ type }) => type === PEERING_EXTENSION)
    .flatMap(({ providerConfig }) =>
      isJsonObject(providerConfig) &&
      Array.isArray(providerConfig.shootPeerings)
        ? providerConfig.shootPeerings
        : [],
    )
    .filter(isJsonObject)
    .map(({ namespace, name }) => ({
      namespace: String(namespace),
      name: String(name),
    }));
}

/** Runs `act` for each, several at a time, and waits for all. */
async function eachOf<T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = [...items];
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
      await act(item);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
}
