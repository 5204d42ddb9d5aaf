import { JsonObject } from '../store/KubeObject';

/** One entry of `details.causes` of a Status. */
export interface StatusCause extends JsonObject {
  reason?: string;
  message?: string;
  field?: string;
}

/** Cause of a field that has a wrong value. `shown` is the value as Go prints it, for example `"10.0.0.1/24"` or `60`. */
export function invalidValue(
  field: string,
  shown: string,
  text: string,
): StatusCause {
  return {
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${shown}: ${text}`,
    field,
  };
}

/** Cause of a field that is missing. */
export function requiredValue(field: string, text: string): StatusCause {
  return {
    reason: 'FieldValueRequired',
    message: text ? `Required value: ${text}` : 'Required value',
    field,
  };
}

/** Cause of a field that must not be there or must not change. */
export function forbiddenValue(field: string, text: string): StatusCause {
  return {
    reason: 'FieldValueForbidden',
    message: `Forbidden: ${text}`,
    field,
  };
}

/** Cause of a value that occurs twice in a list. */
export function duplicateValue(field: string, shown: string): StatusCause {
  return {
    reason: 'FieldValueDuplicate',
    message: `Duplicate value: ${shown}`,
    field,
  };
}

/** Cause of a value that is not among those that are allowed. */
export function unsupportedValue(
  field: string,
  shown: string,
  supported: readonly string[],
): StatusCause {
  return {
    reason: 'FieldValueNotSupported',
    message: `Unsupported value: ${shown}: supported values: ${supported
      .map(value => `"${value}"`)
      .join(', ')}`,
    field,
  };
}
