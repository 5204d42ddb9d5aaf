/**
 * The texts of one finding in one wording. `{{name}}` stands for the parameter of that name.
 *
 * @public
 */
export interface FindingTexts {
  /** Two or three words. */
  readonly chip: string;
  /** One fact, with names and numbers. */
  readonly what: string;
  /** The consequence for traffic or for others. */
  readonly why: string;
  /** The step that a user can take. */
  readonly whatToDo: string;
}

/**
 * Texts by code and, below it, by wording.
 *
 * @public
 */
export interface FindingTextsByVariant {
  readonly [code: string]: { readonly [variant: string]: FindingTexts };
}
