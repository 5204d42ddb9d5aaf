import { csvCell } from 'backstage-plugin-gardener-common';

/** A table as CSV (RFC 4180), its head first. No spreadsheet takes a text of it for a formula. */
export function csvOf(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cell = (value: string | number) =>
    typeof value === 'number' ? String(value) : csvCell(value);
  return [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}
