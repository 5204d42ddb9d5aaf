import type { Change } from 'backstage-plugin-gardener-common';
import type { ChangesTranslate } from '../../translation/gardenerChangesTranslationRef';
import type { Translate } from '../../translation/gardenerTranslationRef';
import { resultWord } from '../historyText';

/** The word for how a change stands now, and what it is about to become. */
export function stateText(
  c: ChangesTranslate,
  t: Translate,
  change: Change,
): string {
  if (change.state !== 'writing') return resultWord(t, change);
  switch (change.asked) {
    case 'pause':
      return c('state.pausing');
    case 'cancel':
      return c('state.cancelling');
    case null:
      return change.direction === 'back'
        ? c('state.undoing')
        : resultWord(t, change);
    default: {
      const never: never = change.asked;
      throw new Error(`Unknown wish ${never}`);
    }
  }
}
