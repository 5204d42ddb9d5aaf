import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isError } from '@backstage/errors';

/** Sends what is being written as fast as it is taken, and writes no more once nobody takes it. */
export async function sendPieces(
  to: Writable,
  pieces: AsyncIterable<string>,
): Promise<void> {
  try {
    await pipeline(Readable.from(pieces, { highWaterMark: 1 }), to);
  } catch (error) {
    // The reader went: there is nobody left to tell.
    if (isError(error) && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    throw error;
  }
}
