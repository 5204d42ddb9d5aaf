const DNS_LABEL = {
  type: 'string',
  minLength: 1,
  maxLength: 63,
  pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
} as const;

function pathParameter<Name extends string>(name: Name, description: string) {
  return {
    name,
    in: 'path',
    required: true,
    description,
    schema: DNS_LABEL,
  } as const;
}

const SHOOT = [
  pathParameter('garden', 'Name of the Garden in the configuration'),
  pathParameter('namespace', 'Namespace of the project'),
  pathParameter('name', 'Name of the shoot'),
] as const;

function answer<Schema extends string>(schema: Schema, description: string) {
  return {
    description,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` as const },
      },
    },
  } as const;
}

/**
 * The errors that every route may answer. Not existing and not visible are one and the same 404.
 */
const ERRORS = {
  400: answer('ErrorBody', 'A parameter is not what the contract says'),
  401: answer('ErrorBody', 'Nobody is signed in'),
  403: answer('ErrorBody', 'This caller may not use the route'),
  404: answer('ErrorBody', 'There is none, or none that this caller may see'),
  503: answer('ErrorBody', 'The Garden has not been read yet'),
} as const;

const LIMIT = {
  name: 'limit',
  in: 'query',
  required: false,
  description: 'How many at most',
} as const;

/** The routes of the plugin, below `/api/gardener`. */
export const contractPaths = {
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
  '/shoots': {
    get: {
      operationId: 'listShoots',
      summary: 'Shoots that the caller may see',
      parameters: [
        {
          name: 'garden',
          in: 'query',
          required: false,
          description: 'Name of one Garden',
          schema: DNS_LABEL,
        },
        {
          name: 'namespace',
          in: 'query',
          required: false,
          description: 'One namespace',
          schema: DNS_LABEL,
        },
        {
          name: 'text',
          in: 'query',
          required: false,
          description: 'Part of the name, any case',
          schema: { type: 'string', minLength: 1, maxLength: 100 },
        },
        {
          ...LIMIT,
          schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
        },
        {
          name: 'offset',
          in: 'query',
          required: false,
          description: 'How many to leave out',
          schema: {
            type: 'integer',
            minimum: 0,
            maximum: 1_000_000,
            default: 0,
          },
        },
      ],
      responses: { 200: answer('ShootList', 'A page of shoots'), ...ERRORS },
    },
  },
  '/shoots/{garden}/{namespace}/{name}': {
    get: {
      operationId: 'getShoot',
      summary: 'One shoot',
      parameters: SHOOT,
      responses: { 200: answer('ShootView', 'The shoot'), ...ERRORS },
    },
  },
  '/shoots/{garden}/{namespace}/{name}/peerings': {
    get: {
      operationId: 'getPeerings',
      summary: 'Every peering of one shoot, with status, findings and rollout',
      parameters: [
        ...SHOOT,
        {
          name: 'If-None-Match',
          in: 'header',
          required: false,
          description: 'ETag of the answer that the caller holds',
          schema: { type: 'string', maxLength: 200 },
        },
      ],
      responses: {
        200: {
          ...answer('PeeringsView', 'The peerings'),
          headers: {
            ETag: {
              description: 'Changes whenever the answer does',
              schema: { type: 'string' },
            },
          },
        },
        304: { description: 'The answer that the caller holds is current' },
        ...ERRORS,
      },
    },
  },
  '/shoots/{garden}/{namespace}/{name}/manifest': {
    get: {
      operationId: 'getManifest',
      summary:
        'The peering extension of one shoot as YAML, as the Garden has it',
      parameters: SHOOT,
      responses: { 200: answer('Manifest', 'The manifest'), ...ERRORS },
    },
  },
  '/access/namespaces': {
    get: {
      operationId: 'getNamespaceAccess',
      summary: 'Namespaces whose shoots the caller may list, per Garden',
      responses: {
        200: answer('NamespaceAccess', 'The namespaces'),
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
