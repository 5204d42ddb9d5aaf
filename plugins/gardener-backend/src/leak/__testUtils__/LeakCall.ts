import type { openApiDocument } from 'backstage-plugin-gardener-common';

type Paths = (typeof openApiDocument)['paths'];
type OperationIn<Path> = {
  [Method in keyof Path]: Path[Method] extends { operationId: infer Id }
    ? Id
    : never;
}[keyof Path];

/** Every operation of the contract. */
export type OperationId = {
  [Path in keyof Paths]: OperationIn<Paths[Path]>;
}[keyof Paths];

/** One request of a user. */
export interface LeakCall {
  readonly operation: OperationId;
  readonly method: 'GET' | 'POST';
  /** Below `/api/gardener`, with the query. */
  readonly path: string;
  readonly body?: object;
  /** What the user typed and an answer may repeat, in an order that calls of one form share. */
  readonly typed: readonly string[];
  /** All calls of one form are answered alike but for what was typed: nothing tells hidden from missing. */
  readonly form?: string;
}

/** What came back, as text. */
export interface LeakAnswer {
  readonly status: number;
  /** In the order of their names; without what is never the same twice. */
  readonly headers: ReadonlyArray<readonly [string, string]>;
  readonly body: string;
}
