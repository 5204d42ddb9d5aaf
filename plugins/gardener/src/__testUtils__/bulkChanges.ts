import type {
  Change,
  ChangeUnit,
  UnitCounts,
} from 'backstage-plugin-gardener-common';
import { changeStep, changeWith } from './changeFixtures';

const NONE: UnitCounts = {
  waiting: 0,
  halfWritten: 0,
  written: 0,
  unchanged: 0,
  failed: 0,
  undone: 0,
  halfOpen: 0,
  leftOut: 0,
  cancelled: 0,
};

/** A pair of a bulk change, to be peered; with changes. */
export function pairOf(
  shoot: string,
  target: string,
  part: Partial<ChangeUnit> = {},
): ChangeUnit {
  return {
    shoot: { namespace: 'garden-prod', name: shoot },
    target: { namespace: 'garden-data', name: target },
    here: 'add',
    there: 'add',
    state: 'waiting',
    problem: null,
    ...part,
  };
}

function countsOf(units: readonly ChangeUnit[]): UnitCounts {
  return units.reduce<UnitCounts>(
    (counts, { state }) => ({ ...counts, [state]: counts[state] + 1 }),
    NONE,
  );
}

/** A change of these pairs, as it is asked for by its id; with changes. */
export function bulkChange(
  units: readonly ChangeUnit[],
  part: Partial<Change> = {},
): Change {
  return changeWith({
    id: '7f420000-0000-4000-8000-000000000009',
    kind: 'bulk',
    shoot: null,
    state: 'writing',
    steps: [
      changeStep('data', 'lake'),
      changeStep('prod', 'shop', {
        state: 'waiting',
        at: null,
        generation: null,
      }),
    ],
    units: [...units],
    counts: countsOf(units),
    ...part,
  });
}

/** The same as a list has it. */
export function listed(change: Change): Change {
  return change.kind === 'bulk' ? { ...change, steps: [], units: [] } : change;
}
