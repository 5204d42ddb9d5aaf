import { makeStyles } from '@material-ui/core/styles';
import type { Finding, PeeringsView } from 'backstage-plugin-gardener-common';
import { useShootStep } from '../../hooks/useShootStep';
import { shootObstacle, stepOfShootFinding } from '../../model/shootSteps';
import { useShootRights } from '../../queries/useShootRights';
import { obstacleText } from '../../text/stepText';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';

const useStyles = makeStyles(
  { action: { marginTop: 8 } },
  { name: 'GardenerShootFindingAction' },
);

/** The button of the step that mends a finding of the shoot itself; nothing where there is no such step. */
export function ShootFindingAction(props: {
  readonly view: PeeringsView;
  readonly finding: Finding;
}) {
  const { view, finding } = props;
  const classes = useStyles();
  const t = useTranslate();
  const take = useShootStep(view);
  const rights = useShootRights(view.shoot.ref).data;
  const step = stepOfShootFinding(finding, view);
  if (!step) return null;
  const obstacle = shootObstacle(step, view, rights);
  return (
    <div className={classes.action}>
      <ActionButton
        variant="outlined"
        size="small"
        disabledReason={obstacle && obstacleText(t, obstacle)}
        onClick={() => take(step)}
      >
        {t(`shootSteps.${step}`)}
      </ActionButton>
    </div>
  );
}
