import { printable } from './printable';

/**
 * Where a spreadsheet would begin to calculate: at the front of a cell, and after what some of them part cells by, whatever
 * blanks are before.
 */
const FORMULA = /(^|;)(\s*)(?=[=+\-@＝＋－＠])/g;

/** Nearly every cell: nothing in it parts cells, quotes, calculates or is blank at an end. */
const PLAIN = /^(?:[\w/](?:[\w.:/ %-]*[\w.:/%-])?)?$/;

/**
 * One cell of a table of comma-separated values (RFC 4180), which no spreadsheet takes for a formula. Names are given by
 * others: what can't be read in one line stands as a replacement.
 *
 * @public
 */
export function csvCell(value: string): string {
  if (PLAIN.test(value)) return value;
  const text = printable(value).replace(FORMULA, "$1$2'");
  return `"${text.replace(/"/g, '""')}"`;
}
