import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { ExportFormat } from 'backstage-plugin-gardener-common';
import express, { Router } from 'express';
import request from 'supertest';
import { aGuard } from '../__testUtils__/aGuard';
import type { LandscapeReader } from '../topology/LandscapeReader';
import { addLandscapeExportRoute } from './landscapeExportRoute';

const PATH = '/landscape/export?garden=osc';
const HEADERS = {
  authorization: mockCredentials.user.header('user:default/mara'),
};

/** @param isKnown - whether an answer to the question is there already */
function setUp(
  format: ExportFormat,
  isKnown: boolean,
  pieces: () => AsyncGenerator<string, void, undefined>,
) {
  const { guard, spend } = aGuard(() => 'allow');
  const write: LandscapeReader['write'] = async (_query, _requester, work) => {
    if (!isKnown) await work?.();
    return { format, tag: 'tag', pieces };
  };
  const router = Router();
  addLandscapeExportRoute(router, guard, { write });
  return { app: express().use(router), spend };
}

async function* twoPieces() {
  yield 'one\r\n';
  yield 'two\r\n';
}

describe('GET /landscape/export', () => {
  it('is a file of the wanted format, for one user and no cache between', async () => {
    const { app } = setUp('csv', false, twoPieces);
    const { status, headers, text } = await request(app).get(PATH).set(HEADERS);
    expect([status, text]).toEqual([200, 'one\r\ntwo\r\n']);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="landscape-osc.csv"',
      'cache-control': 'private, no-cache',
      'transfer-encoding': 'chunked',
      etag: '"tag"',
      vary: 'Authorization',
    });
  });

  it.each([
    ['known', true, 0],
    ['written to learn its tag', false, 1],
  ])(
    'is 304 for who has it, and costs what it takes when it is %s',
    async (_, isKnown, cost) => {
      const { app, spend } = setUp('json', isKnown, twoPieces);
      const { status, text } = await request(app)
        .get(PATH)
        .set({ ...HEADERS, 'If-None-Match': '"tag"' });
      expect([status, text]).toEqual([304, '']);
      expect(spend).toHaveBeenCalledTimes(cost);
    },
  );

  it.each([true, false])(
    'costs one when it is sent, known (%s) or not',
    async isKnown => {
      const { app, spend } = setUp('csv', isKnown, twoPieces);
      await request(app)
        .get(PATH)
        .set({ ...HEADERS, 'If-None-Match': '"other"' });
      expect(spend.mock.calls).toEqual([['user:default/mara', 'looking', 1]]);
    },
  );

  it('is written no more once its reader has gone', async () => {
    let ended: () => void = () => {};
    const end = new Promise<void>(resolve => {
      ended = resolve;
    });
    async function* endless() {
      try {
        for (;;) {
          yield 'x'.repeat(65_536);
          await nextTurn();
        }
      } finally {
        ended();
      }
    }
    const { app } = setUp('json', true, endless);
    const server = app.listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const call = http.get({ port, path: PATH, headers: HEADERS });
    await new Promise<void>(resolve =>
      call.once('response', response =>
        response.once('data', () => {
          response.on('error', () => {});
          call.destroy();
          resolve();
        }),
      ),
    );
    await end;
    await new Promise(resolve => server.close(resolve));
    expect(call.destroyed).toBe(true);
  });
});
