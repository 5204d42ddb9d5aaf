import { ApiStatus } from '../errors/ApiStatus';
import { Garden } from '../garden/Garden';
import { shootKubeconfig } from '../kubeconfig/shootKubeconfig';
import { openWatch, readList, readObject } from '../reads/read';
import { ApiRequest } from '../requests/ApiRequest';
import { readBody } from '../requests/readBody';
import { sendValue } from '../requests/respond';
import { answerTokenRequest } from '../reviews/reviews';
import { createObject } from '../writes/createObject';
import { deleteCollection, deleteObject } from '../writes/deleteObject';
import { updateObject } from '../writes/updateObject';

async function createSubresource(
  garden: Garden,
  request: ApiRequest,
): Promise<void> {
  const body = await readBody(request.message);
  const answer =
    request.subresource?.name === 'token'
      ? answerTokenRequest(
          garden,
          request.info.namespace ?? '',
          request.info.name ?? '',
          body,
        )
      : await shootKubeconfig(garden, request, body);
  await sendValue(request.message, request.response, 201, answer);
}

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
    case 'create':
      if (request.subresource) {
        await createSubresource(garden, request);
      } else if (request.info.name !== undefined) {
        throw ApiStatus.methodNotAllowed();
      } else {
        await createObject(garden, request, await readBody(request.message));
      }
      return;
    case 'update':
    case 'patch':
      if (request.info.name === undefined) {
        throw ApiStatus.methodNotAllowed();
      }
      await updateObject(garden, request, await readBody(request.message));
      return;
    case 'delete':
      await deleteObject(garden, request, await readBody(request.message));
      return;
    case 'deletecollection':
      await deleteCollection(garden, request);
      return;
    default:
      throw ApiStatus.methodNotAllowed();
  }
}
