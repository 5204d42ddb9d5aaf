import { printJson } from '../json/losslessJson';
import { apiVersionOf, ResourceType } from '../resources/ResourceType';
import { ListPage } from '../list/listPage';
import { StoredObject } from '../store/StoredObject';
import { Representation } from './mediaType';
import { tableOf } from './table';

const comma = Buffer.from(',');
const listEnd = Buffer.from(']}');

function listHead(kind: string, apiVersion: string, page: ListPage): Buffer {
  return Buffer.from(
    `${printJson({
      kind,
      apiVersion,
      metadata: {
        resourceVersion: String(page.resourceVersion),
        continue: page.continueToken,
        remainingItemCount: page.remaining,
      },
    }).slice(0, -1)},"items":[`,
  );
}

function joined(head: Buffer, items: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [head];
  items.forEach((item, index) => {
    if (index > 0) {
      parts.push(comma);
    }
    parts.push(item);
  });
  parts.push(listEnd);
  return Buffer.concat(parts);
}

function metadataBytes(object: StoredObject): Buffer {
  return Buffer.from(
    printJson({
      kind: 'PartialObjectMetadata',
      apiVersion: 'meta.k8s.io/v1',
      metadata: object.object().metadata,
    }),
  );
}

/** One object in the shape that the client asked for, as JSON. */
export function objectBytes(
  object: StoredObject,
  shape: Representation['shape'],
  now: Date,
): Buffer {
  switch (shape) {
    case 'object':
      return object.bytes();
    case 'metadata':
      return metadataBytes(object);
    case 'table':
      return Buffer.from(
        printJson(
          tableOf(object.type, [object], now, {
            resourceVersion: String(object.resourceVersion),
          }),
        ),
      );
    default: {
      const unknown: never = shape;
      throw new Error(`Unknown shape ${String(unknown)}`);
    }
  }
}

/** A page of a list in the shape that the client asked for, as JSON. A list of objects is a mere concatenation. */
export function listBytes(
  type: ResourceType,
  page: ListPage,
  shape: Representation['shape'],
  now: Date,
): Buffer {
  switch (shape) {
    case 'object':
      return joined(
        listHead(`${type.kind}List`, apiVersionOf(type), page),
        page.objects.map(object => object.item),
      );
    case 'metadata':
      return joined(
        listHead('PartialObjectMetadataList', 'meta.k8s.io/v1', page),
        page.objects.map(metadataBytes),
      );
    case 'table':
      return Buffer.from(
        printJson(
          tableOf(type, page.objects, now, {
            resourceVersion: String(page.resourceVersion),
            continue: page.continueToken,
            remainingItemCount: page.remaining,
          }),
        ),
      );
    default: {
      const unknown: never = shape;
      throw new Error(`Unknown shape ${String(unknown)}`);
    }
  }
}
