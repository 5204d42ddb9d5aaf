import { NotFoundError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** Below them are routes of Backstage itself, which may have been added behind these. */
const BACKSTAGE = ['/.backstage/', '/.well-known/'];

/** What is said of a method and a path that no route has. */
export const NO_SUCH_ROUTE = 'There is no route for this method and path';

/** Whether a path is one of Backstage's, which each plugin has and no contract names. */
export function isBackstagesOwn(path: string): boolean {
  return BACKSTAGE.some(beginning => path.startsWith(beginning));
}

/**
 * Comes behind all routes: what none of them answers is told as every other error is. The portal's own answer to it has no
 * body.
 */
export const noSuchRoute: RequestHandler = (req, _res, next) => {
  if (isBackstagesOwn(req.path)) {
    next();
    return;
  }
  next(new NotFoundError(NO_SUCH_ROUTE));
};
