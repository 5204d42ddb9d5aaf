import type { NodeProps } from '@xyflow/react';
import { RolloutIcon } from '../../icons/rollout';
import { nodeBadge } from '../../model/graph/badge';
import { Anchor } from './Anchor';
import { Badge } from './Badge';
import type { ShootFlowNode } from './flow';
import { useNodeStyles } from './nodeStyles';

/** A shoot: its name, what tells it apart, a moon while it is hibernated, and its worst finding. */
export function ShootNode({ data }: NodeProps<ShootFlowNode>) {
  const { node, title, detail, inFocus, connectable } = data;
  const card = useNodeStyles();
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
      <Anchor connectable={connectable} />
    </div>
  );
}
