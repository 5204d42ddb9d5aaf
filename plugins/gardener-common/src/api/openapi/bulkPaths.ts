import { answer, body, ID, WRITE_ERRORS } from './pathParts';

/** Routes that plan changes of many pairs, and steer them while they are written. */
export const bulkPaths = {
  '/bulk-plans': {
    post: {
      operationId: 'createBulkPlan',
      summary:
        'What a change of many pairs would write: one patch per shoot, each pair with its own verdict. Writes nothing. The plan belongs to the caller and expires after 30 minutes',
      requestBody: body('BulkPlanRequest'),
      responses: { 201: answer('BulkPlan', 'The plan'), ...WRITE_ERRORS },
    },
  },
  '/bulk-plans/{id}': {
    get: {
      operationId: 'getBulkPlan',
      summary: 'A bulk plan of the caller',
      parameters: [ID],
      responses: { 200: answer('BulkPlan', 'The plan'), ...WRITE_ERRORS },
    },
  },
  '/bulk-plans/{id}/apply': {
    post: {
      operationId: 'applyBulkPlan',
      summary:
        'Begins to write the pairs of a bulk plan that are ready and not left out. Answers at once with the change; a second time with the same change, whatever became of it',
      parameters: [ID],
      requestBody: body('BulkApplyRequest'),
      responses: { 202: answer('Change', 'The change'), ...WRITE_ERRORS },
    },
  },
  '/changes/{id}/pause': {
    post: {
      operationId: 'pauseChange',
      summary:
        'Lets a bulk change stop before its next request. Answers at once; again with the same change',
      parameters: [ID],
      responses: { 202: answer('Change', 'The change'), ...WRITE_ERRORS },
    },
  },
  '/changes/{id}/resume': {
    post: {
      operationId: 'resumeChange',
      summary:
        'Goes on with a paused change, as the caller; a pause that is asked for and has not come yet is taken back. Answers at once; again with the same change',
      parameters: [ID],
      responses: { 202: answer('Change', 'The change'), ...WRITE_ERRORS },
    },
  },
  '/changes/{id}/cancel': {
    post: {
      operationId: 'cancelChange',
      summary:
        'Ends a bulk change that is being written, paused or half open: pairs that are half written are taken back, whole ones stay. Answers at once; again with the same change',
      parameters: [ID],
      responses: { 202: answer('Change', 'The change'), ...WRITE_ERRORS },
    },
  },
} as const;
