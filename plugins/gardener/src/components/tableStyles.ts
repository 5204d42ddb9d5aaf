import { makeStyles } from '@material-ui/core/styles';

/** Widths in pixels; Findings takes the rest. */
export const COLUMN_WIDTHS = {
  status: 172,
  target: 104,
  project: 112,
  nodes: 132,
  seed: 76,
  worst: undefined,
  rollout: 262,
} as const;

/** Pixels of the column behind the last one that has a title: next step and menu. */
export const ACTIONS_WIDTH = 140;

/** Those that have a title, and the one of the actions. */
export const COLUMN_COUNT = Object.keys(COLUMN_WIDTHS).length + 1;

/**
 * Below these widths of the window Seed and then Project stand in the detail alone. With the sidebar beside them the
 * others have their widths then, and Findings the room of its longest chip.
 */
const WITHOUT_SEED = '@media (max-width: 1419px)';
const WITHOUT_PROJECT = '@media (max-width: 1339px)';

const focusRing = {
  outline: '2px solid var(--gardener-primary)',
  outlineOffset: -2,
};

/** The styles of the table and its skeleton, which keeps the same frame. */
export const useTableStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      minWidth: 968,
      tableLayout: 'fixed',
      '& th, & td': { textAlign: 'left', padding: '7px 8px' },
      '& th:first-child, & td:first-child': { paddingLeft: 10 },
      '& th:last-child, & td:last-child': { paddingRight: 12 },
      '& td': {
        borderBottom: '1px solid var(--gardener-line)',
        verticalAlign: 'middle',
        fontSize: 14,
        lineHeight: '18px',
      },
      '& tbody:last-child tr:last-child td': { borderBottom: 0 },
    },
    headCell: {
      borderTop: '1px solid var(--gardener-line)',
      borderBottom: '1px solid var(--gardener-line)',
    },
    seed: { [WITHOUT_SEED]: { display: 'none' } },
    project: { [WITHOUT_PROJECT]: { display: 'none' } },
    actions: { '&&': { paddingLeft: 0 } },
    row: {
      height: 48,
      cursor: 'pointer',
      '&:hover td': { background: 'var(--gardener-hover)' },
      '&:focus-visible': focusRing,
    },
    open: { '& td': { background: 'var(--gardener-hover)' } },
    // The row and its detail are one thing, so no rule runs between them.
    openRow: { '& td': { borderBottom: 0 } },
    changed: {
      '& td': { animation: '$tint 2s ease-out' },
      '@media (prefers-reduced-motion: reduce)': {
        '& td': { animation: 'none' },
      },
    },
    '@keyframes tint': {
      from: { backgroundColor: 'var(--gardener-tint)' },
      to: { backgroundColor: 'transparent' },
    },
  },
  { name: 'GardenerPeeringTable' },
);
