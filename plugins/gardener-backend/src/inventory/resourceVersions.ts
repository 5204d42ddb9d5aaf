/**
 * Whether a resourceVersion is older than another one. Kubernetes counts them upwards; anything that
 * is not a decimal number is not comparable and counts as not older.
 */
export function isOlderVersion(version: string, than: string): boolean {
  if (!isDecimal(version) || !isDecimal(than)) return false;
  if (version.length !== than.length) return version.length < than.length;
  return version < than;
}

function isDecimal(version: string): boolean {
  return /^[1-9]\d*$/.test(version);
}
