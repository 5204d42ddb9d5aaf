import { useEffect, useRef } from 'react';
import { changedRows, printRows, RowPrints } from '../model/changedRows';
import { TabState } from '../model/tabState';
import { targetFacts } from '../model/targetFacts';
import { timeText } from '../text/timeText';
import { Translate } from '../translation/gardenerTranslationRef';

/** More names than this are only counted. */
const NAMED = 3;

type Shown = Extract<TabState, { kind: 'shown' }>;

function changeSentence(
  t: Translate,
  before: RowPrints,
  state: Shown,
): string | undefined {
  const { peerings } = state.view;
  const after = printRows(peerings);
  const ids = new Set(changedRows(before, after));
  if (ids.size > NAMED)
    return t('announce.changedMany', { number: String(ids.size) });
  if (ids.size > 0) {
    const targets = peerings
      .filter(peering => ids.has(peering.id))
      .map(peering => targetFacts(peering.target).name)
      .join(', ');
    return t('announce.changed', { count: ids.size, targets });
  }
  return [...before.keys()].some(id => !after.has(id))
    ? t('announce.gone')
    : undefined;
}

/** Says what a reader who does not see the screen has to know: changed, stale, back again, signed in or not. */
export function useTabSentences(
  state: TabState,
  t: Translate,
  say: (sentence: string) => void,
): void {
  const last = useRef<{ prints: RowPrints; stale: boolean }>();
  const wanting = useRef(false);
  useEffect(() => {
    if (state.kind === 'signIn' && !wanting.current) {
      wanting.current = true;
      say(t('announce.signIn', { garden: state.garden }));
    }
    if (state.kind !== 'shown') return;
    const before = last.current;
    const stale = state.staleness !== null;
    last.current = { prints: printRows(state.view.peerings), stale };
    const { garden, staleness } = state;
    if (wanting.current) {
      wanting.current = false;
      say(t('announce.signedIn', { garden }));
      return;
    }
    if (!before) return;
    if (staleness && !before.stale) {
      say(
        t(
          staleness.broken === 'limited'
            ? 'announce.limited'
            : 'announce.stale',
          { garden, time: timeText(staleness.asOf) },
        ),
      );
      return;
    }
    if (!staleness && before.stale) {
      say(t('announce.back', { garden }));
      return;
    }
    const sentence = changeSentence(t, before.prints, state);
    if (sentence) say(sentence);
  }, [state, t, say]);
}
