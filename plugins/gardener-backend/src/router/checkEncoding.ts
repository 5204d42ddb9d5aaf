import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** What the segments of the contract's paths are called, after the first one. */
const FIELDS = ['garden', 'namespace', 'name'];

/**
 * Answers a path whose percent-encoding is broken with the name of the field. Behind it come readers that
 * would say "malformed uri" and nothing more.
 */
export const checkEncoding: RequestHandler = (req, _res, next) => {
  const segments = req.path.split('/').slice(1);
  const broken = segments.findIndex(segment => !isDecodable(segment));
  if (broken === -1) {
    next();
    return;
  }
  const field = FIELDS[broken - 1] ?? 'path';
  next(new InputError(`The ${field} in the address is not encoded correctly`));
};

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
