import {
  pickSome,
  type CanaryLandscape,
  type CanaryName,
  type CanaryUser,
  type Knowledge,
  type Random,
} from 'garden-simulator/canaries';

/** A user in a landscape, and what the Garden lets this user know. */
export interface Scene {
  readonly landscape: CanaryLandscape;
  readonly user: CanaryUser;
  readonly knowledge: Knowledge;
  /** Shoots that the user may list in the Garden. */
  readonly visible: readonly CanaryName[];
  /** Shoots that the user may not list, in any order. */
  readonly hidden: readonly CanaryName[];
  /** Names of no shoot, in namespaces that the user may not list, in any order. */
  readonly missing: readonly CanaryName[];
}

export function sceneOf(
  landscape: CanaryLandscape,
  user: CanaryUser,
  knowledge: Knowledge,
  random: Random,
): Scene {
  const unseen = (names: readonly CanaryName[]) =>
    pickSome(
      random,
      names.filter(({ namespace }) => !knowledge.shoots.has(namespace)),
      names.length,
    );
  return {
    landscape,
    user,
    knowledge,
    visible: [...knowledge.shoots].flatMap(([namespace, names]) =>
      names.map(name => ({ namespace, name })),
    ),
    hidden: unseen(
      landscape.shoots.map(({ home, plan }) => ({
        namespace: home.namespace,
        name: plan.name,
      })),
    ),
    missing: unseen(landscape.missing),
  };
}

/** Name of the entity of a shoot. */
export function entityNameOf({ namespace, name }: CanaryName): string {
  return `osc.${namespace}.${name}`;
}
