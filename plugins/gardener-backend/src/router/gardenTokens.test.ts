import { gardenTokenHeader } from 'backstage-plugin-gardener-common';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { tokensOf } from './gardenTokens';

describe('tokensOf', () => {
  it('finds the token for an auth provider, and for no other', () => {
    const tokenOf = tokensOf({
      headers: {
        authorization: 'Bearer backstage',
        'backstage-gardener-token-oidc': 'first',
        'backstage-gardener-token-keycloak-2': 'second',
      },
    });
    expect(tokenOf('oidc')?.reveal()).toBe('first');
    expect(tokenOf('keycloak-2')?.reveal()).toBe('second');
    expect(tokenOf('keycloak')).toBeUndefined();
    expect(tokenOf('')).toBeUndefined();
  });

  it('finds none where the header is empty', () => {
    expect(
      tokensOf({ headers: { 'backstage-gardener-token-oidc': '' } })('oidc'),
    ).toBeUndefined();
  });

  it('does not look at a token before a Garden wants it', () => {
    const tokenOf = tokensOf({
      headers: {
        'backstage-gardener-token-oidc': 'no token',
        'backstage-gardener-token-keycloak': 'a-token',
      },
    });
    expect(tokenOf('keycloak')?.reveal()).toBe('a-token');
    expect(() => tokenOf('oidc')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.not.stringContaining('no token'),
      }),
    );
  });

  it('is of one request alone', () => {
    const one = tokensOf({
      headers: { 'backstage-gardener-token-oidc': 'first' },
    });
    const other = tokensOf({ headers: {} });
    expect(one('oidc')?.reveal()).toBe('first');
    expect(other('oidc')).toBeUndefined();
  });

  describe('on the wire', () => {
    const answerErrors: ErrorRequestHandler = (error, _req, res, _next) => {
      res.status(400).json({ error: error.name });
    };
    const app = express()
      .get('/', (req, res) => {
        res.json({ token: tokensOf(req)('Keycloak')?.reveal() ?? null });
      })
      .use(answerErrors);

    it('reads the header as the client names it, whatever its letters', async () => {
      const send = async (name: string) =>
        (await request(app).get('/').set(name, 'a.b.c')).body;
      expect(await send(gardenTokenHeader('Keycloak'))).toEqual({
        token: 'a.b.c',
      });
      expect(await send('BACKSTAGE-GARDENER-TOKEN-KEYCLOAK')).toEqual({
        token: 'a.b.c',
      });
      expect(await send(gardenTokenHeader('oidc'))).toEqual({ token: null });
    });

    it('refuses two tokens for one provider: it is not for the portal to choose', async () => {
      const { status, body } = await request(app)
        .get('/')
        .set(gardenTokenHeader('Keycloak'), ['first', 'second'] as never);
      expect([status, body]).toEqual([400, { error: 'InputError' }]);
    });
  });
});
