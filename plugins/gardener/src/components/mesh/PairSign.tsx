import { makeStyles } from '@material-ui/core/styles';
import { CheckIcon } from '../../icons/actions';
import { SeverityIcon } from '../../icons/severity';
import type { PairStanding } from '../../model/mesh/conflictMatrix';

const useStyles = makeStyles(
  {
    sign: { display: 'inline-flex', justifyContent: 'center', minWidth: 16 },
    ok: { color: 'var(--gardener-ok)' },
    nothingToDo: { color: 'var(--gardener-unk)', fontWeight: 700 },
    notChecked: { color: 'var(--gardener-unk)' },
    warning: { color: 'var(--gardener-warn)' },
    error: { color: 'var(--gardener-err)' },
  },
  { name: 'GardenerPairSign' },
);

function Shape(props: { readonly standing: PairStanding }) {
  const { standing } = props;
  switch (standing) {
    case 'ok':
      return <CheckIcon size={14} />;
    case 'nothingToDo':
      return <>=</>;
    case 'error':
    case 'warning':
    case 'notChecked':
      return <SeverityIcon severity={standing} size={14} />;
    default: {
      const never: never = standing;
      throw new Error(`Unknown standing ${never}`);
    }
  }
}

/** The sign of how a pair of a plan stands; the words beside it, or for who can't see it, say the same. */
export function PairSign(props: { readonly standing: PairStanding }) {
  const classes = useStyles();
  return (
    <span className={`${classes.sign} ${classes[props.standing]}`} aria-hidden>
      <Shape standing={props.standing} />
    </span>
  );
}
