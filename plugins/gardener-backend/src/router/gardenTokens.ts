import { gardenTokenHeader } from 'backstage-plugin-gardener-common';
import type { Request } from 'express';
import { GardenToken } from '../access/GardenToken';
import type { Requester } from '../access/Requester';

/**
 * The user's own tokens that a request brings. A header that can't be a token is found out when a Garden wants that one.
 *
 * @returns a function that throws InputError when the header can't be a token
 */
export function tokensOf(req: Pick<Request, 'headers'>): Requester['tokenOf'] {
  return authProvider => {
    const text = req.headers[gardenTokenHeader(authProvider).toLowerCase()];
    return typeof text === 'string' && text !== ''
      ? new GardenToken(text)
      : undefined;
  };
}
