import type {
  ExpectedRollout,
  PlanStep,
} from 'backstage-plugin-gardener-common';

/** Shoots that apply what is written at the same time. */
export interface AfterWriting {
  readonly rollout: ExpectedRollout;
  /** Names, in the order of writing. */
  readonly shoots: readonly string[];
}

/** When each shoot of a plan applies what is written, those together that do it together. */
export function afterWriting(
  steps: readonly PlanStep[],
): readonly AfterWriting[] {
  const groups = new Map<
    string,
    { rollout: ExpectedRollout; shoots: string[] }
  >();
  for (const { rollout, shoot } of steps) {
    const key = JSON.stringify(rollout);
    const group = groups.get(key) ?? { rollout, shoots: [] };
    if (!group.shoots.includes(shoot.name)) group.shoots.push(shoot.name);
    groups.set(key, group);
  }
  return [...groups.values()];
}
