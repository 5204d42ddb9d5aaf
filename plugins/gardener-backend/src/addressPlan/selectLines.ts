import { isError } from '@backstage/errors';
import {
  overlaps,
  parseAddressOrCidr,
  type AddressPlan,
  type AddressPlanQuery,
  type Cidr,
  type RangeKind,
} from 'backstage-plugin-gardener-common';
import type { AddressBook, BookLine, BookShoot } from './AddressBook';

const USUAL_KINDS: readonly RangeKind[] = ['nodes', 'services'];

/** The lines that are asked for, and what of the question has no answer. */
export interface SelectedLines {
  readonly lines: readonly BookLine[];
  readonly leftOut: AddressPlan['leftOut'];
}

/**
 * The lines that match all filters, with those of their shoots that do. Projects that nothing has are left out of the filter,
 * and a filter of no others is none.
 */
export function selectLines(
  book: AddressBook,
  { project, kinds, text }: AddressPlanQuery,
): SelectedLines {
  const known = book.projects;
  const asked = [...new Set(project)].sort();
  const projects = new Set(asked.filter(name => known.has(name)));
  const wanted = new Set<RangeKind>(kinds?.length ? kinds : USUAL_KINDS);
  const matches = matcher(text?.trim().toLowerCase() ?? '');
  const lines: BookLine[] = [];
  for (const line of book.lines) {
    if (wanted.has(line.kind)) {
      const shoots = line.shoots.filter(
        shoot =>
          (projects.size === 0 || projects.has(shoot.project)) &&
          matches(line, shoot),
      );
      if (shoots.length === line.shoots.length) {
        lines.push(line);
      } else if (shoots.length > 0) {
        const severity = book.severityOf(line.kind, line.range, shoots);
        lines.push({ ...line, shoots, severity });
      }
    }
  }
  return {
    lines,
    leftOut: asked
      .filter(name => !known.has(name))
      .map(value => ({ parameter: 'project' as const, value })),
  };
}

function matcher(text: string): (line: BookLine, shoot: BookShoot) => boolean {
  if (text === '') return () => true;
  const network = networkIn(text);
  if (network) return ({ range }) => overlaps(range, network);
  return ({ range }, { shoot, project }) =>
    range.text.includes(text) ||
    `${project} / ${shoot.name}`.toLowerCase().includes(text) ||
    `${project}/${shoot.name}`.toLowerCase().includes(text) ||
    shoot.namespace.includes(text);
}

/** Undefined for what is no network, or not yet while it is typed. */
function networkIn(text: string): Cidr | undefined {
  try {
    return parseAddressOrCidr(text).network;
  } catch (error) {
    if (isError(error) && error.name === 'InputError') return undefined;
    throw error;
  }
}
