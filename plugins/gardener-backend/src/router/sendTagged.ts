import { createHash } from 'node:crypto';
import type { Response } from 'express';

/**
 * Sends JSON with a strong tag of its bytes, or 304 when the browser has the same (Express compares).
 * The answer belongs to one user: no cache between may keep it, and the browser asks each time.
 */
export function sendTagged(res: Response, value: object): void {
  const body = JSON.stringify(value);
  const tag = createHash('sha256').update(body).digest('base64url');
  res
    .set({
      'Cache-Control': 'private, no-cache',
      ETag: `"${tag}"`,
      'Content-Type': 'application/json; charset=utf-8',
    })
    .vary('Authorization')
    .send(body);
}
