/**
 * Asks again and again until there is an answer. The time that it may take is the test's own timeout, so a slow
 * machine makes a test slow and not red.
 */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
