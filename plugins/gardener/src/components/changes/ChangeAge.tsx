import { useNow } from '../../hooks/useNow';
import { ageText } from '../../text/ageText';
import { dateTimeText } from '../../text/timeText';
import { useTranslate } from '../../translation/useTranslate';
import { Moment } from '../history/Moment';
import { useChangesTableStyles } from './changesTableStyles';

/** When a change was begun: its age, and below it the time. */
export function ChangeAge(props: {
  /** Epoch milliseconds. */
  readonly time: number;
}) {
  const { time } = props;
  const classes = useChangesTableStyles();
  const t = useTranslate();
  const now = useNow();
  return (
    <>
      <span title={dateTimeText(time)}>{ageText(t, time, now)}</span>
      <div className={classes.quiet}>
        <Moment time={time} />
      </div>
    </>
  );
}
