import { makeStyles } from '@material-ui/core/styles';
import { MONO } from '../theme/cssVariables';

const useStyles = makeStyles(
  {
    yaml: {
      margin: '6px 0 0',
      padding: '8px 10px',
      background: 'var(--gardener-paper)',
      borderRadius: 4,
      font: `12px/18px ${MONO}`,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerHandoverYaml' },
);

/** The YAML that somebody else must write, within a note. */
export function HandoverYaml(props: {
  readonly yaml: string;
  /** Makes it a place of its own for who reads by ear; without it the fold around it says what it is. */
  readonly label?: string;
}) {
  const { yaml, label } = props;
  const classes = useStyles();
  return (
    <pre
      className={classes.yaml}
      {...(label && { role: 'region', 'aria-label': label })}
    >
      {yaml}
    </pre>
  );
}
