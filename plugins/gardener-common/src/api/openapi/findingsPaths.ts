import { answer, DNS_LABEL, ERRORS } from './pathParts';

function choice<Name extends string, Items>(
  name: Name,
  description: string,
  items: Items,
  maxItems: number,
) {
  return {
    name,
    in: 'query',
    required: false,
    description,
    schema: { type: 'array', items, maxItems },
  } as const;
}

const TEXT = { type: 'string', minLength: 1, maxLength: 100 } as const;
const PLACE = { type: 'string', minLength: 1, maxLength: 200 } as const;

/** The route that tells what is wrong in a landscape. */
export const findingsPaths = {
  '/findings': {
    get: {
      operationId: 'getFindings',
      summary:
        'Everything that is wrong or at risk in one Garden as the caller sees it, in groups, each finding once, with the unit of a bulk plan that would mend it',
      parameters: [
        {
          name: 'garden',
          in: 'query',
          required: true,
          description: 'Name of the Garden',
          schema: DNS_LABEL,
        },
        {
          name: 'groupBy',
          in: 'query',
          required: false,
          description: 'What findings are put together by',
          schema: {
            type: 'string',
            enum: ['cause', 'shoot', 'project'],
            default: 'cause',
          },
        },
        choice('project', 'Names of projects of one of the shoots', TEXT, 100),
        choice(
          'seed',
          'Names of seeds of one of the shoots, or "-" for none',
          TEXT,
          100,
        ),
        choice(
          'severity',
          'How findings are counted',
          { $ref: '#/components/schemas/FindingWeight' } as const,
          5,
        ),
        choice(
          'code',
          'Codes of findings',
          { $ref: '#/components/schemas/FindingCode' } as const,
          30,
        ),
        {
          name: 'text',
          in: 'query',
          required: false,
          description: 'Part of a name, a project or a text',
          schema: TEXT,
        },
        {
          name: 'limit',
          in: 'query',
          required: false,
          description: 'How many rows of each group',
          schema: { type: 'integer', minimum: 0, maximum: 500, default: 50 },
        },
        {
          name: 'group',
          in: 'query',
          required: false,
          description: 'Key of the only group that is wanted',
          schema: PLACE,
        },
        {
          name: 'after',
          in: 'query',
          required: false,
          description:
            'The "next" of that group in an earlier answer: rows after that place',
          schema: PLACE,
        },
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
          ...answer('Findings', 'The findings'),
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
} as const;
