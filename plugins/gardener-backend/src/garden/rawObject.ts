/** Whether a value that came over the wire is an object with members. */
export function isRecord(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text at a path of members; undefined when there is none, or something else. */
export function textAt(
  value: unknown,
  ...path: readonly string[]
): string | undefined {
  let current = value;
  for (const member of path) {
    if (!isRecord(current)) return undefined;
    current = current[member];
  }
  return typeof current === 'string' ? current : undefined;
}
