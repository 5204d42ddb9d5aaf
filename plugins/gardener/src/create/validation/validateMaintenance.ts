import { isUsualLength, toWindowText } from '../../model/create/maintenance';
import { textsOf, Validator } from './Validator';

/** No window, or one that Gardener takes. */
export const validateMaintenance: Validator = (value, field, { apiHolder }) => {
  if (typeof value !== 'object' || value === null) return;
  const { begin, end }: { begin?: unknown; end?: unknown } = value;
  if (begin === undefined && end === undefined) return;
  const t = textsOf(apiHolder);
  const window =
    typeof begin === 'string' && typeof end === 'string'
      ? toWindowText({ begin, end })
      : undefined;
  if (window === undefined) {
    field.addError(t('invalid.maintenance.form'));
  } else if (!isUsualLength(window)) {
    field.addError(t('invalid.maintenance.short'));
  }
};
