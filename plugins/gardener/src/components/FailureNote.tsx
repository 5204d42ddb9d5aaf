import type { Failure } from '../model/failure';
import { asSentence } from '../text/asSentence';
import { useTranslate } from '../translation/useTranslate';
import { LimitedText } from './LimitedText';
import { Note } from './Note';
import { SignInNote } from './signIn/SignInNote';
import { TextButton } from './TextButton';

/**
 * What did not work, why, and what can be done about it here: sign in where a Garden wants it, wait where the user asked too
 * much, try again in any other case.
 */
export function FailureNote(props: {
  readonly failure: Failure;
  /** What did not work, as a sentence. */
  readonly title?: string;
  /** Of what is a problem; `error` unless given. */
  readonly severity?: 'error' | 'warning' | 'notChecked';
  /** Fills the width of its card. */
  readonly wide?: boolean;
  /** When it is tried again by itself, in milliseconds since the epoch; absent where it is not. */
  readonly triesAgainAt?: number;
  readonly again?: { readonly label?: string; readonly act: () => void };
  /** For what was begun by a click: it is up to the user to do so again. */
  readonly onSignedIn?: () => void;
}) {
  const { failure, title, severity = 'error', wide, again } = props;
  const t = useTranslate();
  const lead = title && (
    <>
      <b>{title}</b>{' '}
    </>
  );
  const button = again && (
    <TextButton onClick={again.act}>
      {again.label ?? t('change.tryAgain')}
    </TextButton>
  );
  switch (failure.kind) {
    case 'signIn':
      return (
        <SignInNote
          wanted={failure.signIn}
          title={title}
          wide={wide}
          onSignedIn={props.onSignedIn}
        />
      );
    case 'limited':
      return (
        <Note severity="note" wide={wide}>
          {lead}
          <LimitedText
            // Another answer begins to count anew.
            key={failure.message}
            failure={failure}
            triesAgainAt={props.triesAgainAt}
          />{' '}
          {button}
        </Note>
      );
    default:
      return (
        <Note severity={severity} wide={wide}>
          {lead}
          {asSentence(failure.message)} {button}
        </Note>
      );
  }
}
