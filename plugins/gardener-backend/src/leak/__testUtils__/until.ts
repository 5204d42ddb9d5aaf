const PAUSE_MS = 25;
/** Some minutes: what has not happened by then never will. */
const MOST_TRIES = 4_000;

/**
 * Looks again and again until something is so.
 *
 * @param what - for the error
 * @param look - undefined as long as it is not so
 * @throws Error that says what did not come to be
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined>,
): Promise<T> {
  const found = await soon(look, MOST_TRIES);
  if (found === undefined) throw new Error(`Waited in vain until ${what}`);
  return found;
}

/** The same for some seconds; undefined when it is not so by then. */
export async function soon<T>(
  look: () => Promise<T | undefined>,
  tries = 150,
): Promise<T | undefined> {
  for (let tried = 0; tried < tries; tried++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(resolve => {
      setTimeout(resolve, PAUSE_MS);
    });
  }
  return undefined;
}
