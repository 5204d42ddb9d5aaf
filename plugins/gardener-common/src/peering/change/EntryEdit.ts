import type { JsonObject } from '../../garden/json';

/**
 * The shoot that an entry names.
 *
 * @public
 */
export interface EntryName {
  readonly namespace: string;
  readonly name: string;
}

/**
 * What is wanted of one shoot's list of entries: an intent, which can be carried out on whatever the list has become.
 * Carrying it out twice changes nothing the second time.
 *
 * @public
 */
export type EntryEdit =
  /** One entry for the shoot that `entry` names is there. One that is there stays as it is. */
  | { readonly kind: 'add'; readonly entry: JsonObject & EntryName }
  /** No entry for the target is there. */
  | { readonly kind: 'remove'; readonly target: EntryName }
  /**
   * Every entry for the target names this seed, or none at all when it is null. One whose seed is no text stays as it is:
   * nothing is written over what could not be read.
   */
  | {
      readonly kind: 'setSeed';
      readonly target: EntryName;
      readonly seed: string | null;
    }
  /** One entry for the target is there: the one that names `seed`, else the first. */
  | {
      readonly kind: 'dropDuplicates';
      readonly target: EntryName;
      readonly seed: string | null;
    };

/**
 * What an edit does to a list that was read. Written down before the request is sent, so that it can be taken back, and
 * so that it can be seen whether a request without an answer was carried out.
 *
 * @public
 */
export type EntryEffect =
  | { readonly kind: 'added'; readonly entry: JsonObject & EntryName }
  /** `entry` is the whole of what was there, with members that we don't know. */
  | { readonly kind: 'removed'; readonly entry: JsonObject & EntryName }
  | {
      readonly kind: 'duplicateDropped';
      readonly entry: JsonObject & EntryName;
    }
  | {
      readonly kind: 'seedSet';
      readonly target: EntryName;
      readonly from: string | null;
      readonly to: string | null;
    };
