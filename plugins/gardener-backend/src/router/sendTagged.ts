import { createHash } from 'node:crypto';
import type { Response } from 'express';

interface Written {
  readonly body: string;
  readonly etag: string;
}

/** A view that did not change is the same object again, and need not be written again. */
const written = new WeakMap<object, Written>();

/**
 * Sends JSON with a strong tag of its bytes, or 304 when the browser has the same (Express compares).
 * The answer belongs to one user: no cache between may keep it, and the browser asks each time.
 */
export function sendTagged(res: Response, value: object): void {
  const { body, etag } = write(value);
  res
    .set({
      'Cache-Control': 'private, no-cache',
      ETag: etag,
      'Content-Type': 'application/json; charset=utf-8',
    })
    .vary('Authorization')
    .send(body);
}

function write(value: object): Written {
  const known = written.get(value);
  if (known) return known;
  const body = JSON.stringify(value);
  const tag = createHash('sha256').update(body).digest('base64url');
  const made = { body, etag: `"${tag}"` };
  written.set(value, made);
  return made;
}
