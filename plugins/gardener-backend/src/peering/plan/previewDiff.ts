import type { DiffLine } from 'backstage-plugin-gardener-common';
import { diffArrays, diffLines } from 'diff';
import { isSeq } from 'yaml';
import { extensionsYaml, readLossless } from '../losslessYaml';

/** Lines that stay as they are and are shown around those that change. */
const CONTEXT = 2;

type Kind = Exclude<DiffLine['kind'], 'gap'>;

/** Lines that belong together: one item of a list, up to the next one. */
type Block = readonly string[];

/**
 * The difference of two states of `spec.extensions` as YAML, line by line, with two lines around each change.
 *
 * @param before - as read by `parseLossless`; undefined when absent
 * @param after - likewise
 */
export function previewDiff(before: unknown, after: unknown): DiffLine[] {
  const lines = numbered(
    changedBlocks(blocksOf(yamlOf(before)), blocksOf(yamlOf(after))),
  );
  const shown = new Set(
    lines.flatMap((line, index) =>
      line.kind === 'same'
        ? []
        : Array.from(
            { length: 2 * CONTEXT + 1 },
            (_, offset) => index + offset - CONTEXT,
          ),
    ),
  );
  if (shown.size === 0) return [];
  return lines.flatMap((line, index): DiffLine[] => {
    if (shown.has(index)) return [line];
    const beginsGap = index === 0 || shown.has(index - 1);
    return beginsGap ? [{ kind: 'gap', line: 0, text: '' }] : [];
  });
}

/** No lines for what is absent. */
function yamlOf(extensions: unknown): string {
  if (extensions === undefined || extensions === null) return '';
  const { contents } = readLossless(JSON.stringify(extensions));
  return extensionsYaml(isSeq(contents) ? contents.items : [contents]);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/**
 * Cut before each item of a list. Compared line by line, an entry at the end would seem to begin in the middle of the
 * one before it whenever both name one seed.
 */
function blocksOf(yaml: string): readonly Block[] {
  const blocks: string[][] = [];
  for (const line of linesOf(yaml)) {
    const last = blocks.at(-1);
    if (last && !/^ *- /.test(line)) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

type Line = Pick<DiffLine, 'text'> & { readonly kind: Kind };

function as(kind: Kind, blocks: readonly Block[]): readonly Line[] {
  return blocks.flat().map(text => ({ kind, text }));
}

function changedBlocks(
  before: readonly Block[],
  after: readonly Block[],
): readonly Line[] {
  const parts = diffArrays([...before], [...after], {
    comparator: (left, right) => left.join('\n') === right.join('\n'),
  });
  return parts.flatMap((part, index) => {
    const previous = parts[index - 1];
    const next = parts[index + 1];
    if (part.removed && next?.added) return replaced(part.value, next.value);
    if (part.added && previous?.removed) return [];
    if (part.removed) return as('removed', part.value);
    return as(part.added ? 'added' : 'same', part.value);
  });
}

/** Blocks in the place of others. Those that begin with the same line are one thing of which some lines change. */
function replaced(
  before: readonly Block[],
  after: readonly Block[],
): readonly Line[] {
  const [old] = before;
  const [made] = after;
  if (old && made && old[0] === made[0]) {
    return [
      ...changedLines(old, made),
      ...replaced(before.slice(1), after.slice(1)),
    ];
  }
  return [...as('removed', before), ...as('added', after)];
}

function changedLines(before: Block, after: Block): readonly Line[] {
  const kindOf = (part: { readonly added?: boolean; removed?: boolean }) => {
    if (part.removed) return 'removed';
    return part.added ? 'added' : 'same';
  };
  return diffLines(`${before.join('\n')}\n`, `${after.join('\n')}\n`).flatMap(
    part => as(kindOf(part), [linesOf(part.value)]),
  );
}

function numbered(lines: readonly Line[]): readonly DiffLine[] {
  let before = 0;
  let after = 0;
  return lines.map(({ kind, text }) => {
    if (kind !== 'added') before += 1;
    if (kind !== 'removed') after += 1;
    return { kind, line: kind === 'removed' ? before : after, text };
  });
}
