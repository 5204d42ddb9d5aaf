import { makeStyles } from '@material-ui/core/styles';

/** The frame of what filters a page. */
export const useFilterStyles = makeStyles(
  {
    field: {
      position: 'relative',
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      height: 36,
      boxSizing: 'border-box',
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
      font: 'inherit',
      color: 'var(--gardener-text2)',
      background: 'var(--gardener-paper)',
      '&:focus-within, &:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 1,
      },
    },
    row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
  },
  { name: 'GardenerFilter' },
);
