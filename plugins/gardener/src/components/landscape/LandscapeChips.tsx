import { makeStyles } from '@material-ui/core/styles';
import type { LandscapeFinding } from 'backstage-plugin-gardener-common';
import { findingChip } from '../../text/findingText';
import { useTranslate } from '../../translation/useTranslate';
import { VerdictChip } from '../VerdictChip';

const useStyles = makeStyles(
  {
    chip: {
      display: 'inline-block',
      whiteSpace: 'nowrap',
      margin: '1px 4px 1px 0',
    },
    none: { color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerLandscapeChips' },
);

/** Findings in two or three words each. */
export function LandscapeChips(props: {
  readonly findings: readonly LandscapeFinding[];
}) {
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
            {findingChip(t, finding)}
          </VerdictChip>
        </span>
      ))}
    </>
  );
}
