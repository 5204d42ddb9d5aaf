import type { Rollout } from 'backstage-plugin-gardener-common';
import { Translate } from '../translation/gardenerTranslationRef';
import { clockText, dateTimeText, daysBetween, dayText } from './timeText';

function maintenance(t: Translate, begin: number, now: number): string {
  const time = clockText(begin);
  switch (daysBetween(now, begin)) {
    case 0:
      return t('rollout.maintenanceToday', { time });
    case 1:
      return t('rollout.maintenanceTomorrow', { time });
    default:
      return t('rollout.maintenance', { time: `${dayText(begin)} ${time}` });
  }
}

/** The words of a rollout at `now`, as short as a table cell wants them. */
export function rolloutText(t: Translate, rollout: Rollout, now: number) {
  switch (rollout.state) {
    case 'reconciling':
      return t('rollout.reconciling', { percent: String(rollout.percent) });
    case 'waitingForMaintenance':
      return rollout.window
        ? maintenance(t, Date.parse(rollout.window.begin), now)
        : t('rollout.waiting');
    case 'failed':
      return rollout.errors > 0
        ? t('rollout.failedErrors', { count: rollout.errors })
        : t('rollout.failed');
    case 'applied':
    case 'pending':
    case 'hibernated':
    case 'missing':
    case 'notVisible':
    case 'notFound':
      return t(`rollout.${rollout.state}`);
    default:
      return unknownRollout(rollout);
  }
}

/** What does not fit into the cell, for its tooltip; undefined when everything fits. */
export function rolloutHint(
  t: Translate,
  rollout: Rollout,
): string | undefined {
  if (rollout.state !== 'waitingForMaintenance' || !rollout.window) {
    return undefined;
  }
  return t('rollout.maintenanceWindow', {
    begin: dateTimeText(Date.parse(rollout.window.begin)),
    end: dateTimeText(Date.parse(rollout.window.end)),
  });
}

function unknownRollout(rollout: never): never {
  throw new Error(`Unknown rollout ${JSON.stringify(rollout)}`);
}
