import type { Change, ShootRef } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../../icons/severity';
import { failureOf } from '../../model/failure';
import { useFinishChange, useUndoChange } from '../../queries/useWriteChange';
import { asSentence } from '../../text/asSentence';
import { halfOpenSentence } from '../../text/changeSentence';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { useChangeDialog } from '../change/ChangeDialogContext';
import { HalfOpenSignIn } from '../signIn/HalfOpenSignIn';
import { SignInNote } from '../signIn/SignInNote';
import { TextButton } from '../TextButton';
import { Banner } from './Banner';

/** A change that is written on some of its shoots and not on all: what is so now, and how to end it. */
export function HalfOpenBanner(props: {
  readonly change: Change;
  /** The shoot of the page. */
  readonly shoot: ShootRef;
}) {
  const { change, shoot } = props;
  const t = useTranslate();
  const { open } = useChangeDialog();
  const finish = useFinishChange();
  const undo = useUndoChange();
  const { title, text } = halfOpenSentence(t, change, shoot, Date.now());
  const follow = () => open({ kind: 'follow', changeId: change.id });
  const error = finish.error ?? undo.error;
  const failure = error ? failureOf(error) : undefined;
  const busy = finish.isPending || undo.isPending;
  const forget = () => {
    finish.reset();
    undo.reset();
  };
  const end = (write: typeof finish) => {
    if (busy) return;
    forget();
    write.mutate(change.id, { onSuccess: follow });
  };
  return (
    <Banner
      kind="warning"
      sign={
        <SeverityIcon
          severity="warning"
          size={20}
          label={t('severity.warning')}
        />
      }
      title={title}
      text={
        <>
          {text}
          {failure ? (
            <div role="alert">
              {failure.kind === 'signIn' ? (
                <SignInNote wanted={failure.signIn} onSignedIn={forget} />
              ) : (
                t('banner.notEnded', { reason: asSentence(failure.message) })
              )}
            </div>
          ) : (
            <HalfOpenSignIn change={change} />
          )}
        </>
      }
      actions={
        <>
          <ActionButton
            variant="outlined"
            size="small"
            disabledReason={
              change.mayFinish ? undefined : t('banner.cannotFinish')
            }
            onClick={() => end(finish)}
          >
            {t('banner.finish')}
          </ActionButton>
          <ActionButton
            variant="outlined"
            size="small"
            disabledReason={change.mayUndo ? undefined : t('banner.cannotUndo')}
            onClick={() => end(undo)}
          >
            {t('banner.undo')}
          </ActionButton>
          <TextButton onClick={follow}>{t('banner.details')}</TextButton>
        </>
      }
    />
  );
}
