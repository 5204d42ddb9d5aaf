import type { ChangeStep, PlanStep } from 'backstage-plugin-gardener-common';
import { DialogTranslate } from '../translation/gardenerDialogsTranslationRef';
import { shootLabel } from './shootLabel';

type Step = Pick<PlanStep & ChangeStep, 'shoot' | 'project' | 'side' | 'write'>;

/** What a request is for: "Reverse entry on ops / vault". */
export function requestTitle(t: DialogTranslate, step: Step): string {
  const { write, side } = step;
  const shoot = shootLabel(step);
  switch (write.kind) {
    case 'entries':
      return side === 'target'
        ? t('change.step.reverse', { shoot })
        : t('change.step.own', {
            shoot,
            count:
              write.added.length +
              write.removed.length +
              write.corrected.length,
          });
    case 'operation':
      return t(`change.step.${write.operation}`, { shoot });
    case 'deletion':
      return t('change.step.deletion', { shoot });
    default: {
      const never: never = write;
      throw new Error(`Unknown write ${JSON.stringify(never)}`);
    }
  }
}

/** What a request does to its shoot, behind the name of the shoot: "2 entries added, 1 removed". */
export function requestEffect(t: DialogTranslate, step: Step): string {
  const { write, side } = step;
  if (write.kind !== 'entries') {
    return t(
      `change.review.gets.${
        write.kind === 'operation' ? write.operation : 'deletion'
      }`,
    );
  }
  const { added, removed, corrected } = write;
  if (side === 'target' && corrected.length === 0) {
    if (added.length === 1 && removed.length === 0) {
      return t('change.review.gets.reverse');
    }
    if (added.length === 0 && removed.length > 0) {
      return t('change.review.gets.reverseLost');
    }
  }
  const parts = (['added', 'removed', 'corrected'] as const).flatMap(edit =>
    write[edit].length > 0
      ? [t(`change.review.gets.${edit}`, { count: write[edit].length })]
      : [],
  );
  return parts.length > 0
    ? parts.join(', ')
    : t('change.review.gets.unchanged');
}
