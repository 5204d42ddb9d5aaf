import type { RequestHandler } from 'express';

/**
 * Answers `HEAD` as `GET` in everything but the body, which Node leaves out. Express would give it to the same routes, but the
 * contract names `GET` alone, and what it does not name is not checked against it.
 */
export const headAsGet: RequestHandler = (req, _res, next) => {
  if (req.method === 'HEAD') req.method = 'GET';
  next();
};
