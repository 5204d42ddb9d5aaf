import { makeStyles } from '@material-ui/core/styles';
import CircularProgress from '@material-ui/core/CircularProgress';
import type { ChangeStep } from 'backstage-plugin-gardener-common';
import { CheckIcon } from '../../../icons/actions';
import { RolloutIcon } from '../../../icons/rollout';
import { SeverityIcon } from '../../../icons/severity';
import type { JournalItem } from '../../../model/journal';
import { journalText, journalTitle } from '../../../text/journalText';
import { dateTimeText, secondsText } from '../../../text/timeText';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';

const useStyles = makeStyles(
  {
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 1fr) auto',
      gap: 10,
      alignItems: 'start',
      padding: '9px 0',
      borderBottom: '1px solid var(--gardener-line)',
    },
    sign: { paddingTop: 2 },
    title: { fontWeight: 700 },
    quiet: { fontSize: 12, lineHeight: '16px', color: 'var(--gardener-text2)' },
    time: { whiteSpace: 'nowrap' },
    waiting: { color: 'var(--gardener-unk)' },
    writing: { color: 'var(--gardener-info)' },
    written: { color: 'var(--gardener-ok)' },
    unchanged: { color: 'var(--gardener-ok)' },
    refused: { color: 'var(--gardener-err)' },
    unknown: { color: 'var(--gardener-warn)' },
  },
  { name: 'GardenerJournalList' },
);

function Sign(props: { readonly state: ChangeStep['state'] }) {
  switch (props.state) {
    case 'waiting':
      return <RolloutIcon state="pending" size={16} />;
    case 'writing':
      return <CircularProgress size={16} color="inherit" aria-hidden />;
    case 'written':
    case 'unchanged':
      return <CheckIcon size={16} />;
    case 'refused':
      return <RolloutIcon state="failed" size={16} />;
    case 'unknown':
      return <SeverityIcon severity="notChecked" size={16} />;
    default: {
      const never: never = props.state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}

/** The writes of a change and what was taken back, each with how far it is and when. */
export function JournalList(props: { readonly items: readonly JournalItem[] }) {
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  return (
    <ol className={classes.list}>
      {props.items.map(item => {
        const { state, at } = item.kind === 'write' ? item.step : item.undo;
        const time = at === null ? undefined : Date.parse(at);
        return (
          <li key={item.number} className={classes.item}>
            <span className={`${classes.sign} ${classes[state]}`}>
              <Sign state={state} />
            </span>
            <div>
              <div className={classes.title}>
                {item.number}. {journalTitle(t, item)}
              </div>
              <div className={classes.quiet}>
                {journalText(t, shared, item)}
              </div>
            </div>
            {time !== undefined && (
              <time
                className={`${classes.quiet} ${classes.time}`}
                dateTime={new Date(time).toISOString()}
                title={dateTimeText(time)}
              >
                {secondsText(time)}
              </time>
            )}
          </li>
        );
      })}
    </ol>
  );
}
