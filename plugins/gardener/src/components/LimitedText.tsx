import { useState } from 'react';
import type { Failure } from '../model/failure';
import { asSentence } from '../text/asSentence';
import { useTranslate } from '../translation/useTranslate';
import { Countdown } from './Countdown';

/** Says to who asked too much when it goes on, in seconds where that is known. */
export function LimitedText(props: {
  readonly failure: Failure;
  /** When it is tried again by itself, in milliseconds since the epoch; absent where it is not. */
  readonly triesAgainAt?: number;
}) {
  const { failure, triesAgainAt } = props;
  const t = useTranslate();
  const [shownAt] = useState(() => Date.now());
  if (triesAgainAt !== undefined) {
    return (
      <>
        {t('limited.title')}{' '}
        <span aria-live="off">
          <Countdown
            until={triesAgainAt}
            waiting={seconds => t('limited.triesAgain', { seconds })}
            due={t('limited.trying')}
          />
        </span>
      </>
    );
  }
  // The server's own words have the seconds, too, as they were then.
  if (failure.retryAfter === undefined)
    return <>{asSentence(failure.message)}</>;
  return (
    <>
      {t('limited.title')}{' '}
      <span aria-live="off">
        <Countdown
          until={shownAt + failure.retryAfter * 1000}
          waiting={seconds => t('limited.possibleIn', { seconds })}
          due={t('limited.possible')}
        />
      </span>
    </>
  );
}
