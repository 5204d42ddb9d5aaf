import express from 'express';
import request from 'supertest';
import { numberOf } from './requestValues';

describe('numberOf', () => {
  const app = express()
    .use((req, res) => {
      res.json({ limit: numberOf(req, 'limit') });
    })
    .use(((error, _req, res, _next) => {
      res.status(400).send(error.message);
    }) satisfies express.ErrorRequestHandler);

  it.each([
    ['/?limit=5', { limit: 5 }],
    ['/?limit=1e2', { limit: 100 }],
    ['/', {}],
  ])('reads %s', async (path, expected) => {
    expect((await request(app).get(path)).body).toEqual(expected);
  });

  it.each([
    'Infinity',
    '-Infinity',
    '1e400',
    'NaN',
    '1.5',
    '99999999999999999',
  ])(
    'names the parameter when it is %s, which the contract may let pass',
    async limit => {
      const { status, text } = await request(app).get(`/?limit=${limit}`);
      expect(status).toBe(400);
      expect(text).toContain('request/query/limit');
    },
  );
});
