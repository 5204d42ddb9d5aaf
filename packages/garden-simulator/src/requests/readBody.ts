import { IncomingMessage } from 'node:http';
import { ApiStatus } from '../errors/ApiStatus';

/** Bytes; the API server takes no more. */
const largestBody = 3 * 1024 * 1024;

/**
 * Reads a request body as UTF-8.
 * @throws ApiStatus 413 for more than 3 MiB.
 */
export async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestBody) {
      throw ApiStatus.tooLarge(
        `Request entity too large: limit is ${largestBody}`,
      );
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
