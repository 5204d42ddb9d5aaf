import {
  answer,
  body,
  DNS_LABEL,
  ERRORS,
  ID,
  LIMIT,
  WRITE_ERRORS,
} from './pathParts';

/** Routes that plan and make changes, and tell of them. */
export const changePaths = {
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
        'History of the peerings of one shoot, newest first: changes of this portal, what was changed elsewhere, and when nobody looked. Without a shoot the changes of a Garden, or of all, of which the caller may see something',
      parameters: [
        {
          name: 'garden',
          in: 'query',
          required: false,
          description: 'Name of the Garden; needed with a shoot',
          schema: DNS_LABEL,
        },
        {
          name: 'namespace',
          in: 'query',
          required: false,
          description: 'Namespace of the shoot; with its name',
          schema: DNS_LABEL,
        },
        {
          name: 'name',
          in: 'query',
          required: false,
          description: 'Name of the shoot',
          schema: DNS_LABEL,
        },
        {
          name: 'open',
          in: 'query',
          required: false,
          description:
            'Only changes that are being written, rolled out, paused, or half open',
          schema: { type: 'boolean', default: false },
        },
        {
          name: 'states',
          in: 'query',
          required: false,
          description: 'Only changes in one of these states; without a shoot',
          schema: {
            type: 'array',
            maxItems: 9,
            items: { $ref: '#/components/schemas/ChangeState' },
          },
        },
        {
          name: 'mine',
          in: 'query',
          required: false,
          description: 'Only changes of the caller; without a shoot',
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
} as const;
