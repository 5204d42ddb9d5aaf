import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonObject, JsonValue } from '../src/store/KubeObject';
import { Request } from './target/Target';

/** A message that holds a whole object is kept by its beginning and its end only. */
export type RecordedText =
  | string
  | { readonly head: string; readonly tail: string };

/** What the real Garden answered, in the form in which it can be compared. */
export type RecordedAnswer = {
  readonly status: number;
  readonly contentType?: string;
  readonly warning?: string | readonly string[];
} & (
  | { readonly kind: 'status'; readonly body: JsonObject }
  | { readonly kind: 'text'; readonly text: string }
  /** What the answer has that the object before the request had not, and by how much its generation rose. */
  | {
      readonly kind: 'change';
      readonly change: JsonObject;
      readonly generation: number;
      readonly written?: boolean;
    }
  | {
      readonly kind: 'object';
      readonly body: JsonObject;
      readonly members: readonly string[];
    }
  /** The object as the landscape has it. */
  | { readonly kind: 'stored' }
  | {
      readonly kind: 'list';
      readonly listKind: string;
      readonly metadata: JsonObject;
      readonly items: readonly string[];
    }
  | { readonly kind: 'shape'; readonly shape: readonly string[] }
  | { readonly kind: 'body'; readonly body: JsonValue }
  | {
      readonly kind: 'watch';
      readonly events: readonly (readonly [string, string | null])[];
      readonly kinds: readonly string[];
      readonly message?: string;
    }
);

/** One request to a real Garden (gardener-apiserver v1.83) and its answer. */
export interface RecordedCase {
  readonly id: string;
  readonly title: string;
  /** Context of a user of the recorded landscape; `anonymous`; anything else has a bad token. */
  readonly as: string;
  /** Merge patch on the shoot that the request is about: how it stood before. */
  readonly given?: JsonObject;
  /** Name of a shoot that was created before. */
  readonly existing?: string;
  /** Was the gate MutableShootSpecNetworkingNodes on? */
  readonly nodesMutable?: boolean;
  /** Name of a ControllerRegistration that was taken away before. */
  readonly unregistered?: string;
  readonly request: Request;
  readonly answer: RecordedAnswer;
}

export interface RecordedGroup {
  readonly about: string;
  readonly cases: readonly RecordedCase[];
}

/** All recordings, by what they are about. */
export function recordings(): RecordedGroup[] {
  const folder = join(__dirname, 'recorded');
  return readdirSync(folder)
    .sort()
    .map(
      file =>
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as RecordedGroup,
    );
}
