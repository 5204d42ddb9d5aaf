import { parseJson, printJson } from '../json/losslessJson';
import { apiVersionOf, ResourceType } from '../resources/ResourceType';
import { selectableFields } from '../resources/selectableFields';
import { KubeObject } from './KubeObject';
import { ObjectKey } from './ObjectStore';

/**
 * One version of an object. It is kept as the bytes that go over the wire and never changes: a list is a
 * concatenation of them, and a watch event is one with a prefix. What selectors ask for is beside the bytes, so that no
 * list has to parse anything.
 */
export class StoredObject {
  private constructor(
    readonly type: ResourceType,
    readonly key: ObjectKey,
    /** `namespace/name`, or `name`: the order of a list. */
    readonly path: string,
    readonly uid: string,
    readonly resourceVersion: number,
    readonly labels: Readonly<Record<string, string>>,
    readonly fields: Readonly<Record<string, string>>,
    /** JSON as it stands in a list: without kind and apiVersion. */
    readonly item: Buffer,
  ) {}

  /** Takes in an object whose metadata is complete but for the resourceVersion. */
  static of(
    type: ResourceType,
    object: KubeObject,
    resourceVersion: number,
  ): StoredObject {
    const { apiVersion: _version, kind: _kind, metadata, ...rest } = object;
    const { name, namespace, uid, ...otherMetadata } = metadata;
    delete otherMetadata.resourceVersion;
    const item = printJson({
      metadata: {
        name,
        namespace,
        uid,
        resourceVersion: String(resourceVersion),
        ...otherMetadata,
      },
      ...rest,
    });
    return new StoredObject(
      type,
      {
        resource: type.resource,
        name,
        ...(type.namespaced ? { namespace } : {}),
      },
      pathOf(type.namespaced ? namespace : undefined, name),
      uid ?? '',
      resourceVersion,
      metadata.labels ?? {},
      selectableFields(type, object),
      Buffer.from(item),
    );
  }

  /** The same object under another resourceVersion, as a deletion shows it. */
  at(resourceVersion: number): StoredObject {
    return StoredObject.of(this.type, this.object(), resourceVersion);
  }

  /** The object, parsed anew. */
  object(): KubeObject {
    return parseJson(this.bytes().toString('utf8')) as KubeObject;
  }

  /** JSON as it stands alone: with kind and apiVersion first. */
  bytes(): Buffer {
    return Buffer.concat([objectPrefix(this.type), this.item.subarray(1)]);
  }
}

const prefixes = new Map<string, Buffer>();

/** `{"kind":"Shoot","apiVersion":"core.gardener.cloud/v1beta1",` */
export function objectPrefix(type: ResourceType): Buffer {
  const cacheKey = `${type.group}/${type.kind}`;
  let prefix = prefixes.get(cacheKey);
  if (!prefix) {
    prefix = Buffer.from(
      `{"kind":"${type.kind}","apiVersion":"${apiVersionOf(type)}",`,
    );
    prefixes.set(cacheKey, prefix);
  }
  return prefix;
}

/** Place of an object in the order of its kind, as in etcd: by the bytes of `namespace/name`. */
export function pathOf(namespace: string | undefined, name: string): string {
  return namespace ? `${namespace}/${name}` : name;
}
