import { answer, DNS_LABEL, ERRORS, LIMIT } from './pathParts';

const GARDEN = {
  name: 'garden',
  in: 'query',
  required: true,
  description: 'Name of the Garden',
  schema: DNS_LABEL,
} as const;

function network<Name extends string>(
  name: Name,
  description: string,
  required: boolean,
) {
  return {
    name,
    in: 'query',
    required,
    description,
    schema: { type: 'string', minLength: 1, maxLength: 64 },
  } as const;
}

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'ETag of the answer that the caller holds',
  schema: { type: 'string', maxLength: 200 },
} as const;

const ETAG = {
  ETag: {
    description: 'Changes whenever the answer does',
    schema: { type: 'string' },
  },
} as const;

const NOT_MODIFIED = {
  description: 'The answer that the caller holds is current',
} as const;

/** Routes of the address space of a Garden. */
export const addressPaths = {
  '/cidr': {
    get: {
      operationId: 'getAddressPlan',
      summary:
        'The address space of one Garden as the caller sees it: a window of it drawn, and a page of its ranges',
      parameters: [
        GARDEN,
        {
          name: 'project',
          in: 'query',
          required: false,
          description: 'Names of projects',
          schema: {
            type: 'array',
            items: { type: 'string', minLength: 1, maxLength: 100 },
            maxItems: 100,
          },
        },
        {
          name: 'text',
          in: 'query',
          required: false,
          description:
            'An address, a network, or a part of the name of a shoot, a project or a range',
          schema: { type: 'string', maxLength: 100 },
        },
        {
          name: 'kinds',
          in: 'query',
          required: false,
          description: 'What ranges are for; nodes and services unless given',
          schema: {
            type: 'array',
            items: { $ref: '#/components/schemas/RangeKind' },
            maxItems: 3,
          },
        },
        {
          name: 'lanes',
          in: 'query',
          required: false,
          description: 'What bars stand beside each other by',
          schema: {
            type: 'string',
            enum: ['project', 'peeringGroup', 'seed'],
            default: 'project',
          },
        },
        network(
          'within',
          'The network that is drawn; where most node networks are unless given',
          false,
        ),
        {
          name: 'sort',
          in: 'query',
          required: false,
          description: 'What the ranges are sorted by; the worst first',
          schema: {
            type: 'string',
            enum: ['conflicts', 'range', 'shoots', 'kind', 'addresses'],
            default: 'conflicts',
          },
        },
        {
          name: 'descending',
          in: 'query',
          required: false,
          description: 'Whether they are sorted the other way round',
          schema: { type: 'boolean', default: false },
        },
        {
          ...LIMIT,
          schema: { type: 'integer', minimum: 1, maximum: 500, default: 25 },
        },
        {
          name: 'offset',
          in: 'query',
          required: false,
          description:
            'How many ranges are left out before the first one; beyond the last page that is given',
          schema: {
            type: 'integer',
            minimum: 0,
            maximum: 100_000,
            default: 0,
          },
        },
        IF_NONE_MATCH,
      ],
      responses: {
        200: { ...answer('AddressPlan', 'The address plan'), headers: ETAG },
        304: NOT_MODIFIED,
        ...ERRORS,
      },
    },
  },
  '/cidr/what-if': {
    get: {
      operationId: 'getAddressTrial',
      summary:
        'Whom a block could not peer with as the node network of a new shoot or of one that is there, what is free instead, and how far a shoot could grow',
      parameters: [
        GARDEN,
        network('block', 'The block, for example 10.5.2.0/26', true),
        {
          name: 'shoot',
          in: 'query',
          required: false,
          description:
            'namespace/name of the shoot that would get the block; a new one unless given',
          schema: { type: 'string', minLength: 3, maxLength: 127 },
        },
        network(
          'within',
          'Where free blocks are looked for; the surroundings of the block unless given',
          false,
        ),
        IF_NONE_MATCH,
      ],
      responses: {
        200: {
          ...answer('AddressTrial', 'What the block would mean'),
          headers: ETAG,
        },
        304: NOT_MODIFIED,
        ...ERRORS,
      },
    },
  },
} as const;
