import type { Change, ShootRef } from 'backstage-plugin-gardener-common';
import { RolloutIcon } from '../../icons/rollout';
import { useHeldError } from '../../hooks/useHeldError';
import { failureOf } from '../../model/failure';
import { useChanges } from '../../queries/useChanges';
import { runningSentence } from '../../text/changeSentence';
import { useTranslate } from '../../translation/useTranslate';
import { useChangeDialog } from '../change/ChangeDialogContext';
import { FailureNote } from '../FailureNote';
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

/** The changes of a shoot's peerings that are not at their end: first those that wait for a person. */
export function ChangeBanners(props: { readonly shoot: ShootRef }) {
  const { shoot } = props;
  const t = useTranslate();
  const changes = useChanges(shoot, { open: true });
  const error = useHeldError(changes);
  const open = (changes.data?.items ?? []).flatMap(item =>
    item.kind === 'change' ? [item.change] : [],
  );
  const isHalfOpen = ({ state }: Change) => state === 'halfOpen';
  return (
    <>
      {error && !changes.data && (
        <FailureNote
          severity="notChecked"
          wide
          title={t('banner.failed')}
          failure={failureOf(error)}
        />
      )}
      {open.filter(isHalfOpen).map(change => (
        <HalfOpenBanner key={change.id} change={change} shoot={shoot} />
      ))}
      {open
        // Nothing is being done for one that is paused; the history of the shoot shows it.
        .filter(change => !isHalfOpen(change) && change.state !== 'paused')
        .map(change => (
          <RunningBanner key={change.id} change={change} shoot={shoot} />
        ))}
    </>
  );
}
