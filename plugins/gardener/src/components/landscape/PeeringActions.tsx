import { makeStyles } from '@material-ui/core/styles';
import type { Peering, PeeringsView } from 'backstage-plugin-gardener-common';
import { menuOf } from '../../model/nextStep';
import { obstacleText, stepItem } from '../../text/stepText';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { useSteps } from '../steps/StepsContext';

const useStyles = makeStyles(
  { actions: { display: 'flex', flexWrap: 'wrap', gap: 8 } },
  { name: 'GardenerPeeringActions' },
);

/** Every step that makes sense for a peering; those that the user can't take say why. */
export function PeeringActions(props: {
  readonly view: PeeringsView;
  readonly peering: Peering;
}) {
  const { view, peering } = props;
  const classes = useStyles();
  const t = useTranslate();
  const steps = useSteps();
  return (
    <div className={classes.actions}>
      {menuOf(steps.contextOf(peering)).map(({ step, obstacle }) => (
        <ActionButton
          key={'side' in step ? `${step.kind} ${step.side}` : step.kind}
          variant="outlined"
          size="small"
          disabledReason={obstacle && obstacleText(t, obstacle)}
          onClick={() => steps.take(step, peering)}
        >
          {stepItem(t, step, view, peering)}
        </ActionButton>
      ))}
    </div>
  );
}
