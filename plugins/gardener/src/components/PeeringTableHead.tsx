import { makeStyles } from '@material-ui/core/styles';
import type { GridFocus } from '../hooks/useGridFocus';
import { SORT_KEYS, SortKey, TableState } from '../model/tableState';
import { useTranslate } from '../translation/useTranslate';
import { useTableStyles } from './tableStyles';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  {
    button: {
      font: 'inherit',
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      textTransform: 'uppercase',
      letterSpacing: 0.2,
      whiteSpace: 'nowrap',
      padding: '3px 0',
      border: 0,
      background: 'none',
      color: 'var(--gardener-text2)',
      cursor: 'pointer',
      '&:hover': { color: 'var(--gardener-text)' },
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
    // In line with the words of the column, which stand behind the toggle.
    first: { paddingLeft: 24 },
  },
  { name: 'GardenerPeeringTableHead' },
);

/** The head of the table: each title sorts by its column, once more turns the order round. */
export function PeeringTableHead(props: {
  readonly state: TableState;
  readonly onSort: (sort: SortKey, descending: boolean) => void;
  readonly grid: GridFocus;
}) {
  const { state, onSort, grid } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useTranslate();
  return (
    <thead>
      <tr>
        {SORT_KEYS.map((key, index) => {
          const sorted = state.sort === key;
          // The worst stands on top when the weight descends.
          const down = key === 'worst' ? !state.descending : state.descending;
          const direction = down ? 'descending' : 'ascending';
          const hidden = key === 'seed' || key === 'project' ? table[key] : '';
          return (
            <th
              key={key}
              scope="col"
              className={`${table.headCell} ${hidden}`}
              aria-sort={sorted ? direction : undefined}
            >
              <button
                type="button"
                className={`${classes.button} ${
                  index === 0 ? classes.first : ''
                }`}
                onClick={() => onSort(key, sorted && !state.descending)}
                {...grid.item(-1, index)}
              >
                {t(`columns.${key}`)}
                {sorted && <span aria-hidden>{down ? ' ↓' : ' ↑'}</span>}
              </button>
            </th>
          );
        })}
        <th scope="col" className={table.headCell}>
          <VisuallyHidden>{t('steps.column')}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  );
}
