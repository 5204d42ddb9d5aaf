import { momentText } from '../../text/momentText';
import { dateTimeText } from '../../text/timeText';

/** A moment, short, with its zone in the tooltip. */
export function Moment(props: {
  /** Epoch milliseconds. */
  readonly time: number;
}) {
  const { time } = props;
  return (
    <time dateTime={new Date(time).toISOString()} title={dateTimeText(time)}>
      {momentText(time, Date.now())}
    </time>
  );
}
