import { makeStyles } from '@material-ui/core/styles';
import { SeverityIcon } from '../../icons/severity';
import type { BadgeSeverity } from '../../model/graph/badge';

const useStyles = makeStyles(
  {
    badge: {
      position: 'absolute',
      top: -9,
      right: -9,
      borderRadius: '50%',
      padding: 1,
      // Cuts it out of the border of its card.
      background: 'var(--gardener-paper)',
    },
    error: { color: 'var(--gardener-err)' },
    warning: { color: 'var(--gardener-warn)' },
  },
  { name: 'GardenerGraphBadge' },
);

/** The worst finding of a node, at its corner. Its name says it in words. */
export function Badge(props: { readonly severity: BadgeSeverity }) {
  const classes = useStyles();
  return (
    <span className={`${classes.badge} ${classes[props.severity]}`}>
      <SeverityIcon severity={props.severity} size={16} />
    </span>
  );
}
