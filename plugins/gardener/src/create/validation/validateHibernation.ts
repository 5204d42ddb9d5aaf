import { isCron, isTimeZone } from '../../model/create/hibernation';
import { readSchedules } from '../../model/create/readValues';
import { textsOf, Validator } from './Validator';

/** Each schedule must be cron expressions in a time zone that there is. */
export const validateHibernation: Validator = (value, field, { apiHolder }) => {
  const t = textsOf(apiHolder);
  readSchedules(value).forEach(({ start, end, location }, index) => {
    const number = String(index + 1);
    if (!isCron(start)) {
      field.addError(t('invalid.schedule.start', { number, text: start }));
    }
    if (end !== undefined && !isCron(end)) {
      field.addError(t('invalid.schedule.end', { number, text: end }));
    }
    if (location !== undefined && !isTimeZone(location)) {
      field.addError(
        location === ''
          ? t('invalid.schedule.noZone', { number })
          : t('invalid.schedule.zone', { number, text: location }),
      );
    }
  });
};
