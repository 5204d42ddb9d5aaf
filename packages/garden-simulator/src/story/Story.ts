import { CI } from '../landscape/demo/opsShoots';
import { DEMO_GARDEN, OPS } from '../landscape/demo/demoGarden';
import { uidOf } from '../landscape/objects/identity';
import { shootObject } from '../landscape/objects/shoot';
import { extensionsOf } from '../landscape/objects/shootSpec';
import { lists } from '../landscape/objects/ShootPlan';
import { readEntries } from '../landscape/objects/readEntries';
import { lastAnniversary } from '../landscape/objects/time';
import { KubeObject } from '../store/KubeObject';
import { ObjectKey, ObjectStore } from '../store/ObjectStore';
import { Clock, SYSTEM_CLOCK } from '../reconciler/Clock';
import { objectOf } from '../reconciler/ShootView';

export interface StoryOptions {
  readonly store: ObjectStore;
  /** For how many milliseconds has somebody who tells what he sees been watching? undefined: nobody is. */
  readonly watchedFor: () => number | undefined;
  readonly clock?: Clock;
}

export interface Story {
  stop(): void;
}

/** Where the story keeps how far it has come. Not a thing of a real Garden. */
export const STORY_STATE: ObjectKey = {
  resource: 'configmaps',
  namespace: 'garden',
  name: 'garden-simulator-story',
};

/** The chapters in their order. Each is told once; the portal sees a change of the Garden between any two. */
const CHAPTERS = [
  'vault no longer lists ci',
  'ci is deleted',
  'ci is made anew',
  'vault lists ci again',
] as const;
type Chapter = (typeof CHAPTERS)[number];

/** So long must somebody have watched before the story begins: enough to write down what is there. */
const AUDIENCE_MILLISECONDS = 5_000;
const CHAPTER_MILLISECONDS = 1_500;

const CI_KEY: ObjectKey = {
  resource: 'shoots',
  namespace: OPS.namespace,
  name: CI.name,
};
const VAULT_KEY: ObjectKey = { ...CI_KEY, name: 'vault' };

/** How many chapters have been told. */
export function chaptersTold(store: ObjectStore): number {
  return Number(objectOf(store.get(STORY_STATE)?.data).told ?? 0);
}

function remember(store: ObjectStore, told: number): void {
  const data = { told: String(told) };
  if (!store.update(STORY_STATE, state => ({ ...state, data }))) {
    store.create(STORY_STATE.resource, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: STORY_STATE.name,
        namespace: STORY_STATE.namespace,
        uid: uidOf(`${DEMO_GARDEN}/ConfigMap/story`),
      },
      data,
    });
  }
}

/** `vault` with or without its entry for `ci`, as if it had been rolled out at once. */
function vaultWith(vault: KubeObject, listsCi: boolean): KubeObject {
  const entries = readEntries(vault)
    .map(({ target, seed }) => {
      const [namespace, name] = target.split('/');
      return { name, namespace, seed };
    })
    .filter(
      ({ name, namespace }) => name !== CI.name || namespace !== OPS.namespace,
    );
  const peering = lists(
    ...entries,
    ...(listsCi && CI.seed
      ? [{ name: CI.name, namespace: OPS.namespace, seed: CI.seed }]
      : []),
  );
  const generation = (vault.metadata.generation ?? 1) + 1;
  return {
    ...vault,
    metadata: { ...vault.metadata, generation },
    spec: {
      ...vault.spec,
      extensions: extensionsOf({
        name: 'vault',
        seed: null,
        nodes: null,
        peering,
      }),
    },
    status: { ...vault.status, observedGeneration: generation },
  };
}

function tell(chapter: Chapter, store: ObjectStore, now: Date): void {
  switch (chapter) {
    case 'vault no longer lists ci':
      store.update(VAULT_KEY, vault => vaultWith(vault, false));
      return;
    case 'ci is deleted':
      store.delete(CI_KEY);
      return;
    case 'ci is made anew':
      if (!store.get(CI_KEY)) {
        const createdAt = lastAnniversary(now, 11, 14);
        store.create(
          'shoots',
          shootObject(OPS, { ...CI, incarnation: 2, createdAt }, now),
        );
      }
      return;
    case 'vault lists ci again':
      store.update(VAULT_KEY, vault => vaultWith(vault, true));
      return;
    default: {
      const impossible: never = chapter;
      throw new Error(`no such chapter: ${impossible}`);
    }
  }
}

/**
 * Tells the story of `ci`: deleted, and made anew under the same name on 14 November, while `test-1` went on listing
 * it. It begins once somebody has watched for some seconds, so that a portal can have written down the first uid;
 * `vault` takes its entry away before and writes it anew after, so that only the entry of `test-1` is older than `ci`.
 *
 * The story is told once: how far it has come is kept in the store. A Garden without `ci` and `vault` has no story.
 */
export function startStory(options: StoryOptions): Story {
  const { store, watchedFor } = options;
  const clock = options.clock ?? SYSTEM_CLOCK;
  const begun = chaptersTold(store);
  if (begun === 0 && (!store.get(CI_KEY) || !store.get(VAULT_KEY))) {
    return { stop: () => undefined };
  }
  const stop = clock.every(CHAPTER_MILLISECONDS, () => {
    const told = chaptersTold(store);
    const chapter = CHAPTERS.at(told);
    if (chapter === undefined) {
      stop();
      return;
    }
    const watched = watchedFor();
    if (watched === undefined || watched < AUDIENCE_MILLISECONDS) {
      return;
    }
    tell(chapter, store, clock.now());
    remember(store, told + 1);
  });
  return { stop };
}
