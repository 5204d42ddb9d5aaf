import { JsonValue } from '../../src/store/KubeObject';

/** A request to a Garden, with the path of its API. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent as compact JSON. */
  readonly body?: JsonValue;
  /** Sent as it is, instead of `body`. */
  readonly text?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly text: string;
  /** The body as JSON. @throws SyntaxError if it is none. */
  json(): unknown;
}

/** Sends a request and waits for the whole answer; a watch ends with its `timeoutSeconds`. */
export type Send = (request: Request) => Promise<Answer>;

/** A Garden that answers to somebody: the simulator, or a real one. */
export interface Target {
  /** As a user of the landscape; undefined: without credentials. */
  as(user: string | undefined): Send;
  close(): Promise<void>;
}
