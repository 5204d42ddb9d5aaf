import type { NodeProps } from '@xyflow/react';
import { makeStyles } from '@material-ui/core/styles';
import { ChevronIcon } from '../../icons/signs';
import { FRAME_HEAD } from '../../model/graph/frameOutline';
import type { FrameFlowNode } from './flow';

const useStyles = makeStyles(
  {
    frame: {
      boxSizing: 'border-box',
      width: '100%',
      height: '100%',
      border: '1px solid var(--gardener-line)',
      borderRadius: 8,
      background: 'var(--gardener-sunken)',
      color: 'var(--gardener-text)',
    },
    head: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      height: FRAME_HEAD,
      padding: '0 12px',
      fontSize: 13,
      fontWeight: 700,
      // The rest of the frame is for what stands in it, and to drag the drawing by.
      pointerEvents: 'all',
    },
    closable: { cursor: 'pointer' },
    count: { fontSize: 12, fontWeight: 400, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerGroupFrame' },
);

/** An open group: a box around its shoots. */
export function GroupFrame({ data }: NodeProps<FrameFlowNode>) {
  const { title, count, closable } = data;
  const classes = useStyles();
  return (
    <div className={classes.frame}>
      <span className={`${classes.head} ${closable ? classes.closable : ''}`}>
        {closable && <ChevronIcon open size={12} />}
        {title}
        <span className={classes.count}>{count}</span>
      </span>
    </div>
  );
}
