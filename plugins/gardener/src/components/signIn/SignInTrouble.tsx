import type { SignInModel } from '../../hooks/useSignIn';
import { signInProblemText } from '../../text/signInProblemText';
import { useTranslate } from '../../translation/useTranslate';

/** Says why a sign-in can't be had, or did not work; read out as soon as that is known. */
export function SignInTrouble(props: {
  readonly model: SignInModel;
  readonly provider: string;
}) {
  const { possible, state } = props.model;
  const t = useTranslate();
  return (
    <span role="alert">
      {!possible && t('signIn.impossible', { provider: props.provider })}
      {state.at === 'failed' && signInProblemText(t, state.problem)}
    </span>
  );
}
