import {
  TranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/** The messages of a reference: English texts by key, as the reference flattens them. */
type Messages = { readonly [key in string]: string };

/** What a text asks for: the names in its double braces. */
type NamesIn<TText> = TText extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/**
 * Each key, plurals by their one name, with the names that its text asks for. A table, so that the compiler works each
 * out once and not at each call: `TranslationFunction` does the latter, which took most of the time of a type check.
 */
type Params<TMessages extends Messages> = {
  readonly [Key in keyof TMessages as Key extends `${infer Name}_${
    | 'one'
    | 'other'}`
    ? Name
    : Key]: Key extends `${string}_${'one' | 'other'}`
    ? NamesIn<TMessages[Key]> | 'count'
    : NamesIn<TMessages[Key]>;
};

/** The keys whose text asks for nothing. */
type PlainKey<TParams> = {
  [Key in keyof TParams]: [TParams[Key]] extends [never] ? Key : never;
}[keyof TParams];

/** A value for each name; of more than one key it takes the names of all. */
type Values<TName, TValue> = {
  readonly [Name in TName & string]: Name extends 'count' ? number : TValue;
};

interface TranslateParams<TParams> {
  /** A text that asks for nothing. */
  (key: PlainKey<TParams>): string;
  /** A text with a value for each name that it asks for. */
  <TKey extends keyof TParams>(
    key: TKey,
    values: Values<TParams[TKey], string>,
  ): string;
  /** A text with elements in it. */
  <TKey extends keyof TParams>(
    key: TKey,
    values: Values<TParams[TKey], string | JSX.Element>,
  ): JSX.Element;
}

/** Looks texts up in the reader's language, of those messages. */
export type TranslateOf<TMessages extends Messages> = TranslateParams<
  Params<TMessages>
>;

/** The look-up of Backstage, as this plugin calls it: it takes the same, and is quicker to check. */
export function asTranslate<TMessages extends Messages>(
  ref: TranslationRef<string, TMessages>,
  // Which messages it is of says the reference; to spell its own type out is what is slow.
  lookUp: unknown,
): TranslateOf<TMessages> {
  if (typeof lookUp !== 'function') {
    throw new Error(`There are no texts of ${ref.id}`);
  }
  return lookUp as unknown as TranslateOf<TMessages>;
}

/** The texts of a reference in the reader's language. */
export function useTranslateOf<TMessages extends Messages>(
  ref: TranslationRef<string, TMessages>,
): TranslateOf<TMessages> {
  return asTranslate(ref, useTranslationRef(ref).t);
}
