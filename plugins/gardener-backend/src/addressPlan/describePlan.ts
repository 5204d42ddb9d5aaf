import type {
  AddressPlan,
  AddressPlanQuery,
} from 'backstage-plugin-gardener-common';
import type { AddressBook } from './AddressBook';
import { busiestWindow, readNetwork } from './chooseWindow';
import { drawWindow } from './drawWindow';
import { rangePage } from './rangePage';
import { selectLines } from './selectLines';

/**
 * What is asked of an address book. Costs its lines, sorted, and what is told of a page and a window.
 *
 * @throws InputError that names the parameter
 */
export function describePlan(
  book: AddressBook,
  query: AddressPlanQuery,
): AddressPlan {
  const { lanes = 'project', within } = query;
  const window =
    within === undefined ? busiestWindow(book) : readNetwork('within', within);
  const { lines, leftOut } = selectLines(book, query);
  return {
    garden: book.garden.name,
    freshness: book.freshness,
    lanesBy: lanes,
    pools: [...book.pools],
    window: drawWindow(book, window, lines, lanes),
    ranges: rangePage(book, lines, query),
    unknown: { targets: book.unseenTargets, shoots: book.unreadShoots },
    maxPrefix: book.garden.network.maxPrefix,
    projects: projectsOf(book),
    leftOut,
  };
}

function projectsOf({ projects }: AddressBook): AddressPlan['projects'] {
  return [...projects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, shoots]) => ({ value, shoots }));
}
