import { answer, DNS_LABEL, ERRORS } from './pathParts';

function choice<Name extends string>(
  name: Name,
  description: string,
  maxItems = 100,
) {
  return {
    name,
    in: 'query',
    required: false,
    description,
    schema: {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: 127 },
      maxItems,
    },
  } as const;
}

const GARDEN = {
  name: 'garden',
  in: 'query',
  required: true,
  description: 'Name of the Garden',
  schema: DNS_LABEL,
} as const;

/** What chooses shoots and peerings, the same wherever many of them are told of. */
const FILTERS = [
  choice('project', 'Names of projects'),
  choice('region', 'Names of regions, or "-" for none'),
  choice('seed', 'Names of seeds, or "-" for none'),
  choice('purpose', 'Purposes of shoots, or "-" for none', 20),
  {
    ...choice('status', 'Statuses of peerings'),
    schema: {
      type: 'array',
      items: { $ref: '#/components/schemas/PeeringStatus' },
      maxItems: 3,
    },
  },
  {
    ...choice('finding', 'Codes of findings, or "error" or "warning"'),
    schema: {
      type: 'array',
      items: { $ref: '#/components/schemas/FindingFilter' },
      maxItems: 30,
    },
  },
] as const;

const DEPTH = {
  name: 'depth',
  in: 'query',
  required: false,
  description: 'So many peerings away counts as near',
  schema: { type: 'integer', minimum: 1, maximum: 3, default: 1 },
} as const;

const ALONE =
  'Whether shoots without a peering are wanted; one that itself has a finding which is asked for always is';

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'ETag of the answer that the caller holds',
  schema: { type: 'string', maxLength: 200 },
} as const;

const TAGGED = {
  ETag: {
    description: 'Changes whenever the answer does',
    schema: { type: 'string' },
  },
} as const;

/** Routes that tell of many shoots at once. */
export const landscapePaths = {
  '/landscape': {
    get: {
      operationId: 'getLandscape',
      summary:
        'Shoots and their peerings in one Garden as the caller sees them: one by one, or where there are too many in groups with bundles between',
      parameters: [
        GARDEN,
        {
          name: 'groupBy',
          in: 'query',
          required: false,
          description: 'What shoots are put together by',
          schema: {
            type: 'string',
            enum: ['project', 'region', 'seed'],
            default: 'project',
          },
        },
        ...FILTERS,
        choice(
          'focus',
          'Shoots as namespace/name: they and what is near them, one by one whatever the number',
          25,
        ),
        DEPTH,
        choice(
          'open',
          'Keys of groups whose shoots are wanted one by one where there are too many for all',
          50,
        ),
        choice(
          'closed',
          'Keys of groups whose shoots are not wanted one by one',
        ),
        {
          name: 'alone',
          in: 'query',
          required: false,
          description: ALONE,
          schema: { type: 'boolean', default: false },
        },
        {
          name: 'minBundle',
          in: 'query',
          required: false,
          description:
            'Bundles of fewer peerings are counted and not given; as the server sees fit unless given',
          schema: { type: 'integer', minimum: 1, maximum: 1_000 },
        },
        IF_NONE_MATCH,
      ],
      responses: {
        200: {
          ...answer('Landscape', 'The landscape'),
          headers: TAGGED,
        },
        304: { description: 'The answer that the caller holds is current' },
        ...ERRORS,
      },
    },
  },
  '/landscape/export': {
    get: {
      operationId: 'exportLandscape',
      summary:
        'All shoots and peerings in one Garden as the caller sees them, one by one whatever the number, for scripts and tables',
      parameters: [
        GARDEN,
        {
          name: 'format',
          in: 'query',
          required: false,
          description: 'As what it is written',
          schema: {
            type: 'string',
            enum: ['json', 'csv', 'mermaid', 'dot'],
            default: 'json',
          },
        },
        ...FILTERS,
        choice(
          'focus',
          'Shoots as namespace/name: they and what is near them',
          25,
        ),
        DEPTH,
        {
          name: 'alone',
          in: 'query',
          required: false,
          description: ALONE,
          schema: { type: 'boolean', default: true },
        },
        IF_NONE_MATCH,
      ],
      responses: {
        200: {
          description: 'The landscape, as it was when the answer began',
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/LandscapeExport' },
            },
            'text/csv': { schema: { type: 'string' } },
            // Of its own type nothing would compress it.
            'text/plain': { schema: { type: 'string' } },
            'text/vnd.graphviz': { schema: { type: 'string' } },
          },
          headers: TAGGED,
        },
        304: { description: 'The answer that the caller holds is current' },
        ...ERRORS,
      },
    },
  },
} as const;
