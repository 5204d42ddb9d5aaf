import { answer, body, DNS_LABEL, ERRORS, SHOOT } from './pathParts';

/** Routes that a new shoot is planned by. */
export const creationPaths = {
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
} as const;
