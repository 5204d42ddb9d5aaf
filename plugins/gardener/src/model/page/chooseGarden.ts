import type { Garden } from 'backstage-plugin-gardener-common';

/** The Garden of a page. */
export interface GardenChoice {
  /** Undefined when none is configured. */
  readonly garden: Garden | undefined;
  /** The name that was asked for, when there is no Garden of it. */
  readonly leftOut: string | undefined;
}

/** How well a Garden can be shown to the user; more is better. */
function fitness({ you, state }: Garden): number {
  const hasData = state.state === 'live' || state.state === 'stale';
  return (you.kind === 'mapped' ? 2 : 0) + (hasData ? 1 : 0);
}

/** The Garden that is asked for, else the first of those that can best be shown. */
export function chooseGarden(
  gardens: readonly Garden[],
  wanted: string | undefined,
): GardenChoice {
  const named = gardens.find(({ name }) => name === wanted);
  if (named) return { garden: named, leftOut: undefined };
  const best = Math.max(...gardens.map(fitness));
  return {
    garden: gardens.find(garden => fitness(garden) === best),
    leftOut: wanted,
  };
}
