import {
  answer,
  body,
  DNS_LABEL,
  ERRORS,
  LIMIT,
  pathParameter,
  SHOOT,
  WRITE_ERRORS,
} from './pathParts';

/** Routes that read shoots and their peerings. */
export const shootPaths = {
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
          description:
            'Part of the name, or of project or namespace and name with a slash between; any case',
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
} as const;
