import { Handle, NodeProps, Position } from '@xyflow/react';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutIcon } from '../../icons/rollout';
import { nodeBadge } from '../../model/graph/badge';
import { Badge } from './Badge';
import type { ShootFlowNode } from './flow';
import { useNodeStyles } from './nodeStyles';

const useStyles = makeStyles(
  {
    handle: {
      '&&': {
        width: 10,
        height: 10,
        border: '2px solid var(--gardener-paper)',
        background: 'var(--gardener-primary)',
        opacity: 0,
      },
      '.react-flow__node:hover &&, .react-flow__node:focus-within &&': {
        opacity: 1,
      },
    },
  },
  { name: 'GardenerShootNode' },
);

/** A shoot: its name, what tells it apart, a moon while it is hibernated, and its worst finding. */
export function ShootNode({ data }: NodeProps<ShootFlowNode>) {
  const { node, title, detail, inFocus, connectable } = data;
  const card = useNodeStyles();
  const classes = useStyles();
  const badge = nodeBadge(node);
  return (
    <div className={`${card.card} ${inFocus ? card.inFocus : ''}`}>
      <span className={card.name}>{title}</span>
      <span className={card.detail}>{detail}</span>
      {node.shoot.hibernated && (
        <span className={card.sign}>
          <RolloutIcon state="hibernated" size={12} />
        </span>
      )}
      {badge && <Badge severity={badge.severity} />}
      {connectable && (
        <Handle
          className={classes.handle}
          type="source"
          position={Position.Right}
        />
      )}
    </div>
  );
}
