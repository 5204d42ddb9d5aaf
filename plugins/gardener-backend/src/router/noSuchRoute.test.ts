import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { noSuchRoute } from './noSuchRoute';

/** Tells of an error by its name and message. */
const answerErrors: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(404).json({ name: error.name, message: error.message });
};

describe('noSuchRoute', () => {
  const app = express()
    .get('/gardens', (_req, res) => {
      res.sendStatus(204);
    })
    .use(noSuchRoute)
    .get('/.backstage/permissions/metadata', (_req, res) => {
      res.sendStatus(204);
    })
    .get('/.well-known/backstage/permissions/metadata', (_req, res) => {
      res.sendStatus(204);
    })
    .use(answerErrors);

  it.each([
    ['a method that the route does not have', 'patch', '/gardens'],
    ['a path that is longer', 'get', '/gardens/more'],
    ['no path', 'get', '/'],
    ['a path that only looks like one of them', 'get', '/..%5c'],
  ] as const)('says to %s that there is none', async (_, method, path) => {
    const { body } = await request(app)[method](path);
    expect(body).toEqual({
      name: 'NotFoundError',
      message: 'There is no route for this method and path',
    });
  });

  it.each(['/.backstage', '/.well-known/backstage'])(
    "leaves Backstage's own routes below %s alone",
    async beginning => {
      const { status } = await request(app).get(
        `${beginning}/permissions/metadata`,
      );
      expect(status).toBe(204);
    },
  );
});
