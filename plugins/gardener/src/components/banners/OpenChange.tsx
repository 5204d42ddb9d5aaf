import type { Change, ShootRef } from 'backstage-plugin-gardener-common';
import { RolloutIcon } from '../../icons/rollout';
import { runningSentence } from '../../text/changeSentence';
import { useTranslate } from '../../translation/useTranslate';
import { useChangeDialog } from '../change/ChangeDialogContext';
import { TextButton } from '../TextButton';
import { Banner } from './Banner';
import { HalfOpenBanner } from './HalfOpenBanner';

function RunningBanner(props: {
  readonly change: Change;
  readonly shoot: ShootRef;
}) {
  const { change, shoot } = props;
  const t = useTranslate();
  const { open } = useChangeDialog();
  const { title, text } = runningSentence(t, change, shoot, Date.now());
  return (
    <Banner
      kind="running"
      sign={<RolloutIcon state="reconciling" size={20} />}
      title={title}
      text={text}
      actions={
        <TextButton
          onClick={() => open({ kind: 'follow', changeId: change.id })}
        >
          {t('banner.showSteps')}
        </TextButton>
      }
    />
  );
}

/** A change of a shoot's peerings that is not at its end: one that waits for a person, or one that goes on. */
export function OpenChange(props: {
  readonly change: Change;
  /** The shoot of the page. */
  readonly shoot: ShootRef;
}) {
  return props.change.state === 'halfOpen' ? (
    <HalfOpenBanner {...props} />
  ) : (
    <RunningBanner {...props} />
  );
}
