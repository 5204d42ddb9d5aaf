import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Severity } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../icons/severity';
import { useTranslate } from '../translation/useTranslate';

const useStyles = makeStyles(
  {
    note: {
      display: 'flex',
      gap: 10,
      padding: '10px 12px',
      borderLeft: '4px solid',
      fontSize: 13,
      lineHeight: '18px',
      color: 'var(--gardener-text)',
      '& > span': { marginTop: 1 },
      '& > div': { flex: 1, minWidth: 0 },
    },
    boxed: { borderRadius: 4 },
    error: {
      background: 'var(--gardener-errSoft)',
      borderColor: 'var(--gardener-err)',
      '& > span': { color: 'var(--gardener-err)' },
    },
    warning: {
      background: 'var(--gardener-warnSoft)',
      borderColor: 'var(--gardener-warnEdge)',
      '& > span': { color: 'var(--gardener-warn)' },
    },
    note_: {
      background: 'var(--gardener-infoSoft)',
      borderColor: 'var(--gardener-info)',
      '& > span': { color: 'var(--gardener-info)' },
    },
    notChecked: {
      background: 'var(--gardener-unkSoft)',
      borderColor: 'var(--gardener-unk)',
      '& > span': { color: 'var(--gardener-unk)' },
    },
  },
  { name: 'GardenerNote' },
);

/** A banner: what stands in it concerns everything below. */
export function Note(props: {
  readonly severity: Severity;
  /** Fills the width of its card instead of standing in a box. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const { severity, wide, children } = props;
  const classes = useStyles();
  const t = useTranslate();
  const colour = severity === 'note' ? classes.note_ : classes[severity];
  return (
    <div className={`${classes.note} ${colour} ${wide ? '' : classes.boxed}`}>
      <span>
        <SeverityIcon severity={severity} label={t(`severity.${severity}`)} />
      </span>
      <div>{children}</div>
    </div>
  );
}
