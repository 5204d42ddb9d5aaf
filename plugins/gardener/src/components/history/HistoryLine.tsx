import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    line: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr) auto',
      gap: 8,
      padding: '5px 0',
      fontSize: 12,
      lineHeight: '16px',
    },
    sign: { paddingTop: 1, '--gardener-paper': 'var(--gardener-sunken)' },
    ok: { color: 'var(--gardener-ok)' },
    info: { color: 'var(--gardener-info)' },
    warn: { color: 'var(--gardener-warn)' },
    err: { color: 'var(--gardener-err)' },
    unk: { color: 'var(--gardener-unk)' },
    title: { fontWeight: 600, overflowWrap: 'anywhere' },
    quiet: { color: 'var(--gardener-text2)', overflowWrap: 'anywhere' },
  },
  { name: 'GardenerHistoryLine' },
);

/** One line of the history: what, who and when, and what became of it. */
export function HistoryLine(props: {
  readonly colour: 'ok' | 'info' | 'warn' | 'err' | 'unk';
  readonly sign: ReactNode;
  readonly title: ReactNode;
  readonly detail: ReactNode;
  readonly result: string;
}) {
  const { colour, sign, title, detail, result } = props;
  const classes = useStyles();
  return (
    <li className={classes.line}>
      <span className={`${classes.sign} ${classes[colour]}`}>{sign}</span>
      <div>
        <div className={classes.title}>{title}</div>
        <div className={classes.quiet}>{detail}</div>
      </div>
      <span className={classes.quiet}>{result}</span>
    </li>
  );
}
