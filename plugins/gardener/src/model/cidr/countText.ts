/** More digits would only be counted by eye. */
const READABLE = 12;

/** Groups of three digits, or a power of two where there are too many. */
export function countText(decimal: string): string {
  if (decimal.length > READABLE) {
    return `2^${BigInt(decimal).toString(2).length - 1}`;
  }
  return decimal.replace(/\B(?=(\d{3})+$)/g, ',');
}
