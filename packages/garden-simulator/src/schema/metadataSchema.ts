import {
  flag,
  keyedList,
  list,
  number,
  struct,
  text,
  texts,
  textSet,
  unlisted,
} from './Schema';

/** `metadata` of every object. */
export const metadataSchema = struct('ObjectMeta', {
  name: text,
  generateName: text,
  namespace: text,
  selfLink: text,
  uid: text,
  resourceVersion: text,
  generation: number,
  creationTimestamp: text,
  deletionTimestamp: text,
  deletionGracePeriodSeconds: number,
  labels: texts,
  annotations: texts,
  ownerReferences: keyedList(
    'uid',
    struct('OwnerReference', {
      apiVersion: text,
      kind: text,
      name: text,
      uid: text,
      controller: flag,
      blockOwnerDeletion: flag,
    }),
  ),
  finalizers: textSet,
  managedFields: list(
    struct('ManagedFieldsEntry', {
      manager: text,
      operation: text,
      apiVersion: text,
      time: text,
      fieldsType: text,
      fieldsV1: unlisted,
      subresource: text,
    }),
  ),
});
