import { makeStyles } from '@material-ui/core/styles';

/** The looks of the drawing as a whole, and of React Flow's own elements in it. */
export const useGraphStyles = makeStyles(
  {
    canvas: {
      position: 'relative',
      width: '100%',
      height: '100%',
      // The drawing is in the colours of the plugin: React Flow brings none.
      '& .react-flow__node': { borderRadius: 8, textAlign: 'left' },
      '& .react-flow__node[data-dimmed], & .react-flow__edge[data-dimmed]': {
        opacity: 0.3,
      },
      '& .react-flow__node[data-selected]': {
        boxShadow: '0 0 0 4px var(--gardener-info)',
      },
      '& .react-flow__node:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
      '& .react-flow__edge:focus': { outline: 'none' },
      '& .react-flow__connection-path': {
        stroke: 'var(--gardener-primary)',
        strokeWidth: 2,
        strokeDasharray: '6 4',
      },
    },
  },
  { name: 'GardenerGraphCanvas' },
);
