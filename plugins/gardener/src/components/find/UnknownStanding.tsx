import { makeStyles } from '@material-ui/core/styles';
import { QuestionIcon } from '../../icons/severity';
import { asSentence } from '../../text/asSentence';

const useStyles = makeStyles(
  {
    mark: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      whiteSpace: 'nowrap',
      color: 'var(--gardener-unk)',
    },
    why: {
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerUnknownStanding' },
);

/** Says that nothing is known of a shoot's peerings, and why. */
export function UnknownStanding(props: {
  readonly label: string;
  readonly why: string;
}) {
  const classes = useStyles();
  return (
    <>
      <span className={classes.mark}>
        <QuestionIcon size={14} />
        {props.label}
      </span>
      <span className={classes.why}>{asSentence(props.why)}</span>
    </>
  );
}
