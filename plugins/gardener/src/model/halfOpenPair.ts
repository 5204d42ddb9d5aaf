import type { Change, ChangeStep } from 'backstage-plugin-gardener-common';
import { entriesOfStep, standingOf } from './changePairs';

/** One shoot of a half-open change, and whether it lists the other one. */
export interface HalfOpenSide {
  readonly shoot: string;
  readonly lists: boolean;
}

/** The two sides of a half-open change of one pair: the shoot on which it was made, and the other one. */
export interface HalfOpenPair {
  readonly here: HalfOpenSide;
  readonly target: HalfOpenSide;
}

function sideOf(step: ChangeStep): HalfOpenSide | undefined {
  const [entry, ...others] = entriesOfStep(step);
  const standing = standingOf(step);
  if (!entry || others.length > 0 || standing === 'unknown') return undefined;
  const written = standing === 'written';
  switch (entry.edit) {
    case 'added':
      return { shoot: step.shoot.name, lists: written };
    case 'removed':
      return { shoot: step.shoot.name, lists: !written };
    case 'corrected':
      return undefined;
    default: {
      const never: never = entry.edit;
      throw new Error(`Unknown edit ${never}`);
    }
  }
}

/** The two sides to be drawn; undefined where more than one pair is half open, or where anything is not known. */
export function halfOpenPair({ steps }: Change): HalfOpenPair | undefined {
  if (steps.length !== 2) return undefined;
  const [here, target] = (['here', 'target'] as const).map(side => {
    const step = steps.find(candidate => candidate.side === side);
    return step && sideOf(step);
  });
  return here && target && here.lists !== target.lists
    ? { here, target }
    : undefined;
}
