import type { Change } from 'backstage-plugin-gardener-common';
import { DialogTranslate } from '../translation/gardenerDialogsTranslationRef';

function writtenSteps({ steps }: Change): number {
  return steps.filter(
    ({ state }) => state === 'written' || state === 'unchanged',
  ).length;
}

function stateSentence(
  t: DialogTranslate,
  { state, direction }: Change,
): string {
  return state === 'writing' && direction === 'back'
    ? t('change.announce.state.back')
    : t(`change.announce.state.${state}`);
}

/** One sentence on how a change moved on; undefined when it did not. */
export function changeNews(
  t: DialogTranslate,
  before: Change | undefined,
  change: Change,
): string | undefined {
  if (before?.state !== change.state || before.direction !== change.direction) {
    return stateSentence(t, change);
  }
  const written = writtenSteps(change);
  return written > writtenSteps(before)
    ? t('change.announce.written', {
        number: String(written),
        total: String(change.steps.length),
      })
    : undefined;
}
