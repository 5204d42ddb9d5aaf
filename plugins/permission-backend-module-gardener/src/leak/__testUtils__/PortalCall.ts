/** One request of a user to the catalog or to search. */
export interface PortalCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api`, with the query. */
  readonly path: string;
  readonly body?: object;
  /** What the user typed and an answer may repeat, in an order that calls of one form share. */
  readonly typed: readonly string[];
  /** All calls of one form are answered alike but for what was typed: nothing tells hidden from missing. */
  readonly form?: string;
}

/** What came back, as text. */
export interface PortalAnswer {
  readonly status: number;
  /** In the order of their names; without what is never the same twice. */
  readonly headers: ReadonlyArray<readonly [string, string]>;
  readonly body: string;
}

/** A call with its answer. */
export interface Exchange {
  readonly call: PortalCall;
  readonly answer: PortalAnswer;
}

/** What is asked, what must come back, and what is asked after that. */
export interface Question {
  readonly call: PortalCall;
  /** What the answer lacks of what the Garden shows, or has beyond it; one thing a line. */
  readonly check?: (answer: PortalAnswer) => readonly string[];
  /** The next page, if the answer says that there is one. */
  readonly next?: (answer: PortalAnswer) => Question | undefined;
}
