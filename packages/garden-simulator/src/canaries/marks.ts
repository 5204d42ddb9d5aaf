import { Random } from '../generator/Random';
import { decoded } from './decoded';

/**
 * A mark is a name of ten letters and digits that occurs nowhere else: what holds one can only have it from where it was
 * put. Short enough for a Project, the shortest name that Gardener allows.
 */
const MARK = /q\d[a-z]\d[a-z]\d[a-z]\d[a-z]\d/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const IPV4 = /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b/g;
/** Only in the short form, with two colons: the long one looks like a time. */
const IPV6 =
  /\b[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?(?:\/\d{1,3})?/g;
const UID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** Makes marks, and knows what each of them names. */
export class MarkMaker {
  readonly #random: Random;
  readonly #meanings = new Map<string, string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** What each mark that was made stands for, for example `namespace of project 2`. */
  get meanings(): ReadonlyMap<string, string> {
    return this.#meanings;
  }

  /** A new one. */
  mark(meaning: string): string {
    let mark = 'q';
    for (let place = 1; place < 10; place++) {
      mark +=
        place % 2 === 1
          ? String(this.#random.below(10))
          : LETTERS[this.#random.below(LETTERS.length)];
    }
    this.#meanings.set(mark, meaning);
    return mark;
  }
}

/** Whether a text is a mark and nothing else. */
export function isMark(text: string): boolean {
  return text.length === 10 && text.match(MARK) !== null;
}

/**
 * All that a text holds, plain or coded, and that could tell of an object: marks, addresses with and without a prefix length,
 * uids.
 */
export function tellTales(text: string): ReadonlySet<string> {
  const lower = decoded(text).toLowerCase();
  return new Set(
    [MARK, IPV4, IPV6, UID].flatMap(pattern => lower.match(pattern) ?? []),
  );
}
