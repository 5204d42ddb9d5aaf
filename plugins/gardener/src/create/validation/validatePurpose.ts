import { readPurpose } from '../../model/create/readValues';
import { textsOf, Validator } from './Validator';

/** One of the purposes that Gardener knows. */
export const validatePurpose: Validator = (value, field, { apiHolder }) => {
  if (readPurpose(value) === undefined) {
    field.addError(textsOf(apiHolder)('invalid.purpose'));
  }
};
