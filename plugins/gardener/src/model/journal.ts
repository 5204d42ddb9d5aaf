import type {
  Change,
  ChangeStep,
  WriteProblem,
} from 'backstage-plugin-gardener-common';

/** One line of the journal of a change: a write, or taking one back. */
export type JournalItem =
  | {
      readonly kind: 'write';
      readonly number: number;
      readonly step: ChangeStep;
    }
  | {
      readonly kind: 'undo';
      readonly number: number;
      /** Number of the write that is taken back. */
      readonly of: number;
      readonly undo: NonNullable<ChangeStep['undo']>;
    };

/** The journal of a change, numbered from 1: the writes in order, then what is taken back, the last first. */
export function journalOf(change: Change): readonly JournalItem[] {
  const writes = change.steps.map(
    (step, index): JournalItem => ({ kind: 'write', number: index + 1, step }),
  );
  const undone = change.steps
    .flatMap(({ undo }, index) => (undo ? [{ undo, of: index + 1 }] : []))
    .reverse();
  return [
    ...writes,
    ...undone.map(
      (item, index): JournalItem => ({
        kind: 'undo',
        number: writes.length + index + 1,
        ...item,
      }),
    ),
  ];
}

/** What went wrong in a line of the journal; null when nothing did. */
export function problemOf(item: JournalItem): WriteProblem | null {
  return item.kind === 'write' ? item.step.problem : item.undo.problem;
}

/** The Garden's own words, with the lines of the journal that they answer. */
export function gardenWordsOf(
  items: readonly JournalItem[],
): ReadonlyArray<{ readonly number: number; readonly words: string }> {
  return items.flatMap(item => {
    const words = problemOf(item)?.gardenWords;
    return words ? [{ number: item.number, words }] : [];
  });
}
