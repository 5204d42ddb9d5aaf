import { ApiStatus } from '../errors/ApiStatus';
import { Garden } from '../garden/Garden';
import { openWatch, readList, readObject } from '../reads/read';
import { ApiRequest } from '../requests/ApiRequest';
import { readBody } from '../requests/readBody';
import { sendValue } from '../requests/respond';
import { answerTokenRequest } from '../reviews/reviews';

/** Carries out an authorized request for a resource. */
export async function dispatch(
  garden: Garden,
  request: ApiRequest,
): Promise<void> {
  if (
    request.subresource &&
    !request.subresource.verbs.includes(request.verb)
  ) {
    throw ApiStatus.methodNotAllowed();
  }
  if (request.subresource?.name === 'token') {
    const answer = answerTokenRequest(
      garden,
      request.info.namespace ?? '',
      request.info.name ?? '',
      await readBody(request.message),
    );
    await sendValue(request.message, request.response, 201, answer);
    return;
  }
  switch (request.verb) {
    case 'get':
      await readObject(garden, request);
      return;
    case 'list':
      await readList(garden, request);
      return;
    case 'watch':
      openWatch(garden, request);
      return;
    default:
      throw ApiStatus.methodNotAllowed();
  }
}
