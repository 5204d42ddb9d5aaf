/** Spreadsheets take what begins with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

/**
 * A table as CSV (RFC 4180), its head first. Names are given by others: a text that a spreadsheet would calculate is
 * marked as a text.
 */
export function csvOf(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}
