import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** What the segments of the contract's paths are called, after the first one. */
const FIELDS = ['garden', 'namespace', 'name'];

/**
 * Answers an address whose percent-encoding is broken with the name of the field. Behind it come readers that
 * would say "malformed uri" and nothing more, or take the broken text of a query for what was meant.
 */
export const checkEncoding: RequestHandler = (req, _res, next) => {
  const field = brokenField(req.path, req.originalUrl);
  if (field === undefined) {
    next();
    return;
  }
  next(new InputError(`The ${field} in the address is not encoded correctly`));
};

function brokenField(path: string, url: string): string | undefined {
  const segments = path.split('/').slice(1);
  const broken = segments.findIndex(segment => !isDecodable(segment));
  if (broken !== -1) return FIELDS[broken - 1] ?? 'path';

  const [, ...query] = url.split('?');
  const pair = query
    .join('?')
    .split('&')
    .find(text => !isDecodable(text));
  if (pair === undefined) return undefined;
  const [name] = pair.split('=');
  return isDecodable(name)
    ? `parameter ${decodeURIComponent(name)}`
    : 'name of a parameter';
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
