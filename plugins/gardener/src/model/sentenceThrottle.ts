/** The clock of a throttle; the browser's own outside of tests. */
export interface ThrottleClock {
  now(): number;
  /** Calls back after so many milliseconds and returns how to prevent it. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Says sentences, but not too many. */
export interface SentenceThrottle {
  say(sentence: string): void;
  stop(): void;
}

/**
 * Lets at most one sentence pass in each interval, the first one at once. Of those that come
 * too early the last one is said when its time has come: it is the one that still holds.
 */
export function createSentenceThrottle(
  interval: number,
  clock: ThrottleClock,
  speak: (sentence: string) => void,
): SentenceThrottle {
  let spokenAt = -Infinity;
  let waiting: string | undefined;
  let cancel: (() => void) | undefined;

  function speakNow(sentence: string) {
    spokenAt = clock.now();
    speak(sentence);
  }

  return {
    say(sentence) {
      const wait = spokenAt + interval - clock.now();
      if (wait <= 0 && cancel === undefined) {
        speakNow(sentence);
        return;
      }
      waiting = sentence;
      cancel ??= clock.after(Math.max(0, wait), () => {
        cancel = undefined;
        if (waiting !== undefined) speakNow(waiting);
        waiting = undefined;
      });
    },
    stop() {
      cancel?.();
      cancel = undefined;
      waiting = undefined;
    },
  };
}
