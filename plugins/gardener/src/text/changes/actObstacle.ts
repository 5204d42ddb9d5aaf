import type { OfferedAct } from '../../model/changes/changeActs';
import type { ChangesTranslate } from '../../translation/gardenerChangesTranslationRef';

/**
 * Why something can't be done with a change now; undefined when it can.
 *
 * @param busy - whether something is being sent already
 */
export function actObstacle(
  c: ChangesTranslate,
  { act, allowed }: OfferedAct,
  busy: boolean,
): string | undefined {
  if (!allowed) return c(`cannot.${act}`);
  return busy ? c('cannot.busy') : undefined;
}
