import { DialogTranslate } from '../translation/gardenerDialogsTranslationRef';
import { clockText, daysBetween, dayText, timeText } from './timeText';

/** A maintenance window in the reader's time: "today 22:00–23:00 CET". */
export function windowText(
  t: DialogTranslate,
  window: { readonly begin: string; readonly end: string },
  now: number,
): string {
  const from = Date.parse(window.begin);
  const begin = clockText(from);
  const end = timeText(Date.parse(window.end));
  switch (daysBetween(now, from)) {
    case 0:
      return t('change.review.windowToday', { begin, end });
    case 1:
      return t('change.review.windowTomorrow', { begin, end });
    default:
      return t('change.review.window', { day: dayText(from), begin, end });
  }
}
