import type { PeeringStatus } from '../model/vocabulary';
import { Translate } from '../translation/gardenerTranslationRef';

/** The name of a status, whichever side of it is meant. */
export function statusName(t: Translate, status: PeeringStatus): string {
  switch (status) {
    case 'configured':
      return t('status.configured.label');
    case 'incomplete':
      return t('status.incompleteTarget.label');
    case 'notAccessible':
      return t('status.notAccessible.label');
    default:
      return unknownStatus(status);
  }
}

function unknownStatus(status: never): never {
  throw new Error(`Unknown status ${status}`);
}
