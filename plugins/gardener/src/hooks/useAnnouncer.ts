import { useEffect, useMemo, useState } from 'react';
import { createThrottle } from '../model/throttle';
import { throttleClock } from './throttleClock';

/** At most one sentence in so many milliseconds. */
export const SENTENCE_INTERVAL = 5000;

/** What a live region says, and how to let it say more. */
export function useAnnouncer(): {
  readonly sentence: string;
  readonly say: (sentence: string) => void;
} {
  const [sentence, setSentence] = useState('');
  const throttle = useMemo(
    () => createThrottle(SENTENCE_INTERVAL, throttleClock, setSentence),
    [],
  );
  useEffect(() => () => throttle.stop(), [throttle]);
  return { sentence, say: throttle.offer };
}
