import { makeStyles } from '@material-ui/core/styles';

/** The looks of cards, which shoots and ghosts share. */
export const useNodeStyles = makeStyles(
  {
    card: {
      position: 'relative',
      boxSizing: 'border-box',
      width: '100%',
      height: '100%',
      padding: '4px 10px',
      border: '1.25px solid var(--gardener-edge)',
      borderRadius: 6,
      background: 'var(--gardener-paper)',
      color: 'var(--gardener-text)',
      textAlign: 'left',
      cursor: 'pointer',
    },
    inFocus: { border: '2.5px solid var(--gardener-primary)' },
    ghost: {
      borderStyle: 'dashed',
      background: 'var(--gardener-sunken)',
    },
    name: {
      display: 'block',
      paddingRight: 14,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontSize: 13,
      lineHeight: '17px',
      fontWeight: 700,
    },
    ghostName: { fontWeight: 400 },
    detail: {
      display: 'block',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontSize: 11,
      lineHeight: '14px',
      color: 'var(--gardener-text2)',
    },
    sign: {
      position: 'absolute',
      top: 6,
      right: 8,
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerGraphNode' },
);
