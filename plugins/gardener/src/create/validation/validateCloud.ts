import { readCloud } from '../../model/create/readValues';
import { textsOf, Validator } from './Validator';

/** Everything that a shoot needs of its cloud must be chosen. */
export const validateCloud: Validator = (value, field, { apiHolder }) => {
  const t = textsOf(apiHolder);
  const cloud = readCloud(value);
  for (const part of ['cloudProfile', 'region', 'credentials'] as const) {
    if (cloud[part] === undefined) field.addError(t(`invalid.${part}`));
  }
};
