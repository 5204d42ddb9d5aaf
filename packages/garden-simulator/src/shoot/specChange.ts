import { printJson, sameJson } from '../json/losslessJson';
import { mapRaw } from '../schema/decode';
import { ObjectSchema } from '../schema/Schema';
import { isJsonObject, JsonValue, KubeObject } from '../store/KubeObject';

/** Text of a raw value as the client wrote it, by path; undefined where it is what the server would print itself. */
export type RawTexts = (path: string) => string | undefined;

function withRawAsText(
  spec: JsonValue,
  schema: ObjectSchema,
  rawTexts: RawTexts | undefined,
): JsonValue {
  return mapRaw(
    { spec },
    schema,
    (value, path) => rawTexts?.(path) ?? printJson(value),
  );
}

/**
 * True if a write changes the spec, as the server decides it: fields by value, but raw values such as providerConfig byte by
 * byte. Blanks, another order of keys or an unescaped `&` in them are a change.
 */
export function specChanged(
  before: KubeObject,
  after: KubeObject,
  schema: ObjectSchema,
  rawTexts: RawTexts | undefined,
): boolean {
  return !sameJson(
    withRawAsText(before.spec ?? {}, schema, undefined),
    withRawAsText(after.spec ?? {}, schema, rawTexts),
  );
}

/** `spec.hibernation.enabled`; absent is awake. */
export function wantsHibernation(shoot: KubeObject): boolean {
  const hibernation = shoot.spec?.hibernation;
  return isJsonObject(hibernation) && hibernation.enabled === true;
}

/** `spec.maintenance.confineSpecUpdateRollout` */
export function confinesRollout(shoot: KubeObject): boolean {
  const maintenance = shoot.spec?.maintenance;
  return (
    isJsonObject(maintenance) && maintenance.confineSpecUpdateRollout === true
  );
}
