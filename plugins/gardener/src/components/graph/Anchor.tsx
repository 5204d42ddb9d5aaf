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
  },
  { name: 'GardenerGraphAnchor' },
);

/** From where a new line is drawn. React Flow paints no line to a node that has none, so it is there where none can be, too. */
export function Anchor(props: { readonly connectable: boolean }) {
  return (
    <Handle
      className={useStyles().anchor}
      type="source"
      position={Position.Right}
      isConnectable={props.connectable}
      aria-hidden
    />
  );
}
