import { makeStyles } from '@material-ui/core/styles';

/** Columns from left to right with their widths in pixels; what a change is about takes the rest. */
export const CHANGE_COLUMNS = [
  { name: 'state', width: 152 },
  { name: 'change', width: undefined },
  { name: 'who', width: 148 },
  { name: 'when', width: 132 },
  { name: 'progress', width: 164 },
  { name: 'actions', width: 236 },
] as const;

const focusRing = {
  outline: '2px solid var(--gardener-primary)',
  outlineOffset: -2,
};

/** The styles of the table of changes and of its skeleton, which keeps the same frame. */
export const useChangesTableStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      minWidth: 1020,
      tableLayout: 'fixed',
      '& th, & td': { textAlign: 'left', padding: '7px 8px' },
      '& th:first-child, & td:first-child': { paddingLeft: 10 },
      '& th:last-child, & td:last-child': { paddingRight: 12 },
      '& td': {
        borderBottom: '1px solid var(--gardener-line)',
        fontSize: 14,
        lineHeight: '18px',
        overflowWrap: 'anywhere',
      },
      '& tbody:last-child tr:last-child td': { borderBottom: 0 },
    },
    headCell: {
      borderTop: '1px solid var(--gardener-line)',
      borderBottom: '1px solid var(--gardener-line)',
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      textTransform: 'uppercase',
      letterSpacing: 0.2,
      color: 'var(--gardener-text2)',
      // In line with the words of the column, which stand behind the toggle.
      '&:first-child': { textIndent: 24 },
    },
    row: {
      height: 48,
      cursor: 'pointer',
      '&:hover td': { background: 'var(--gardener-hover)' },
      '&:focus-visible': focusRing,
    },
    open: { '& td': { background: 'var(--gardener-hover)' } },
    // The row and what is below it are one thing, so no rule runs between them.
    openRow: { '& td': { borderBottom: 0 } },
    skeleton: {
      display: 'block',
      height: 12,
      borderRadius: 3,
      background: 'var(--gardener-skeleton)',
    },
    quiet: { color: 'var(--gardener-text2)', fontSize: 12, lineHeight: '16px' },
  },
  { name: 'GardenerChangesTable' },
);
