/**
 * The code of an error of Node, such as `ENOENT` or `CERT_HAS_EXPIRED`. Looks at what the value holds and
 * not at its class, which in another realm (a test's, for one) is another class.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Connecting to a name tries several addresses and reports each one's failure.
  if (
    'errors' in error &&
    Array.isArray(error.errors) &&
    error.errors.length > 0
  ) {
    return errorCode(error.errors[0]);
  }
  return 'cause' in error ? errorCode(error.cause) : undefined;
}

/** The words of whatever was thrown. */
export function errorWords(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return String(error.message);
  }
  return String(error);
}
