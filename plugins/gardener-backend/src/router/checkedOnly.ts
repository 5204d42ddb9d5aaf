import { NotFoundError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import { isBackstagesOwn, NO_SUCH_ROUTE } from './noSuchRoute';

/**
 * Comes between the check against the contract and the routes, and turns away what was not checked: the validator lets a
 * request pass whose path it does not find in the contract, and reads paths otherwise than the router behind it. To the
 * router `/plans#x` is `/plans`, to the validator it is nothing, so its body would reach the route as it came.
 */
export const checkedOnly: RequestHandler = (req, _res, next) => {
  if ('openapi' in req || isBackstagesOwn(req.path)) {
    next();
    return;
  }
  next(new NotFoundError(NO_SUCH_ROUTE));
};
