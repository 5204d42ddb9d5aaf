import type { AddressValue } from './unknownParameters';

/** So many are told of many. */
const MOST = 8;
/** So many letters are told of a long name or value. */
const LONGEST = 60;

function short(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST
    ? `${letters.slice(0, LONGEST).join('')}…`
    : text;
}

/**
 * The part of what an address asks for in vain that is shown. Anybody can write a link, of any length: it must not fill the page.
 */
export function fewLeftOut(items: readonly AddressValue[]): {
  readonly shown: readonly AddressValue[];
  /** How many are not. */
  readonly more: number;
} {
  const shown = items.slice(0, MOST).map(({ parameter, value }) => ({
    parameter: short(parameter),
    value: short(value),
  }));
  return { shown, more: items.length - shown.length };
}
