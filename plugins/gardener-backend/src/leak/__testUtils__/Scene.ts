import {
  MarkMaker,
  pickAny,
  pickSome,
  type CanaryLandscape,
  type CanaryName,
  type CanaryUser,
  type Knowledge,
  type Random,
} from 'garden-simulator/canaries';

/** A plan or a change that is there, and to whom it is what. */
export interface KnownChange {
  readonly id: string;
  /** Who asked for the plan. */
  readonly author: CanaryUser;
  readonly applied: boolean;
  /** What it writes. */
  readonly shoots: readonly CanaryName[];
  /** Namespaces of these and of the shoot that it was made on. */
  readonly namespaces: readonly string[];
  /** The same, and of all that its author named and saw. */
  readonly tellsOf: readonly string[];
  /** Marks in what its author asked for. */
  readonly typed: ReadonlySet<string>;
}

/** One user in a landscape, with what the Garden lets this user know. */
export interface Scene {
  readonly landscape: CanaryLandscape;
  readonly user: CanaryUser;
  readonly knowledge: Knowledge;
  readonly changes: readonly KnownChange[];
  /** Whether everything is asked; otherwise a part, and of other users another part. */
  readonly thorough: boolean;
  readonly random: Random;
  readonly visible: readonly CanaryName[];
  /** There or there once, and not for this user; the most interesting ones first. */
  readonly hidden: readonly CanaryName[];
}

/** @param first - hidden shoots to ask for before any other */
export function sceneOf(
  options: Omit<Scene, 'visible' | 'hidden'>,
  first: readonly CanaryName[] = [],
): Scene {
  const { landscape, knowledge, random, changes } = options;
  const visible = [...knowledge.shoots].flatMap(([namespace, names]) =>
    names.map(name => ({ namespace, name })),
  );
  // Those with a history come first, as there is more to tell of them.
  const changed = changes
    .filter(({ applied }) => applied)
    .flatMap(({ shoots }) => shoots);
  const isChanged = ({ namespace, name }: CanaryName) =>
    changed.some(shoot => shoot.namespace === namespace && shoot.name === name);
  const shuffled = pickSome(random, visible, visible.length);
  const others = landscape.shoots
    .map(({ home, plan }) => ({ namespace: home.namespace, name: plan.name }))
    .filter(({ namespace }) => !knowledge.shoots.has(namespace));
  return {
    ...options,
    visible: random.chance(600)
      ? [
          ...shuffled.filter(isChanged),
          ...shuffled.filter(shoot => !isChanged(shoot)),
        ]
      : shuffled,
    hidden: [...first, ...pickSome(random, others, others.length)],
  };
}

/** Two or more shoots of which the user must not learn whether they are there, in every way in which one can be named. */
export function unseen({
  landscape,
  knowledge,
  random,
  hidden,
}: Scene): CanaryName[] {
  const marks = new MarkMaker(random);
  const fresh = () => marks.mark('nothing');
  const hiddenNamespace = pickAny(
    random,
    landscape.projects
      .map(({ home }) => home.namespace)
      .filter(namespace => !knowledge.shoots.has(namespace)),
  );
  return [
    ...hidden.slice(0, 2),
    ...(hiddenNamespace === undefined
      ? []
      : [{ namespace: hiddenNamespace, name: fresh() }]),
    { namespace: `garden-${fresh()}`, name: fresh() },
    ...(hidden.length > 0
      ? []
      : [{ namespace: `garden-${fresh()}`, name: fresh() }]),
  ];
}

/** A shoot that is not there in a namespace whose shoots the user may list. */
export function missingHere({ knowledge, random }: Scene): CanaryName[] {
  const namespace = pickAny(random, [...knowledge.shoots.keys()]);
  const name = new MarkMaker(random).mark('nothing');
  return namespace === undefined ? [] : [{ namespace, name }];
}

/** What a visible shoot lists, as the Garden shows it to the user. */
export function listedBy(
  { knowledge }: Scene,
  { namespace, name }: CanaryName,
): readonly CanaryName[] {
  return knowledge.entries.get(`${namespace}/${name}`) ?? [];
}

/**
 * What the user must not know of, in namespaces of which the shoot lists nothing: what it lists, the entries speak of.
 */
export function unlisted(scene: Scene, own: CanaryName): CanaryName[] {
  const listed = new Set(
    listedBy(scene, own).map(({ namespace }) => namespace),
  );
  return unseen(scene).filter(({ namespace }) => !listed.has(namespace));
}
