import type { Staleness } from '../model/tabState';
import { asSentence } from '../text/asSentence';
import { timeText } from '../text/timeText';
import { useTranslate } from '../translation/useTranslate';
import { Countdown } from './Countdown';
import { Note } from './Note';
import { TextButton } from './TextButton';

/** Says that what is shown may be old, why, and when it is tried again. */
export function StaleBanner(props: {
  readonly garden: string;
  readonly staleness: Staleness;
  readonly askNow: () => void;
}) {
  const { garden, staleness, askNow } = props;
  const t = useTranslate();
  const time = timeText(staleness.asOf);
  const limited = staleness.broken === 'limited';
  return (
    <Note severity={limited ? 'note' : 'warning'} wide>
      {limited && <>{t('limited.title')} </>}
      {t(`stale.${staleness.broken}`, { garden, time })}{' '}
      {!limited && <>{asSentence(staleness.reason)} </>}
      {staleness.nextTryAt !== null && (
        <>
          <Countdown
            until={staleness.nextTryAt}
            waiting={seconds => t('stale.nextTry', { seconds })}
            due={t('stale.trying')}
          />{' '}
        </>
      )}
      <TextButton onClick={askNow}>{t('stale.tryNow')}</TextButton>
    </Note>
  );
}
