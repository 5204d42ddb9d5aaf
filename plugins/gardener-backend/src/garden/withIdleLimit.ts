/**
 * Passes a stream on, and calls `onIdle` once when it pauses for longer than it may. Time that the reader
 * takes for a piece counts as well: it is short against any such limit.
 *
 * @param milliseconds - how long the stream may pause.
 * @param onIdle - must make the stream fail.
 */
export async function* withIdleLimit<T>(
  stream: AsyncIterable<T>,
  milliseconds: number,
  onIdle: () => void,
): AsyncGenerator<T, void, undefined> {
  const timer = setTimeout(onIdle, milliseconds);
  try {
    for await (const piece of stream) {
      timer.refresh();
      yield piece;
    }
  } finally {
    clearTimeout(timer);
  }
}
