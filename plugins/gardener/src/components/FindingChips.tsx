import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-gardener-common';
import { findingText } from '../text/findingText';
import { useTranslate } from '../translation/useTranslate';
import { VerdictChip } from './VerdictChip';

const useStyles = makeStyles(
  {
    chip: {
      display: 'inline-block',
      whiteSpace: 'nowrap',
      margin: '1px 4px 1px 0',
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
        <span key={`${finding.code}-${index}`} className={classes.chip}>
          <VerdictChip verdict={finding.severity}>
            {findingText(t, finding).chip}
          </VerdictChip>
        </span>
      ))}
    </>
  );
}
