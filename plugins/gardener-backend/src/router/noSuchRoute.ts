import { NotFoundError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** Below them are routes of Backstage itself, which may have been added behind these. */
const BACKSTAGE = ['/.backstage/', '/.well-known/'];

/**
 * Comes behind all routes: what none of them answers is told as every other error is. The portal's own answer to it has no
 * body.
 */
export const noSuchRoute: RequestHandler = (req, _res, next) => {
  if (BACKSTAGE.some(beginning => req.path.startsWith(beginning))) {
    next();
    return;
  }
  next(new NotFoundError('There is no route for this method and path'));
};
