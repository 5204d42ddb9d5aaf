import { answer, ERRORS, LIMIT, SHOOT } from './pathParts';

/** Routes about Gardens as a whole: how the portal stands with them, who may see what, and what the catalog and search hold. */
export const portalPaths = {
  '/gardens': {
    get: {
      operationId: 'getGardens',
      summary:
        'Every configured Garden, how the portal stands with it, and who the caller is for it',
      responses: {
        200: answer('GardenList', 'The Gardens'),
        ...ERRORS,
      },
    },
  },
  '/access/namespaces': {
    get: {
      operationId: 'getNamespaceAccess',
      summary:
        'What the caller may see, per Garden: namespaces, and single shoots of others',
      responses: {
        200: answer('NamespaceAccess', 'The namespaces and shoots'),
        ...ERRORS,
      },
    },
  },
  '/slow-facts/{garden}': {
    get: {
      operationId: 'listSlowFacts',
      summary:
        'What the catalog and search may hold of the shoots of one Garden; for their services alone',
      parameters: [
        SHOOT[0],
        {
          name: 'after',
          in: 'query',
          required: false,
          description: '`next` of the page before',
          schema: { type: 'string', minLength: 1, maxLength: 200 },
        },
        {
          ...LIMIT,
          schema: { type: 'integer', minimum: 1, maximum: 1000, default: 500 },
        },
      ],
      responses: { 200: answer('SlowFactsPage', 'A page'), ...ERRORS },
    },
  },
  '/slow-facts/query': {
    post: {
      operationId: 'getSlowFacts',
      summary: 'The same of some shoots, and which of them are gone',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/SlowFactsQuery' },
          },
        },
      },
      responses: {
        200: answer('SlowFactsAnswer', 'Facts, and what is gone'),
        ...ERRORS,
      },
    },
  },
} as const;
