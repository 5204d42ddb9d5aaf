import type { Failure } from '../../../model/failure';
import { asSentence } from '../../../text/asSentence';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { FailureNote } from '../../FailureNote';
import { Note } from '../../Note';
import { TextButton } from '../../TextButton';

/** Whether a plan that was refused has to be made again, because it is not there any more or no longer holds. */
export function needsNewPlan(failure: Failure): boolean {
  return failure.kind === 'overtaken' || failure.kind === 'notFound';
}

/** Why a plan could not be applied, and the way on from there. */
export function ApplyFailure(props: {
  readonly failure: Failure;
  readonly onAgain: () => void;
  readonly onSignedIn: () => void;
}) {
  const { failure, onAgain, onSignedIn } = props;
  const t = useDialogTranslate();
  if (needsNewPlan(failure)) {
    return (
      <Note severity="error">
        <b>{t('change.review.overtaken')}</b> {asSentence(failure.message)}{' '}
        <TextButton onClick={onAgain}>{t('change.review.again')}</TextButton>
      </Note>
    );
  }
  if (failure.kind === 'noAnswer') {
    return (
      <Note severity="error">
        {t('change.review.noAnswer')} {asSentence(failure.message)}
      </Note>
    );
  }
  return (
    <FailureNote
      title={t('change.review.notApplied')}
      failure={failure}
      onSignedIn={onSignedIn}
    />
  );
}
