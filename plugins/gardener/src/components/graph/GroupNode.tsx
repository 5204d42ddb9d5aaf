import type { NodeProps } from '@xyflow/react';
import { makeStyles } from '@material-ui/core/styles';
import { CIRCLE_LABEL, circleRadius } from '../../model/graph/sizes';
import { Anchor } from './Anchor';
import { Badge } from './Badge';
import type { GroupFlowNode } from './flow';

const useStyles = makeStyles(
  {
    group: {
      display: 'grid',
      justifyItems: 'center',
      width: '100%',
      height: '100%',
      color: 'var(--gardener-text)',
      cursor: 'pointer',
    },
    circle: {
      position: 'relative',
      display: 'grid',
      placeItems: 'center',
      boxSizing: 'border-box',
      border: '1.25px solid var(--gardener-edge)',
      borderRadius: '50%',
      background: 'var(--gardener-sunken)',
      fontSize: 11,
      lineHeight: '14px',
      color: 'var(--gardener-text2)',
    },
    name: {
      maxWidth: CIRCLE_LABEL.width,
      height: CIRCLE_LABEL.height,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontSize: 12,
      lineHeight: `${CIRCLE_LABEL.height}px`,
      fontWeight: 700,
    },
  },
  { name: 'GardenerGroupNode' },
);

/** A closed group: a circle as large as it has shoots, with their number. */
export function GroupNode({ data }: NodeProps<GroupFlowNode>) {
  const { node, title } = data;
  const { group } = node;
  const classes = useStyles();
  const across = 2 * circleRadius(group);
  return (
    <div className={classes.group}>
      <span
        className={classes.circle}
        style={{ width: across, height: across }}
      >
        {group.shoots}
        {group.errors > 0 && <Badge severity="error" />}
        {group.errors === 0 && group.warnings > 0 && (
          <Badge severity="warning" />
        )}
      </span>
      <span className={classes.name}>{title}</span>
      <Anchor connectable={false} />
    </div>
  );
}
