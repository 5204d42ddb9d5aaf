import { LRUCache } from 'lru-cache';
import type { LandscapeGraph } from './LandscapeGraph';

/** Of all kept answers from one graph: what a few users look at. A row is some 300 bytes. */
const MAX_ANSWER_ROWS = 50_000;

/** Answers to one kind of question about graphs. As long as a graph is kept, an equal question gets the same object. */
export class KeptAnswers<Query extends object, Answer extends object> {
  readonly #make: (graph: LandscapeGraph, query: Query) => Promise<Answer>;
  readonly #rowsOf: (answer: Answer) => number;
  readonly #kept = new WeakMap<LandscapeGraph, LRUCache<string, Answer>>();

  constructor(options: {
    readonly make: (graph: LandscapeGraph, query: Query) => Promise<Answer>;
    /** How large an answer is. */
    readonly rowsOf: (answer: Answer) => number;
  }) {
    this.#make = options.make;
    this.#rowsOf = options.rowsOf;
  }

  /** An answer that is there. */
  known(graph: LandscapeGraph, query: Query): Answer | undefined {
    return this.#kept.get(graph)?.get(questionOf(query));
  }

  /** The answer, made if it is not there. */
  async of(graph: LandscapeGraph, query: Query): Promise<Answer> {
    const known = this.known(graph, query);
    if (known) return known;
    const made = await this.#make(graph, query);
    this.#answersOf(graph).set(questionOf(query), made);
    return made;
  }

  #answersOf(graph: LandscapeGraph): LRUCache<string, Answer> {
    const known = this.#kept.get(graph);
    if (known) return known;
    const made = new LRUCache<string, Answer>({
      maxSize: MAX_ANSWER_ROWS,
      sizeCalculation: answer => 1 + this.#rowsOf(answer),
    });
    this.#kept.set(graph, made);
    return made;
  }
}

/** The same for queries that ask the same. */
function questionOf(query: object): string {
  return JSON.stringify(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [
        key,
        Array.isArray(value) ? [...new Set<string>(value)].sort() : value,
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}
