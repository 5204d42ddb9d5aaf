import { ApiStatus } from '../errors/ApiStatus';
import { Garden } from '../garden/Garden';
import { listPage, waitForVersion } from '../list/listPage';
import { parseListOptions, parseResourceVersion } from '../list/ListOptions';
import { chooseRepresentation } from '../representation/mediaType';
import { listBytes, objectBytes } from '../representation/objects';
import { ApiRequest, keyOf, subjectOfRequest } from '../requests/ApiRequest';
import { sendJson } from '../requests/respond';
import { WatchStream } from '../watch/WatchStream';

/** GET of one object. */
export async function readObject(
  garden: Garden,
  request: ApiRequest,
): Promise<void> {
  const { shape, encoding } = chooseRepresentation(
    request.message.headers.accept,
  );
  const wanted = request.query.get('resourceVersion');
  if (wanted) {
    await waitForVersion(
      garden.store,
      request.type,
      garden.profile,
      parseResourceVersion(wanted),
    );
  }
  const stored = garden.store.stored(keyOf(request));
  if (!stored) {
    throw ApiStatus.notFound(subjectOfRequest(request));
  }
  await sendJson(
    request.message,
    request.response,
    200,
    objectBytes(stored, shape, garden.now()),
    encoding,
  );
}

/** GET of many objects. */
export async function readList(
  garden: Garden,
  request: ApiRequest,
): Promise<void> {
  const { shape, encoding } = chooseRepresentation(
    request.message.headers.accept,
  );
  const options = parseListOptions(request.query, request.type, garden.profile);
  const page = await listPage(
    garden.store,
    request.type,
    garden.profile,
    request.info.namespace,
    options,
  );
  await sendJson(
    request.message,
    request.response,
    200,
    listBytes(request.type, page, shape, garden.now()),
    encoding,
  );
}

/** GET with watch: answers for as long as the stream lives. */
export function openWatch(garden: Garden, request: ApiRequest): void {
  const { shape } = chooseRepresentation(request.message.headers.accept);
  const options = parseListOptions(request.query, request.type, garden.profile);
  const stream: WatchStream = new WatchStream(
    garden.store,
    {
      type: request.type,
      namespace: request.info.namespace,
      options,
      shape,
      profile: garden.profile,
      now: garden.now,
      user: request.identity.name,
    },
    request.response,
    () => garden.watches.delete(stream),
  );
  garden.watches.add(stream);
}
