import { makeStyles } from '@material-ui/core/styles';
import { useSignIn } from '../../hooks/useSignIn';
import { LockIcon } from '../../icons/signs';
import type { TabState } from '../../model/tabState';
import { useTranslate } from '../../translation/useTranslate';
import { CenteredMessage } from '../CenteredMessage';
import { MessageCard } from '../MessageCard';
import { SignInButton } from './SignInButton';
import { SignInTrouble } from './SignInTrouble';
import { useSignInOffer } from '../../hooks/useSignInOffer';

const useStyles = makeStyles(
  { trouble: { color: 'var(--gardener-err)', maxWidth: 460 } },
  { name: 'GardenerSignInCard' },
);

/** Stands in place of the tab as long as its Garden wants a sign-in: why, and the button for it. */
export function SignInCard(props: {
  readonly wanted: Extract<TabState, { kind: 'signIn' }>;
}) {
  const { garden, signIn: wanted } = props.wanted;
  const { provider, why } = wanted;
  const classes = useStyles();
  const t = useTranslate();
  const model = useSignIn(wanted);
  useSignInOffer(provider);
  const title = t(`signIn.title.${why}`, { garden });
  return (
    <MessageCard label={title}>
      <CenteredMessage
        sign={<LockIcon size={32} />}
        title={title}
        text={t(`signIn.text.${why}`, { garden, provider })}
        actions={<SignInButton model={model} why={why} garden={garden} />}
      >
        <div className={classes.trouble}>
          <SignInTrouble model={model} provider={provider} />
        </div>
      </CenteredMessage>
    </MessageCard>
  );
}
