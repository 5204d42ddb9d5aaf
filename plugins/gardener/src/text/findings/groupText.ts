import type {
  FindingCode,
  FindingsGroup,
  FindingsGrouping,
} from 'backstage-plugin-gardener-common';
import type { FindingsTranslate } from '../../translation/gardenerFindingsTranslationRef';
import type { Translate } from '../../translation/gardenerTranslationRef';
import { chipOfCode, findingWhat } from '../findingText';

/** The words of a group of findings. */
export interface GroupText {
  readonly title: string;
  readonly text: string;
  /** What is to be done where nothing can be repaired by itself; undefined of a group of several causes. */
  readonly hint: string | undefined;
}

/** "Seed differs 1, Reverse missing 2": what a group of several causes holds. */
function countsText(
  t: Translate,
  f: FindingsTranslate,
  { codes }: Pick<FindingsGroup, 'codes'>,
): string {
  return codes
    .map(({ code, count }) =>
      f('codeCount', { finding: chipOfCode(t, code), number: String(count) }),
    )
    .join(', ');
}

function causeText(
  t: Translate,
  f: FindingsTranslate,
  group: FindingsGroup,
  code: FindingCode,
): GroupText {
  const { network, count, rows } = group;
  const title = f(`cause.${code}.title`);
  const [only] = rows;
  return {
    title: network ? f('defaultNetwork', { network }) : title,
    text:
      count === 1 && only
        ? findingWhat(t, only.finding)
        : f(`cause.${code}.text`),
    hint: f(`cause.${code}.hint`),
  };
}

/** What a group of findings is called, and what is said of it. */
export function groupText(
  t: Translate,
  f: FindingsTranslate,
  by: FindingsGrouping,
  group: FindingsGroup,
): GroupText {
  switch (by) {
    case 'cause': {
      const [first] = group.codes;
      return group.weight === 'note' || !first
        ? {
            title: f('notes.title'),
            text: countsText(t, f, group),
            hint: f('notes.hint'),
          }
        : causeText(t, f, group, first.code);
    }
    case 'shoot': {
      const { shoot, key } = group;
      return {
        title: shoot
          ? `${shoot.project ?? shoot.namespace} / ${shoot.name}`
          : key,
        text: countsText(t, f, group),
        hint: undefined,
      };
    }
    case 'project':
      return {
        title: group.key,
        text: countsText(t, f, group),
        hint: undefined,
      };
    default: {
      const never: never = by;
      throw new Error(`Unknown grouping ${never}`);
    }
  }
}
