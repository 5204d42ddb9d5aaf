import express from 'express';
import request from 'supertest';
import { checkEncoding } from './checkEncoding';

describe('checkEncoding', () => {
  const app = express()
    .use(checkEncoding)
    .use((_req, res) => {
      res.sendStatus(204);
    })
    .use(((error, _req, res, _next) => {
      res.status(400).send(error.message);
    }) satisfies express.ErrorRequestHandler);

  it.each([
    ['/shoots/%E0%A4%A/n/s', 'garden'],
    ['/shoots/g/%/s/peerings', 'namespace'],
    ['/shoots/g/n/%zz/peerings', 'name'],
    ['/%zz', 'path'],
    ['/shoots?text=%ZZ', 'parameter text'],
    ['/shoots?limit=5&text=a%E0%80%80', 'parameter text'],
    ['/shoots?%E0%A4%A=1', 'name of a parameter'],
  ])('names the field of %s: %s', async (path, field) => {
    const { status, text } = await request(app).get(path);
    expect(status).toBe(400);
    expect(text).toContain(`The ${field} in the address`);
  });

  it.each([
    '/shoots/g/n/s',
    '/shoots/%F0%9F%98%80/%2F/%00',
    '/',
    '/?',
    '/shoots?text=%25&a=?%2F',
  ])('lets %s pass', async path => {
    expect((await request(app).get(path)).status).toBe(204);
  });
});
