import type {
  DraftSchedule,
  FieldProblem,
} from 'backstage-plugin-gardener-common';
import { CronTime } from 'cron';

/** What Gardener takes: neither seconds nor names such as `@daily`. */
const MEMBERS = 5;

/** What is wrong with the times at which a draft sleeps, in their order. */
export function scheduleProblems(
  schedules: readonly DraftSchedule[],
): FieldProblem[] {
  return schedules.flatMap(({ start, end, location }, at) => {
    const field = (member: string) => `hibernation[${at}].${member}`;
    return [
      ...(isCron(start) ? [] : [notCron(field('start'), start)]),
      ...(end === undefined || isCron(end) ? [] : [notCron(field('end'), end)]),
      ...(location === undefined || isTimeZone(location)
        ? []
        : [
            {
              field: field('location'),
              message: `${JSON.stringify(
                location,
              )} is no time zone such as Europe/Berlin`,
            },
          ]),
    ];
  });
}

function notCron(field: string, text: string): FieldProblem {
  return {
    field,
    message: `${JSON.stringify(
      text,
    )} is no cron expression of ${MEMBERS} parts such as 0 20 * * 1-5`,
  };
}

function isCron(text: string): boolean {
  if (text.trim().split(/\s+/).length !== MEMBERS) return false;
  try {
    return new CronTime(text.trim()).source !== '';
  } catch {
    // Its words speak of seconds, which Gardener does not have.
    return false;
  }
}

function isTimeZone(text: string): boolean {
  // JavaScript takes offsets for time zones, and Gardener does not.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}
