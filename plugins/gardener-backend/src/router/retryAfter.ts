import type { ErrorRequestHandler } from 'express';
import { GardenTooManyRequestsError } from '../garden/GardenError';
import { TooManyRequestsError } from './UserLimits';

/** Says in the header that clients know when a request may be tried again. */
export const retryAfter: ErrorRequestHandler = (error, _req, res, next) => {
  const seconds =
    error instanceof TooManyRequestsError ||
    error instanceof GardenTooManyRequestsError
      ? error.retryAfterSeconds
      : undefined;
  if (seconds !== undefined) res.set('Retry-After', String(seconds));
  next(error);
};
