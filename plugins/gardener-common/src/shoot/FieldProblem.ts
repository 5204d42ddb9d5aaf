/**
 * Something that is wrong with what was asked for.
 *
 * @public
 */
export interface FieldProblem {
  /** Where it stands in a draft, for example `workers[0].maximum`. */
  readonly field: string;
  /** Goes on after the name of the field: "must be at least the minimum, 3". */
  readonly message: string;
}
