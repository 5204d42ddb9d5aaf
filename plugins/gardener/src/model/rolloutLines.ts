import type {
  Change,
  Rollout,
  ShootRef,
} from 'backstage-plugin-gardener-common';

/** How far one shoot has applied what was written on it. */
export interface RolloutLine {
  readonly shoot: ShootRef;
  readonly rollout: Rollout;
}

/** The shoots of a change whose rollout is told, each once, in the order of writing. */
export function rolloutLines({ steps }: Change): readonly RolloutLine[] {
  const lines = new Map<string, RolloutLine>();
  for (const { shoot, rollout } of steps) {
    if (rollout)
      lines.set(`${shoot.namespace}/${shoot.name}`, { shoot, rollout });
  }
  return [...lines.values()];
}

/** How much of a rollout is done, in percent. */
export function percentOf(rollout: Rollout): number {
  switch (rollout.state) {
    case 'applied':
      return 100;
    case 'reconciling':
      return rollout.percent;
    default:
      return 0;
  }
}
