import { useNow } from '../hooks/useNow';
import { secondsUntil } from '../model/age';

/** Counts the seconds until something is tried again. */
export function Countdown(props: {
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly waiting: (seconds: string) => string;
  readonly due: string;
}) {
  const seconds = secondsUntil(props.until, useNow());
  return <>{seconds > 0 ? props.waiting(String(seconds)) : props.due}</>;
}
