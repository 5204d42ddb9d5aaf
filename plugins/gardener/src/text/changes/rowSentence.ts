import type { Change } from 'backstage-plugin-gardener-common';
import { UNIT_STATES } from '../../model/bulk/bulkProgress';
import type { BulkTranslate } from '../../translation/gardenerBulkTranslationRef';
import type { Translate } from '../../translation/gardenerTranslationRef';
import { changeTitle } from '../changeSentence';
import { viewpointOf } from './changeSubject';

/** What became of a change: "Added vault, both sides", or of many pairs "2 failed · 10 written". */
export function rowSentence(
  b: BulkTranslate,
  t: Translate,
  change: Change,
): string {
  const { counts } = change;
  if (counts) {
    return UNIT_STATES.filter(state => counts[state] > 0)
      .map(state =>
        b(`follow.counts.${state}`, { number: String(counts[state]) }),
      )
      .join(' · ');
  }
  const shoot = viewpointOf(change);
  return shoot ? changeTitle(t, change, shoot) : t('changeWords.unknown');
}
