import type { Change, ShootRef } from 'backstage-plugin-gardener-common';
import { pairsOfChange } from '../../model/changePairs';
import { pairsToWrite } from '../../model/changes/changeProgress';
import type { ChangesTranslate } from '../../translation/gardenerChangesTranslationRef';
import type { Translate } from '../../translation/gardenerTranslationRef';
import { listText, shootNames } from '../nameList';

/** From which shoot a change is told: the one that it was made on, else the first of it that the user may see. */
export function viewpointOf(change: Change): ShootRef | undefined {
  return change.shoot ?? change.steps[0]?.shoot;
}

/** Which shoots a change is about: "shop ↔ lake and ci", "12 pairs". */
export function changeSubject(
  c: ChangesTranslate,
  t: Translate,
  change: Change,
): string {
  if (change.counts) {
    return c('subject.bulk', { count: pairsToWrite(change.counts) });
  }
  const shoot = viewpointOf(change);
  if (!shoot) return c('subject.hidden');
  const others = pairsOfChange(change, shoot).map(({ other }) => other);
  return others.length === 0
    ? shoot.name
    : c('subject.pairs', {
        shoot: shoot.name,
        others: listText(t, shootNames(others, shoot)),
      });
}
