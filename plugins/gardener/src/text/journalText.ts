import type {
  ChangeStep,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import type { JournalItem } from '../model/journal';
import { DialogTranslate } from '../translation/gardenerDialogsTranslationRef';
import { Translate } from '../translation/gardenerTranslationRef';
import { problemSentence } from './changeSentence';
import { requestTitle } from './requestText';

/** What a line of the journal is about. */
export function journalTitle(t: DialogTranslate, item: JournalItem): string {
  return item.kind === 'write'
    ? requestTitle(t, item.step)
    : t('change.step.undo', { number: String(item.of) });
}

function writtenText(t: DialogTranslate, step: ChangeStep): string {
  const { generation, reread } = step;
  if (reread) return t('change.apply.state.writtenReread');
  if (generation === null) return t('change.apply.state.written');
  const before = String(generation.before);
  const after = String(generation.after);
  return before === after
    ? t('change.apply.state.writtenConfined', { after })
    : t('change.apply.state.writtenGeneration', { before, after });
}

/** A problem with how often it was tried, if that was more than once. */
function problemText(
  t: DialogTranslate,
  shared: Translate,
  problem: WriteProblem,
): string {
  const sentence = problemSentence(shared, problem);
  return problem.tries > 1
    ? `${sentence} ${t('change.apply.state.tries', { count: problem.tries })}.`
    : sentence;
}

/** How far a line of the journal is, and what went wrong. */
export function journalText(
  t: DialogTranslate,
  shared: Translate,
  item: JournalItem,
): string {
  const { state, problem } = item.kind === 'write' ? item.step : item.undo;
  const words = () => {
    if (item.kind === 'write') {
      switch (item.step.state) {
        case 'written':
          return writtenText(t, item.step);
        case 'waiting':
        case 'writing':
        case 'unchanged':
        case 'unknown':
          return t(`change.apply.state.${item.step.state}`);
        case 'refused':
          return undefined;
        default: {
          const never: never = item.step.state;
          throw new Error(`Unknown state ${never}`);
        }
      }
    }
    return state === 'refused'
      ? undefined
      : t(`change.apply.undoState.${state}`);
  };
  return [words(), problem ? problemText(t, shared, problem) : undefined]
    .filter(text => text !== undefined)
    .join(' ');
}
