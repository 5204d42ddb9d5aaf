import type { SignInModel } from '../../hooks/useSignIn';
import type { WantedSignIn } from '../../model/failure';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';

/** Opens the window of the sign-in, and tells how far it is; nothing where the app has no such sign-in. */
export function SignInButton(props: {
  readonly model: SignInModel;
  readonly why: WantedSignIn['why'];
  /** Title of the Garden. */
  readonly garden: string;
  readonly size?: 'small' | 'medium';
}) {
  const { model, why, garden, size } = props;
  const { possible, state, signIn } = model;
  const t = useTranslate();
  if (!possible) return null;
  const busy = state.at === 'waiting' || state.at === 'done';
  return (
    <ActionButton
      variant="primary"
      size={size}
      disabledReason={busy ? t(`signIn.${state.at}Why`) : undefined}
      onClick={signIn}
    >
      <span aria-live="polite">
        {busy ? t(`signIn.${state.at}`) : t(`signIn.button.${why}`, { garden })}
      </span>
    </ActionButton>
  );
}
