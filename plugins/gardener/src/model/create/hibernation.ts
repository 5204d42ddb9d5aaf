import type { DraftSchedule } from 'backstage-plugin-gardener-common';

/** The schedules that need no cron expression of one's own. */
export const PRESETS = {
  never: [],
  weekday: [{ start: '0 20 * * 1-5', end: '0 8 * * 1-5' }],
  nightly: [{ start: '0 20 * * *', end: '0 8 * * *' }],
} as const;

/** What can be chosen. */
export type HibernationChoice = keyof typeof PRESETS | 'own';

/** In the order in which they are offered. */
export const HIBERNATION_CHOICES: readonly HibernationChoice[] = [
  'never',
  'weekday',
  'nightly',
  'own',
];

/** The schedules of a choice in a time zone; the own ones begin with those of working days. */
export function schedulesOf(
  choice: HibernationChoice,
  location: string,
): DraftSchedule[] {
  const presets = PRESETS[choice === 'own' ? 'weekday' : choice];
  return presets.map(preset => ({ ...preset, location }));
}

/** Which choice some schedules are. */
export function choiceOf(
  schedules: readonly DraftSchedule[],
): HibernationChoice {
  const print = (list: ReadonlyArray<Omit<DraftSchedule, 'location'>>) =>
    JSON.stringify(list.map(({ start, end }) => [start, end]));
  const names = ['never', 'weekday', 'nightly'] as const;
  return names.find(name => print(PRESETS[name]) === print(schedules)) ?? 'own';
}

const FIELD = /^(\*|[0-9A-Za-z]+(-[0-9A-Za-z]+)?)(\/\d+)?$/;

/**
 * Whether a text looks like a cron expression of five parts. The Garden reads it in the end; this is to catch slips of
 * the pen where they are made.
 */
export function isCron(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  return (
    parts.length === 5 &&
    parts.every(part => part.split(',').every(item => FIELD.test(item)))
  );
}

/** Whether the browser knows a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
        .timeZone !== ''
    );
  } catch {
    // What it does not know it refuses.
    return false;
  }
}

/** The time zone of the user. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
