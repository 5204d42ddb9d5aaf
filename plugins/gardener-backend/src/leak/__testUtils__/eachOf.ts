/** Runs `act` for each, `parallel` at a time, and waits for all. */
export async function eachOf<T>(
  items: readonly T[],
  parallel: number,
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length) await act(items[next++]);
  };
  await Promise.all(Array.from({ length: parallel }, lane));
}
