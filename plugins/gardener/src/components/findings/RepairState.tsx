import { makeStyles } from '@material-ui/core/styles';
import type { FindingRow } from 'backstage-plugin-gardener-common';
import { RolloutIcon } from '../../icons/rollout';
import { repairStateText } from '../../text/findings/repairText';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { VerdictChip } from '../VerdictChip';

const useStyles = makeStyles(
  { quiet: { color: 'var(--gardener-text2)' } },
  { name: 'GardenerRepairState' },
);

/** Whether a finding can be repaired by itself, and if not now, why. */
export function RepairState(props: { readonly row: FindingRow }) {
  const { row } = props;
  const classes = useStyles();
  const f = useFindingsTranslate();
  const text = repairStateText(f, row) ?? f('rows.notRepairable');
  return row.repair.state === 'held' ? (
    <VerdictChip
      verdict="warning"
      sign={<RolloutIcon state="waitingForMaintenance" size={13} />}
    >
      {text}
    </VerdictChip>
  ) : (
    <span className={classes.quiet}>{text}</span>
  );
}
