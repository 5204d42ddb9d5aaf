import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { CrossIcon } from '../../icons/actions';
import { IconButton } from '../IconButton';

const useStyles = makeStyles(
  {
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 32px',
      gap: 12,
      padding: '10px 12px',
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
    },
    // Beside the first fields, whose labels stand above them.
    remove: { paddingTop: 22 },
  },
  { name: 'GardenerRowFrame' },
);

/** One of several rows of a field, which can be taken away. */
export function RowFrame(props: {
  readonly label: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  const { label, removeLabel, onRemove, children } = props;
  const classes = useStyles();
  return (
    <div role="group" aria-label={label} className={classes.row}>
      <div>{children}</div>
      <div className={classes.remove}>
        <IconButton label={removeLabel} onClick={onRemove}>
          <CrossIcon size={15} />
        </IconButton>
      </div>
    </div>
  );
}
