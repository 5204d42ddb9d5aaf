import { Handle, Position } from '@xyflow/react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    anchor: {
      '&&': {
        width: 10,
        height: 10,
        border: '2px solid var(--gardener-paper)',
        borderRadius: '50%',
        background: 'var(--gardener-primary)',
        opacity: 0,
      },
      '.react-flow__node:hover &&.connectable': { opacity: 1 },
    },
    // The pointer meets it only while a line is drawn: the library sees to that.
    whole: {
      '&&': {
        inset: 0,
        width: 'auto',
        height: 'auto',
        border: 0,
        borderRadius: 6,
        transform: 'none',
        background: 'transparent',
      },
      '&&.valid': { boxShadow: '0 0 0 2px var(--gardener-primary)' },
    },
  },
  { name: 'GardenerGraphAnchor' },
);

/**
 * From where a new line is drawn, and the whole card to where it may lead. React Flow paints no line to a node that has no
 * handle, so there is one where no line can be begun, too.
 */
export function Anchor(props: { readonly connectable: boolean }) {
  const { connectable } = props;
  const classes = useStyles();
  return (
    <>
      {connectable && (
        <Handle
          className={classes.whole}
          type="target"
          position={Position.Left}
          isConnectableStart={false}
          aria-hidden
        />
      )}
      <Handle
        className={classes.anchor}
        type="source"
        position={Position.Right}
        isConnectable={connectable}
        isConnectableEnd={false}
        aria-hidden
      />
    </>
  );
}
