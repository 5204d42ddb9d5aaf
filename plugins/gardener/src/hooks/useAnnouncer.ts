import { useEffect, useMemo, useState } from 'react';
import {
  createSentenceThrottle,
  ThrottleClock,
} from '../model/sentenceThrottle';

/** At most one sentence in so many milliseconds. */
export const SENTENCE_INTERVAL = 5000;

const browserClock: ThrottleClock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What a live region says, and how to let it say more. */
export function useAnnouncer(): {
  readonly sentence: string;
  readonly say: (sentence: string) => void;
} {
  const [sentence, setSentence] = useState('');
  const throttle = useMemo(
    () => createSentenceThrottle(SENTENCE_INTERVAL, browserClock, setSentence),
    [],
  );
  useEffect(() => () => throttle.stop(), [throttle]);
  return { sentence, say: throttle.say };
}
