import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../icons/severity';
import { findingText } from '../text/findingText';
import { useTranslate } from '../translation/useTranslate';

const useStyles = makeStyles(
  {
    chip: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 5,
      height: 22,
      padding: '0 8px 0 6px',
      borderRadius: 11,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 600,
      whiteSpace: 'nowrap',
      margin: '1px 4px 1px 0',
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
    none: { color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerFindingChips' },
);

/** The findings of a row in two or three words each. */
export function FindingChips(props: { readonly findings: readonly Finding[] }) {
  const classes = useStyles();
  const t = useTranslate();
  if (props.findings.length === 0) {
    return <span className={classes.none}>{t('row.noFindings')}</span>;
  }
  return (
    <>
      {props.findings.map((finding, index) => (
        <span
          key={`${finding.code}-${index}`}
          className={`${classes.chip} ${classes[finding.severity]}`}
        >
          <SeverityIcon
            severity={finding.severity}
            size={13}
            label={t(`severity.${finding.severity}`)}
          />
          {findingText(t, finding).chip}
        </span>
      ))}
    </>
  );
}
