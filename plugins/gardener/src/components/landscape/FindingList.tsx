import { makeStyles } from '@material-ui/core/styles';
import type { Finding, Peering } from 'backstage-plugin-gardener-common';
import { FindingDetail } from '../FindingDetail';
import { FindingAction } from '../steps/FindingAction';

const useStyles = makeStyles(
  { stacked: { borderTop: '1px solid var(--gardener-line)', paddingTop: 12 } },
  { name: 'GardenerFindingList' },
);

/** Findings of a peering in full, each with the step that mends it. */
export function FindingList(props: {
  readonly peering: Peering;
  readonly findings: readonly Finding[];
  readonly stacked: boolean;
}) {
  const { peering, findings, stacked } = props;
  const classes = useStyles();
  return (
    <>
      {findings.map((finding, index) => (
        <div
          key={`${finding.code}-${index}`}
          className={stacked ? classes.stacked : undefined}
        >
          <FindingDetail
            finding={finding}
            stacked={stacked}
            action={<FindingAction peering={peering} finding={finding} />}
          />
        </div>
      ))}
    </>
  );
}
