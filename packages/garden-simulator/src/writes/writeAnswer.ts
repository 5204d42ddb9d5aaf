import { ApiRequest } from '../requests/ApiRequest';
import { chooseRepresentation } from '../representation/mediaType';
import { objectBytes } from '../representation/objects';
import { sendJson } from '../requests/respond';
import { Garden } from '../garden/Garden';
import { KubeObject } from '../store/KubeObject';
import { StoredObject } from '../store/StoredObject';
import { ApiStatus } from '../errors/ApiStatus';
import { printJson } from '../json/losslessJson';

/** Bytes; etcd takes no larger object. */
const largestObject = 1536 * 1024;

/**
 * Refuses what etcd would refuse.
 * @throws ApiStatus 500
 */
export function checkSize(object: KubeObject): void {
  if (printJson(object).length > largestObject) {
    throw ApiStatus.unclassified('etcdserver: request is too large');
  }
}

/** Answers a write with the object as it is now, or as it would be after a dry run. */
export async function sendObject(
  garden: Garden,
  request: ApiRequest,
  status: number,
  object: KubeObject,
  warnings: readonly string[] = [],
): Promise<void> {
  for (const warning of warnings) {
    request.response.appendHeader(
      'Warning',
      `299 - "${warning.replace(/["\\]/g, '\\$&')}"`,
    );
  }
  const { shape, encoding } = chooseRepresentation(
    request.message.headers.accept,
  );
  const version = object.metadata.resourceVersion;
  let json: Buffer;
  if (shape === 'object') {
    const { apiVersion, kind, metadata, ...rest } = object;
    const { name, namespace, uid, resourceVersion, ...others } = metadata;
    json = Buffer.from(
      printJson({
        kind,
        apiVersion,
        metadata: { name, namespace, uid, resourceVersion, ...others },
        ...rest,
      }),
    );
  } else {
    json = objectBytes(
      StoredObject.of(request.type, object, Number(version ?? 0)),
      shape,
      garden.now(),
    );
  }
  await sendJson(request.message, request.response, status, json, encoding);
}
