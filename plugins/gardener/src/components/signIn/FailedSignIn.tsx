import { makeStyles } from '@material-ui/core/styles';
import { useFailedSignIn } from '../../hooks/useFailedSignIn';
import type { Failure } from '../../model/failure';
import { SignInNote } from './SignInNote';

const useStyles = makeStyles(
  { note: { marginBottom: 12 } },
  { name: 'GardenerFailedSignIn' },
);

/**
 * For the top of a dialog: offers the sign-in for want of which some answer on the page does not come any more, as the page
 * itself does behind it. Nothing as long as all of them come.
 */
export function FailedSignIn(props: {
  /** What the dialog tells anyway: where that is a sign-in it is not offered twice. */
  readonly told?: Failure;
}) {
  const classes = useStyles();
  const wanted = useFailedSignIn();
  if (!wanted || props.told?.kind === 'signIn') return null;
  return (
    <div className={classes.note} role="alert">
      <SignInNote wanted={wanted} />
    </div>
  );
}
