import type { NodeProps } from '@xyflow/react';
import { LockIcon } from '../../icons/signs';
import { Anchor } from './Anchor';
import type { GhostFlowNode } from './flow';
import { useNodeStyles } from './nodeStyles';

/** A target that can't be seen, with a lock, or that is gone. */
export function GhostNode({ data }: NodeProps<GhostFlowNode>) {
  const { node, title, detail } = data;
  const card = useNodeStyles();
  return (
    <div className={`${card.card} ${card.ghost}`}>
      <span className={`${card.name} ${card.ghostName}`}>{title}</span>
      <span className={card.detail}>{detail}</span>
      {node.ghost.kind === 'notAccessible' && (
        <span className={card.sign}>
          <LockIcon size={12} />
        </span>
      )}
      <Anchor connectable={false} />
    </div>
  );
}
