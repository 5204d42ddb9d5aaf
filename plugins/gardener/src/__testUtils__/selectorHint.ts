/** What an element must have to be matched by one part of a selector, whatever stands around it. */
interface Need {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly string[];
}

/** Whether a selector is worth a real comparison with an element. */
export type SelectorHint = (element: Element) => boolean;

/** Of all selectors that say nothing by which an element could be ruled out. */
const anything: SelectorHint = () => true;

/** A tag and what follows it at once, before any pseudo class: `input.wide[type=text]`. */
const COMPOUND =
  /^([a-z][\w-]*)?((?:\.-?[_a-z][\w-]*|\[[a-z-]+(?:[~^$*|]?=[\w-]+)?(?: i)?\])*)(?=$|[:#])/i;

/** What only links are. */
const LINK = /^:(link|visited)\b/;

/**
 * By what an element can be ruled out without a comparison: as browsers do, by the tag, the classes and the attributes that
 * the last part of the selector asks of the element itself. Never rules out an element that the selector matches.
 */
export function hintOf(selector: string): SelectorHint {
  const plain = selector.replace(/"[^"\\]*"|'[^'\\]*'/g, 'quoted');
  // What is escaped may hold anything that looks like something else.
  if (/[\\"']/.test(plain)) return anything;
  const needs: Need[] = [];
  for (const one of outsideOfBrackets(plain, /,/)) {
    const need = needOf(outsideOfBrackets(one.trim(), /[\s>+~]/).pop() ?? '');
    if (!need) return anything;
    needs.push(need);
  }
  return element => needs.some(need => has(element, need));
}

function has(element: Element, { tag, classes, attributes }: Need): boolean {
  return (
    (tag === undefined || tag === element.localName.toLowerCase()) &&
    classes.every(name => element.classList.contains(name)) &&
    attributes.every(name => element.hasAttribute(name))
  );
}

/** Undefined when it asks for none of them. */
function needOf(compound: string): Need | undefined {
  if (LINK.test(compound)) {
    return { tag: undefined, classes: [], attributes: ['href'] };
  }
  const [, tag, rest = ''] = COMPOUND.exec(compound) ?? [];
  if (tag === undefined && rest === '') return undefined;
  return {
    tag: tag?.toLowerCase(),
    classes: namesIn(rest, /\.([\w-]+)/g),
    attributes: namesIn(rest, /\[([\w-]+)/g),
  };
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name);
}

/** The parts between separators, where no bracket is open. */
function outsideOfBrackets(text: string, separator: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('[('.includes(character)) depth += 1;
    if ('])'.includes(character)) depth -= 1;
    if (depth === 0 && separator.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
