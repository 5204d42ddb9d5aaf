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
  401: answer(
    'ErrorBody',
    'Nobody is signed in, or the Garden wants the own token of the caller',
  ),
  403: answer('ErrorBody', 'This caller may not use the route'),
  404: answer('ErrorBody', 'There is none, or none that this caller may see'),
  429: answer('ErrorBody', 'This caller asks too much; Retry-After says when'),
  503: answer('ErrorBody', 'The Garden has not been read yet'),
} as const;

/** The same of routes where what is asked may have been overtaken. */
const WRITE_ERRORS = {
  ...ERRORS,
  409: answer(
    'ErrorBody',
    'It was overtaken: expired, applied meanwhile, or no longer as it was reviewed',
  ),
} as const;

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of a plan and of the change that it becomes',
  schema: { type: 'string', format: 'uuid', maxLength: 36 },
} as const;

function body<Schema extends string>(schema: Schema) {
  return {
    required: true,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` as const },
      },
    },
  } as const;
}

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
          name: 'status',
          in: 'query',
          required: false,
          description:
            'Shoots with at least one peering of this status, or with none at all',
          schema: {
            type: 'string',
            enum: ['configured', 'incomplete', 'notAccessible', 'none'],
          },
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
    post: {
      operationId: 'createShoot',
      summary:
        'A new shoot with its entries: its manifest, a dry run, or the shoot itself. The reverse entries are a plan of their own, once it has a seed',
      requestBody: body('CreateShootRequest'),
      responses: {
        200: answer('CreatedShoot', 'Rendered or accepted, or there already'),
        201: answer('CreatedShoot', 'Created'),
        ...WRITE_ERRORS,
      },
    },
  },
  '/drafts/check': {
    post: {
      operationId: 'checkDraft',
      summary:
        'What the peerings of a shoot that does not exist yet would mean. Writes nothing',
      requestBody: body('DraftCheckRequest'),
      responses: { 200: answer('DraftCheck', 'The checks'), ...ERRORS },
    },
  },
  '/gardens/{garden}/offers': {
    get: {
      operationId: 'getOffers',
      summary: 'What a Garden offers the caller for a new shoot',
      parameters: [
        SHOOT[0],
        {
          name: 'namespace',
          in: 'query',
          required: false,
          description: 'Namespace whose credentials are wanted too',
          schema: DNS_LABEL,
        },
      ],
      responses: { 200: answer('CreationOffers', 'The offers'), ...ERRORS },
    },
  },
  '/cidr/suggestions': {
    post: {
      operationId: 'suggestBlocks',
      summary:
        'Free blocks for the node network of a new shoot. Reserves nothing',
      requestBody: body('SuggestionRequest'),
      responses: {
        200: answer('BlockSuggestions', 'At most three blocks'),
        ...ERRORS,
      },
    },
  },
  '/search/address': {
    get: {
      operationId: 'searchAddress',
      summary:
        'Shoots that the caller may see whose node network holds an address or overlaps a network',
      parameters: [
        {
          name: 'q',
          in: 'query',
          required: true,
          description: 'An IP address or a CIDR, IPv4 or IPv6',
          schema: { type: 'string', minLength: 2, maxLength: 64 },
        },
        {
          name: 'garden',
          in: 'query',
          required: false,
          description: 'Name of one Garden',
          schema: DNS_LABEL,
        },
        {
          ...LIMIT,
          schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
        },
      ],
      responses: { 200: answer('AddressSearch', 'The shoots'), ...ERRORS },
    },
  },
  '/peering-status': {
    post: {
      operationId: 'getPeeringStatus',
      summary: 'How the peerings of some shoots stand, as the caller sees them',
      requestBody: body('StatusQuery'),
      responses: { 200: answer('StatusList', 'The statuses'), ...ERRORS },
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
  '/shoots/{garden}/{namespace}/{name}/rights': {
    get: {
      operationId: 'getShootRights',
      summary:
        'What the caller may do with one shoot and with those that it is peered with',
      parameters: SHOOT,
      responses: { 200: answer('ShootRights', 'The rights'), ...ERRORS },
    },
  },
  '/shoots/{garden}/{namespace}/{name}/kubeconfig': {
    post: {
      operationId: 'createKubeconfig',
      summary:
        'A credential for the cluster of one shoot, made by the Garden for the caller',
      parameters: SHOOT,
      requestBody: body('KubeconfigRequest'),
      responses: { 201: answer('Kubeconfig', 'The credential'), ...ERRORS },
    },
  },
  '/shoots/{garden}/{namespace}/{name}/targets': {
    get: {
      operationId: 'listTargets',
      summary:
        'Shoots that one shoot could be peered with, and why not with the others; the own project first',
      parameters: [
        ...SHOOT,
        {
          name: 'text',
          in: 'query',
          required: false,
          description:
            'Part of the name, or of project or namespace and name with a slash between',
          schema: { type: 'string', minLength: 1, maxLength: 130 },
        },
        {
          ...LIMIT,
          schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
        },
      ],
      responses: { 200: answer('TargetList', 'The targets'), ...ERRORS },
    },
  },
  '/shoots/{garden}/{namespace}/{name}/targets/{targetNamespace}/{targetName}':
    {
      get: {
        operationId: 'checkTarget',
        summary: 'What a peering with one target would mean',
        parameters: [
          ...SHOOT,
          pathParameter('targetNamespace', 'Namespace of the target'),
          pathParameter('targetName', 'Name of the target'),
        ],
        responses: { 200: answer('TargetCheck', 'The check'), ...ERRORS },
      },
    },
  '/plans': {
    post: {
      operationId: 'createPlan',
      summary:
        'What a change would write, with findings and a dry run of each request. Writes nothing. The plan belongs to the caller and expires after 30 minutes',
      requestBody: body('PlanRequest'),
      responses: { 201: answer('Plan', 'The plan'), ...WRITE_ERRORS },
    },
  },
  '/plans/{id}': {
    get: {
      operationId: 'getPlan',
      summary: 'A plan of the caller',
      parameters: [ID],
      responses: { 200: answer('Plan', 'The plan'), ...WRITE_ERRORS },
    },
  },
  '/plans/{id}/apply': {
    post: {
      operationId: 'applyPlan',
      summary:
        'Begins to write a plan. Answers at once with the change; a second time with the same change, whatever became of it',
      parameters: [ID],
      requestBody: body('ApplyRequest'),
      responses: { 202: answer('Change', 'The change'), ...WRITE_ERRORS },
    },
  },
  '/changes': {
    get: {
      operationId: 'listChanges',
      summary:
        'History of the peerings of one shoot, newest first: changes of this portal, what was changed elsewhere, and when nobody looked',
      parameters: [
        {
          name: 'garden',
          in: 'query',
          required: true,
          description: 'Name of the Garden',
          schema: DNS_LABEL,
        },
        {
          name: 'namespace',
          in: 'query',
          required: true,
          description: 'Namespace of the shoot',
          schema: DNS_LABEL,
        },
        {
          name: 'name',
          in: 'query',
          required: true,
          description: 'Name of the shoot',
          schema: DNS_LABEL,
        },
        {
          name: 'open',
          in: 'query',
          required: false,
          description:
            'Only changes that are being written, rolled out, or half open',
          schema: { type: 'boolean', default: false },
        },
        {
          name: 'before',
          in: 'query',
          required: false,
          description: '`next` of the page before',
          schema: { type: 'string', minLength: 1, maxLength: 100 },
        },
        {
          ...LIMIT,
          schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
        },
      ],
      responses: { 200: answer('HistoryPage', 'A page'), ...ERRORS },
    },
  },
  '/changes/{id}': {
    get: {
      operationId: 'getChange',
      summary: 'One change with the journal of its writes',
      parameters: [ID],
      responses: { 200: answer('Change', 'The change'), ...ERRORS },
    },
  },
  '/changes/{id}/finish': {
    post: {
      operationId: 'finishChange',
      summary:
        'Writes what is missing of a half-open change. Answers at once; again with the same change',
      parameters: [ID],
      responses: { 202: answer('Change', 'The change'), ...WRITE_ERRORS },
    },
  },
  '/changes/{id}/undo': {
    post: {
      operationId: 'undoChange',
      summary:
        'Takes back what was written of a half-open change. Answers at once; again with the same change',
      parameters: [ID],
      responses: { 202: answer('Change', 'The change'), ...WRITE_ERRORS },
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
