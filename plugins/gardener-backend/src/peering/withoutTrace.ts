/**
 * An error that does not say where it was made. In development Backstage sends the stack, and its lines would tell apart what
 * must be one and the same answer: why something can't be seen, or whether an answer had to be made anew.
 */
export function withoutTrace<E extends Error>(error: E): E {
  error.stack = `${error.name}: ${error.message}`;
  return error;
}
