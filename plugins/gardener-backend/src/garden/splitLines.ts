const NEWLINE = 0x0a;

/**
 * Cuts a stream of bytes into lines. Chunks may end anywhere, also inside a character: a line is
 * decoded only when it is whole, and 0x0a is never a part of another UTF-8 character. What stands
 * after the last newline when the stream ends is dropped: it was cut and will be sent again.
 *
 * @param maxBytes - bound of one line; beyond it `tooLong()` is thrown, so that a stream without a
 * newline can't fill the memory.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  tooLong: () => Error,
): AsyncGenerator<string, void, undefined> {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (
      let end = chunk.indexOf(NEWLINE);
      end >= 0;
      end = chunk.indexOf(NEWLINE, start)
    ) {
      const tail = chunk.subarray(start, end);
      start = end + 1;
      if (pendingBytes + tail.length > maxBytes) throw tooLong();
      const line = Buffer.concat([...pending, tail]).toString('utf8');
      pending = [];
      pendingBytes = 0;
      if (line.trim() !== '') yield line;
    }
    const rest = chunk.subarray(start);
    if (rest.length === 0) continue;
    pending.push(rest);
    pendingBytes += rest.length;
    if (pendingBytes > maxBytes) throw tooLong();
  }
}
