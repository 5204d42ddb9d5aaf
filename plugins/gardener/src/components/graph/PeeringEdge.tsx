import type { EdgeProps } from '@xyflow/react';
import { edgeBadge } from '../../model/graph/badge';
import { between } from '../../model/graph/geometry';
import { halfEdges } from '../../model/graph/halfEdges';
import { EdgeGround } from './EdgeGround';
import type { PeeringFlowEdge } from './flow';
import { HalfLine } from './HalfLine';
import { LineLabel } from './LineLabel';

/** A peering: two halves, each with what its side says, and the worst finding. */
export function PeeringEdge({ data }: EdgeProps<PeeringFlowEdge>) {
  if (!data) return null;
  const { edge, painted } = data;
  const { from, to, label } = painted;
  const middle = between(from, to, 0.5);
  const halves = halfEdges(edge.peering);
  const badge = edgeBadge(edge);
  return (
    <>
      <EdgeGround from={from} to={to} />
      <HalfLine half={halves.a} end={from} middle={middle} />
      <HalfLine half={halves.b} end={to} middle={middle} />
      {badge && label && <LineLabel label={label} severity={badge.severity} />}
    </>
  );
}
