import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { hideLocationsOfHiddenEntities } from './hideLocationsOfHiddenEntities';

const errorHandler: express.ErrorRequestHandler = (
  error: Error,
  _request,
  response,
  _next,
) => {
  response.status(error.name === 'NotFoundError' ? 404 : 500);
  response.send(error.message);
};

const ask = async (
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
  path: string,
) => {
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result }],
  });
  const app = express();
  app.use(
    hideLocationsOfHiddenEntities({
      httpAuth: mockServices.httpAuth(),
      permissions,
    }),
  );
  app.use((_request, response) => response.send('the catalog'));
  app.use(errorHandler);
  const response = await request(app)
    .get(path)
    .set('authorization', mockCredentials.user.header());
  return { response, authorize: permissions.authorize };
};

describe('hideLocationsOfHiddenEntities', () => {
  const path = '/locations/by-entity/Resource/default/osc.garden-prod.shop';

  it('gives an entity that may not be read the answer of one that does not exist', async () => {
    const { response, authorize } = await ask(AuthorizeResult.DENY, path);
    expect(response.status).toBe(404);
    expect(response.text).toBe(
      'found no entity for ref resource:default/osc.garden-prod.shop',
    );
    expect(authorize).toHaveBeenCalledWith(
      [
        expect.objectContaining({
          permission: expect.objectContaining({ name: 'catalog.entity.read' }),
          resourceRef: 'resource:default/osc.garden-prod.shop',
        }),
      ],
      expect.anything(),
    );
  });

  it('leaves an entity that may be read to the catalog', async () => {
    const { response } = await ask(AuthorizeResult.ALLOW, path);
    expect(response.text).toBe('the catalog');
  });

  it('leaves other routes to the catalog', async () => {
    const { response, authorize } = await ask(
      AuthorizeResult.DENY,
      '/entities/by-name/resource/default/osc.garden-prod.shop',
    );
    expect(response.text).toBe('the catalog');
    expect(authorize).not.toHaveBeenCalled();
  });
});
