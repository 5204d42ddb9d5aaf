/**
 * What a promise gives, or undefined when that takes too long.
 *
 * @param patience - milliseconds
 * @throws what the promise throws, when it does so in time
 */
export async function withinPatience<T>(
  promise: Promise<T>,
  patience: number,
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
