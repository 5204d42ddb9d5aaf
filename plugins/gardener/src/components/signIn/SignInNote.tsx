import { makeStyles } from '@material-ui/core/styles';
import { useSignIn } from '../../hooks/useSignIn';
import { useSignInOffer } from '../../hooks/useSignInOffer';
import type { WantedSignIn } from '../../model/failure';
import { useGarden } from '../../queries/useGarden';
import { useTranslate } from '../../translation/useTranslate';
import { Note } from '../Note';
import { SignInButton } from './SignInButton';
import { SignInTrouble } from './SignInTrouble';

const useStyles = makeStyles(
  {
    action: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 12px',
      marginTop: 8,
    },
  },
  { name: 'GardenerSignInNote' },
);

/** Says within a dialog or a card that a Garden wants a sign-in, and lets the user sign in without leaving it. */
export function SignInNote(props: {
  readonly wanted: WantedSignIn;
  /** What did not work without it. */
  readonly title?: string;
  /** Fills the width of its card. */
  readonly wide?: boolean;
  /** Queries are asked again by themselves; what was tried by a click is up to the user. */
  readonly onSignedIn?: () => void;
}) {
  const { wanted, title, wide, onSignedIn } = props;
  const { provider, why } = wanted;
  const classes = useStyles();
  const t = useTranslate();
  const garden = useGarden(wanted.garden)?.title ?? wanted.garden;
  const model = useSignIn(wanted, onSignedIn);
  useSignInOffer(provider);
  return (
    <Note severity="warning" wide={wide}>
      {title && <>{title} </>}
      <b>{t(`signIn.title.${why}`, { garden })}.</b>{' '}
      {t(`signIn.text.${why}`, { garden, provider })}
      <div className={classes.action}>
        <SignInButton model={model} why={why} garden={garden} size="small" />
        <SignInTrouble model={model} provider={provider} />
      </div>
    </Note>
  );
}
