import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import {
  GardenTooManyRequestsError,
  GardenUnreachableError,
} from '../garden/GardenError';
import { retryAfter } from './retryAfter';
import { TooManyRequestsError } from './UserLimits';

/** What a client gets when a route throws. */
async function answerTo(error: Error) {
  const passedOn = jest.fn();
  const answerErrors: ErrorRequestHandler = (thrown, _req, res, _next) => {
    passedOn(thrown);
    res.sendStatus(500);
  };
  const app = express()
    .get('/', (_req, _res, next) => next(error))
    .use(retryAfter)
    .use(answerErrors);
  const { headers } = await request(app).get('/');
  expect(passedOn.mock.calls).toEqual([[error]]);
  return headers['retry-after'];
}

describe('retryAfter', () => {
  it.each<[string, Error, string | undefined]>([
    ['a user who asks too much', new TooManyRequestsError(17), '17'],
    [
      'a Garden that is asked too much',
      new GardenTooManyRequestsError('osc', 'busy', 2),
      '2',
    ],
    [
      'a Garden that does not say when',
      new GardenTooManyRequestsError('osc', 'busy'),
      undefined,
    ],
    [
      'a Garden that is down',
      new GardenUnreachableError('osc', 'cut'),
      undefined,
    ],
    [
      'whatever only looks like it',
      Object.assign(new Error('no'), { retryAfterSeconds: 5 }),
      undefined,
    ],
  ])('of %s', async (_, error, header) => {
    expect(await answerTo(error)).toBe(header);
  });
});
