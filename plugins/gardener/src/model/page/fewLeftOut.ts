import type { AddressValue } from './AddressValue';
import { cutText } from 'backstage-plugin-gardener-common';

/** So many are told of many. */
const MOST = 8;
/** So many characters are told of a long name or value. */
const LONGEST = 60;

/**
 * The part of what an address asks for in vain that is shown. Anybody can write a link, of any length: it must not fill the page.
 */
export function fewLeftOut(items: readonly AddressValue[]): {
  readonly shown: readonly AddressValue[];
  /** How many are not. */
  readonly more: number;
} {
  const shown = items.slice(0, MOST).map(({ parameter, value }) => ({
    parameter: cutText(parameter, LONGEST),
    value: cutText(value, LONGEST),
  }));
  return { shown, more: items.length - shown.length };
}
