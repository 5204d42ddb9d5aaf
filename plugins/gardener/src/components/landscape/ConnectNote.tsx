import type { useConnect } from '../../hooks/landscape/useConnect';
import { failureOf } from '../../model/failure';
import { choiceReason } from '../../text/choiceReason';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { FailureNote } from '../FailureNote';
import { Note } from '../Note';
import { TextButton } from '../TextButton';

/** What became of a line that was drawn, as long as no dialog says it. */
export function ConnectNote(props: {
  readonly connect: ReturnType<typeof useConnect>;
}) {
  const { status, data, error, variables, reset, mutate } = props.connect;
  const t = useDialogTranslate();
  const l = useLandscapeTranslate();
  if (!variables) return null;
  const names = { a: variables.from.name, b: variables.to.name };
  switch (status) {
    case 'pending':
      return (
        <div role="status">
          <Note severity="note">{l('connect.opening', names)}</Note>
        </div>
      );
    case 'error':
      return (
        <FailureNote
          title={l('connect.failed')}
          failure={failureOf(error)}
          again={{ act: () => mutate(variables) }}
        />
      );
    case 'success': {
      if (data.target && data.target.choice.state !== 'disabled') return null;
      const reason = data.target && choiceReason(t, data.target.choice);
      return (
        <div role="alert">
          <Note severity="warning">
            {l('connect.refused', {
              ...names,
              reason: reason ?? l('connect.notTarget'),
            })}
            . <TextButton onClick={reset}>{l('connect.close')}</TextButton>
          </Note>
        </div>
      );
    }
    default: {
      const never: never = status;
      throw new Error(`Unknown status ${never}`);
    }
  }
}
