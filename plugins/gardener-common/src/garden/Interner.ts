/** The one empty list of texts. */
export const NO_TEXTS: readonly string[] = Object.freeze([]);

/**
 * Keeps one copy of texts and lists that repeat over many shoots: namespaces, seeds, regions, pod ranges.
 * Ten thousand shoots then share a few hundred strings.
 */
export class Interner {
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();

  /**
   * @param limit - how many texts are remembered. Beyond it the interner forgets and begins anew,
   * so that names of shoots long gone don't stay for ever; what was handed out stays valid.
   */
  constructor(private readonly limit: number = 200_000) {}

  text(value: string): string {
    const known = this.#texts.get(value);
    if (known !== undefined) return known;
    if (this.#texts.size >= this.limit) this.#texts.clear();
    this.#texts.set(value, value);
    return value;
  }

  list(values: readonly string[]): readonly string[] {
    if (values.length === 0) return NO_TEXTS;
    const key = values.join('\n');
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    if (this.#lists.size >= this.limit) this.#lists.clear();
    const kept = Object.freeze(values.map(value => this.text(value)));
    this.#lists.set(key, kept);
    return kept;
  }
}
