import { makeStyles } from '@material-ui/core/styles';

const FADED = 0.3;

/** The looks of the drawing as a whole, and of React Flow's own elements in it. */
export const useGraphStyles = makeStyles(
  {
    canvas: {
      position: 'relative',
      width: '100%',
      height: '100%',
      // The drawing is in the colours of the plugin: React Flow brings none.
      '& .react-flow__node': { borderRadius: 8, textAlign: 'left' },
      // What is dimmed can still be read: lines and signs fade, words get quiet.
      '& .react-flow__node[data-dimmed] *': {
        color: 'var(--gardener-text2)',
        borderColor: 'var(--gardener-line)',
        fontWeight: 400,
      },
      '& .react-flow__node[data-dimmed] svg': { opacity: FADED },
      '& .react-flow__edge[data-dimmed]': {
        // Not the opacity itself, which hides the ground of a line until it is looked at.
        '& line, & path, & rect, & circle': {
          strokeOpacity: FADED,
          fillOpacity: FADED,
        },
        '& text': { fill: 'var(--gardener-text2)', fontWeight: 400 },
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
