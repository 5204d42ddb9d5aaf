interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** `workers[0].name` */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, part) => {
    if (typeof part === 'number') return `${field}[${part}]`;
    return field === '' ? String(part) : `${field}.${String(part)}`;
  }, '');
}

/** What is wrong with an input, field by field. */
export function describeIssues(issues: readonly Issue[]): string {
  return issues
    .map(({ path, message }) => `${fieldOf(path)}: ${message}`)
    .join('; ');
}
