import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { Findings, FindingsQuery } from 'backstage-plugin-gardener-common';
import { useFindingsCsv } from '../../hooks/findings/useFindingsCsv';
import { WEIGHTS } from '../../model/findings/findingsState';
import { livenessOf } from '../../model/page/livenessOf';
import { scopeText } from '../../text/findings/scopeText';
import type { FindingsTranslate } from '../../translation/gardenerFindingsTranslationRef';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { ActionButton } from '../ActionButton';
import { FailureNote } from '../FailureNote';
import { LiveIndicator } from '../LiveIndicator';
import { WeightIcon } from './WeightIcon';

const useStyles = makeStyles(
  {
    bar: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: '8px 18px',
      padding: '10px 16px',
      minHeight: 56,
    },
    item: {
      display: 'flex',
      alignItems: 'center',
      gap: 7,
      whiteSpace: 'nowrap',
      '& b': { fontSize: 16, fontWeight: 700 },
    },
    rule: { width: 1, height: 24, background: 'var(--gardener-line)' },
    quiet: { fontSize: 12, lineHeight: '16px', color: 'var(--gardener-text2)' },
    end: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: 18,
      marginLeft: 'auto',
    },
    failure: { width: '100%' },
  },
  { name: 'GardenerFindingsSummary' },
);

function wordOf(
  f: FindingsTranslate,
  weight: (typeof WEIGHTS)[number],
  count: number,
): string {
  return weight === 'incomplete' || weight === 'notChecked'
    ? f(`summary.${weight}`)
    : f(`summary.${weight}`, { count });
}

/** How much there is, of how much that the user may see, and all of it as a file. */
export function FindingsSummary(props: {
  readonly findings: Findings;
  readonly query: FindingsQuery;
}) {
  const { findings, query } = props;
  const { totals, freshness } = findings;
  const classes = useStyles();
  const f = useFindingsTranslate();
  const csv = useFindingsCsv(query);
  return (
    <Paper
      component="section"
      className={classes.bar}
      aria-label={f('summary.label')}
    >
      {WEIGHTS.map(weight => (
        <div key={weight} className={classes.item}>
          <WeightIcon weight={weight} />
          <b>{totals[weight]}</b>
          {wordOf(f, weight, totals[weight])}
        </div>
      ))}
      <span className={classes.rule} />
      <span className={classes.quiet}>{scopeText(f, findings.scope)}</span>
      <div className={classes.end}>
        <LiveIndicator liveness={livenessOf(freshness)} />
        <ActionButton
          variant="outlined"
          disabledReason={csv.busy ? f('summary.csvBusy') : undefined}
          onClick={csv.save}
        >
          {f('summary.csv')}
        </ActionButton>
      </div>
      {csv.failure && (
        <div className={classes.failure} role="alert">
          <FailureNote
            title={f('summary.csvFailed')}
            failure={csv.failure}
            again={{ act: csv.save }}
          />
        </div>
      )}
    </Paper>
  );
}
