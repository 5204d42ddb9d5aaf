import type { FindingRow } from 'backstage-plugin-gardener-common';

/** Which repairs are wanted: those that are proposed, or none, but for some rows of which it is the other way round. */
export interface RepairChoice {
  readonly base: 'proposed' | 'nothing';
  /** Ids of rows. */
  readonly flipped: ReadonlySet<string>;
}

/** Everything that can be repaired without asking somebody first. */
export const PROPOSED: RepairChoice = { base: 'proposed', flipped: new Set() };

export const NO_REPAIRS: RepairChoice = { base: 'nothing', flipped: new Set() };

type Row = Pick<FindingRow, 'id' | 'repair'>;

/** Whether a repair can be wanted at all. */
export function canBeChosen({ repair }: Pick<Row, 'repair'>): boolean {
  return repair.state === 'possible' || repair.state === 'confirm';
}

function isProposed({ repair }: Pick<Row, 'repair'>, choice: RepairChoice) {
  return choice.base === 'proposed' && repair.state === 'possible';
}

/** Whether the repair of a row is wanted. */
export function isChosen(choice: RepairChoice, row: Row): boolean {
  return (
    canBeChosen(row) && isProposed(row, choice) !== choice.flipped.has(row.id)
  );
}

/** The choice in which the repairs of some rows are wanted, or are not; all others stay as they are. */
export function choose(
  choice: RepairChoice,
  rows: readonly Row[],
  wanted: boolean,
): RepairChoice {
  const flipped = new Set(choice.flipped);
  for (const row of rows.filter(canBeChosen)) {
    if (isProposed(row, choice) === wanted) flipped.delete(row.id);
    else flipped.add(row.id);
  }
  return { ...choice, flipped };
}

/**
 * The choice after the box of several rows was clicked: everything that is proposed is wanted, or, if it is already, nothing.
 * What must be confirmed is wanted row by row.
 */
export function chooseTogether(
  choice: RepairChoice,
  rows: readonly Row[],
): RepairChoice {
  const proposed = rows.filter(({ repair }) => repair.state === 'possible');
  const isWanted = proposed.every(row => isChosen(choice, row));
  return isWanted
    ? choose(choice, rows, false)
    : choose(choice, proposed, true);
}

/** How much of some rows is wanted, for a box that stands for all of them. */
export type ChosenPart = 'none' | 'some' | 'all';

/** What cannot be wanted keeps a box from being full: it is not repaired. */
export function chosenPart(
  choice: RepairChoice,
  rows: readonly Row[],
): ChosenPart {
  const repairable = rows.filter(({ repair }) => repair.state !== 'none');
  const chosen = repairable.filter(row => isChosen(choice, row));
  if (chosen.length === 0) return 'none';
  return chosen.length === repairable.length ? 'all' : 'some';
}
