/** The Garden that was chosen in `GardenerProject`, alone: it is chosen before the project. */
export function readGarden(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { garden }: { garden?: unknown } = value;
  return typeof garden === 'string' && garden !== '' ? garden : undefined;
}
