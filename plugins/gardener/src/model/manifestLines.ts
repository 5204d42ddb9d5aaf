/** One line of the manifest, cut for colours. */
export interface ManifestLine {
  /** Blanks and the dash of a list. */
  readonly lead: string;
  /** The key without its colon; empty when the line has none. */
  readonly key: string;
  /** Everything behind the key, colon included. */
  readonly rest: string;
  /** A remark of ours, which is not in the Garden; never copied. */
  readonly remark: Remark | undefined;
  /** Number of the entry that the line belongs to, from 0; undefined outside of entries. */
  readonly entry: number | undefined;
}

/** The seed in the entry is not where the shoot is. */
export interface Remark {
  readonly kind: 'seedDiffers';
  readonly seed: string;
}

/** The seed on which a listed shoot is, by `namespace/name`. */
export type SeedOfTarget = ReadonlyMap<string, string>;

const LINE = /^(\s*(?:- )*)(?:([^\s:#'"][^:]*)(?=:(?:\s|$)))?(.*)$/;

function split(line: string): Pick<ManifestLine, 'lead' | 'key' | 'rest'> {
  const [, lead = '', key = '', rest = line] = LINE.exec(line) ?? [];
  return { lead, key, rest };
}

function valueOf(rest: string): string {
  return rest
    .replace(/^:\s*/, '')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2');
}

/**
 * Numbers the entries of `shootPeerings` in a block YAML, by indentation alone: this is for colours
 * and folding, not for reading, so an odd manifest is shown as one piece.
 */
function entryNumbers(
  lines: ReadonlyArray<Pick<ManifestLine, 'lead' | 'key'>>,
): ReadonlyArray<number | undefined> {
  const start = lines.findIndex(line => line.key === 'shootPeerings');
  if (start < 0) return lines.map(() => undefined);
  const parent = lines[start].lead.length;
  let dash: number | undefined;
  let entry = -1;
  let over = false;
  return lines.map((line, index) => {
    if (index <= start || over) return undefined;
    const indent = line.lead.search(/\S|$/);
    const begins = line.lead.trimStart().startsWith('-');
    // YAML allows the dashes of a list to stand right under its key.
    if (indent < parent || (indent === parent && !begins)) {
      over = true;
      return undefined;
    }
    dash ??= indent;
    if (begins && indent === dash) entry += 1;
    return entry < 0 ? undefined : entry;
  });
}

function seedRemark(
  entry: ReadonlyArray<Pick<ManifestLine, 'key' | 'rest'>>,
  seeds: SeedOfTarget,
): Remark | undefined {
  const field = (key: string) => {
    const line = entry.find(candidate => candidate.key === key);
    return line && valueOf(line.rest);
  };
  const seed = seeds.get(`${field('namespace')}/${field('name')}`);
  return seed === undefined || seed === field('seed')
    ? undefined
    : { kind: 'seedDiffers', seed };
}

/** Cuts a manifest into lines and marks entries whose seed is not where the shoot is. */
export function manifestLines(
  yaml: string,
  seeds: SeedOfTarget,
): readonly ManifestLine[] {
  const parts = yaml.replace(/\n$/, '').split('\n').map(split);
  const numbers = entryNumbers(parts);
  return parts.map((part, index) => {
    const entry = numbers[index];
    const remark =
      part.key === 'seed' && entry !== undefined
        ? seedRemark(
            parts.filter((_, other) => numbers[other] === entry),
            seeds,
          )
        : undefined;
    return { ...part, entry, remark };
  });
}

/** How many entries the lines hold. */
export function entryCount(lines: readonly ManifestLine[]): number {
  return lines.reduce(
    (count, line) => Math.max(count, (line.entry ?? -1) + 1),
    0,
  );
}

/** The lines without the entries from number `shown` on. */
export function foldEntries(
  lines: readonly ManifestLine[],
  shown: number,
): readonly ManifestLine[] {
  return lines.filter(line => line.entry === undefined || line.entry < shown);
}
