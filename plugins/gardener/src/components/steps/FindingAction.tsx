import type { Finding, Peering } from 'backstage-plugin-gardener-common';
import { stepOfFinding } from '../../model/nextStep';
import { obstacleText, stepLabel } from '../../text/stepText';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { useSteps } from './StepsContext';

/** The button of the step that mends a finding of a peering; nothing where there is no such step. */
export function FindingAction(props: {
  readonly peering: Peering;
  readonly finding: Finding;
}) {
  const { peering, finding } = props;
  const t = useTranslate();
  const steps = useSteps();
  const mending = stepOfFinding(finding, steps.contextOf(peering));
  if (!mending) return null;
  const { step, obstacle } = mending;
  return (
    <ActionButton
      variant="outlined"
      size="small"
      disabledReason={obstacle && obstacleText(t, obstacle)}
      onClick={() => steps.take(step, peering)}
    >
      {stepLabel(t, step)}
    </ActionButton>
  );
}
