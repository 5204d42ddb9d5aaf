import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { openApiDocument } from 'backstage-plugin-gardener-common';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { headAsGet } from './headAsGet';

const answerErrors: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(400).json({ error: error.name });
};

describe('headAsGet', () => {
  const list = jest.fn();
  const router = createValidatedOpenApiRouter(openApiDocument, {
    middleware: [headAsGet],
  });
  router.get('/shoots', (req, res) => {
    list(req.query);
    res.set('ETag', '"tag"').json({ items: [], total: 0, missing: [] });
  });
  const app = express().use('/api/gardener', router).use(answerErrors);

  beforeEach(() => {
    list.mockClear();
  });

  it.each(['/shoots?limit=0', '/shoots?garden=A_B', '/shoots?colour=red'])(
    'checks %s against the contract',
    async path => {
      const { status } = await request(app).head(`/api/gardener${path}`);
      expect(status).toBe(400);
      expect(list).not.toHaveBeenCalled();
    },
  );

  it('answers with the headers of the same GET and without its body', async () => {
    const path = '/api/gardener/shoots?garden=osc';
    const get = await request(app).get(path);
    const head = await request(app).head(path);
    expect(head.status).toBe(200);
    expect(head.headers).toMatchObject({
      etag: '"tag"',
      'content-length': get.headers['content-length'],
    });
    expect(head.text).toBeUndefined();
    const [[first], [second]] = list.mock.calls;
    expect(first).toMatchObject({ garden: 'osc' });
    expect(second).toEqual(first);
  });
});
