import { makeStyles } from '@material-ui/core/styles';
import { useHeldError } from '../../hooks/useHeldError';
import { failureOf } from '../../model/failure';
import type { LandscapeRow, RowEnd } from '../../model/landscape/landscapeRows';
import { notToldBy } from '../../model/landscape/notToldBy';
import { useLivePeerings } from '../../queries/useLivePeerings';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { FailureNote } from '../FailureNote';
import { StepsProvider } from '../steps/StepsContext';
import { FindingList } from './FindingList';
import { PeeringActions } from './PeeringActions';

const useStyles = makeStyles(
  {
    findings: { display: 'grid', gap: 12 },
    quiet: { margin: 0, fontSize: 13, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerPeeringFindings' },
);

/** What only the other shoot's page says of a peering. */
function FromTheOtherSide(props: {
  readonly garden: string;
  readonly end: RowEnd;
  readonly row: LandscapeRow;
  readonly codes: readonly string[];
  readonly stacked: boolean;
}) {
  const { garden, end, row, codes, stacked } = props;
  const { namespace, name } = end;
  const view = useLivePeerings({ garden, namespace, name }).data?.value;
  const peering = view?.peerings.find(({ id }) => id === row.peering.id);
  if (!view || !peering) return null;
  return (
    <StepsProvider view={view}>
      <FindingList
        peering={peering}
        findings={peering.findings.filter(({ code }) => codes.includes(code))}
        stacked={stacked}
      />
    </StepsProvider>
  );
}

/** What was found of a peering, in full, and what can be done: as the pages of its shoots say it. */
export function PeeringFindings(props: {
  readonly garden: string;
  readonly row: LandscapeRow;
  /** Below each other, where there is little width. */
  readonly stacked: boolean;
}) {
  const { garden, row, stacked } = props;
  const { namespace, name } = row.here;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const answer = useLivePeerings({ garden, namespace, name });
  const error = useHeldError(answer);
  const view = answer.data?.value;
  const peering = view?.peerings.find(({ id }) => id === row.peering.id);
  if (!view) {
    return error ? (
      <FailureNote
        title={l('panel.failed')}
        failure={failureOf(error)}
        again={{ act: () => answer.refetch() }}
      />
    ) : (
      <p className={classes.quiet} role="status" aria-busy="true">
        {l('panel.loading')}
      </p>
    );
  }
  if (!peering) {
    return (
      <p className={classes.quiet} role="status">
        {l('panel.gone')}
      </p>
    );
  }
  const missing =
    row.target.kind === 'shoot' ? notToldBy(peering, row.peering) : [];
  return (
    <StepsProvider view={view}>
      <div className={classes.findings}>
        {peering.findings.length === 0 && missing.length === 0 && (
          <p className={classes.quiet}>{l('panel.noFindings')}</p>
        )}
        <FindingList
          peering={peering}
          findings={peering.findings}
          stacked={stacked}
        />
        {missing.length > 0 && (
          <FromTheOtherSide
            garden={garden}
            end={row.target}
            row={row}
            codes={missing}
            stacked={stacked}
          />
        )}
        <PeeringActions view={view} peering={peering} />
      </div>
    </StepsProvider>
  );
}
