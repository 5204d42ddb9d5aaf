import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { CheckIcon } from '../icons/actions';
import { SeverityIcon } from '../icons/severity';
import type { Severity } from '../model/vocabulary';
import { useTranslate } from '../translation/useTranslate';

const useStyles = makeStyles(
  {
    chip: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 5,
      minHeight: 22,
      boxSizing: 'border-box',
      padding: '2px 8px 2px 6px',
      borderRadius: 11,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 600,
    },
    ok: {
      background: 'var(--gardener-okSoft)',
      color: 'var(--gardener-ok)',
    },
    error: {
      background: 'var(--gardener-errSoft)',
      color: 'var(--gardener-err)',
      '--gardener-paper': 'var(--gardener-errSoft)',
    },
    warning: {
      background: 'var(--gardener-warnSoft)',
      color: 'var(--gardener-warn)',
      '--gardener-paper': 'var(--gardener-warnSoft)',
    },
    note: {
      background: 'var(--gardener-infoSoft)',
      color: 'var(--gardener-info)',
    },
    notChecked: {
      background: 'var(--gardener-unkSoft)',
      color: 'var(--gardener-unk)',
    },
  },
  { name: 'GardenerVerdictChip' },
);

function Sign(props: { readonly verdict: 'ok' | Severity }) {
  const { verdict } = props;
  const t = useTranslate();
  return verdict === 'ok' ? (
    <CheckIcon size={13} />
  ) : (
    <SeverityIcon
      severity={verdict}
      size={13}
      label={t(`severity.${verdict}`)}
    />
  );
}

/** How something was judged, in a few words. */
export function VerdictChip(props: {
  readonly verdict: 'ok' | Severity;
  /** Instead of the one of the verdict. */
  readonly sign?: ReactNode;
  readonly children: ReactNode;
}) {
  const { verdict, sign, children } = props;
  const classes = useStyles();
  return (
    <span className={`${classes.chip} ${classes[verdict]}`}>
      {sign ?? <Sign verdict={verdict} />}
      {children}
    </span>
  );
}
