import { ResponseError } from '@backstage/errors';

/** What a call of the gardener plugin throws when the answer is an error. */
export function refusal(
  statusCode: number,
  name: string,
  message: string,
  more: object = {},
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    Response.json(
      {
        error: { name, message, ...more },
        request: { method: 'POST', url: '/' },
        response: { statusCode },
      },
      { status: statusCode },
    ),
  );
}
