import { makeStyles } from '@material-ui/core/styles';
import type { GridFocus } from '../../../hooks/useGridFocus';
import {
  LANDSCAPE_SORTS,
  LandscapeSort,
} from '../../../model/landscape/landscapeRows';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { useTableStyles } from '../../tableStyles';

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
  { name: 'GardenerLandscapeTableHead' },
);

/** The head of the table: each title sorts by its column, once more turns the order round. */
export function LandscapeTableHead(props: {
  readonly sort: LandscapeSort;
  readonly descending: boolean;
  readonly onSort: (sort: LandscapeSort, descending: boolean) => void;
  readonly grid: GridFocus;
}) {
  const { sort, descending, onSort, grid } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const l = useLandscapeTranslate();
  return (
    <thead>
      <tr>
        {LANDSCAPE_SORTS.map((key, index) => {
          const sorted = sort === key;
          // The worst stands on top when the weight descends.
          const down = key === 'worst' ? !descending : descending;
          const direction = down ? 'descending' : 'ascending';
          return (
            <th
              key={key}
              scope="col"
              className={table.headCell}
              aria-sort={sorted ? direction : undefined}
            >
              <button
                type="button"
                className={`${classes.button} ${
                  index === 0 ? classes.first : ''
                }`}
                onClick={() => onSort(key, sorted && !descending)}
                {...grid.item(-1, index)}
              >
                {l(`table.columns.${key}`)}
                {sorted && <span aria-hidden>{down ? ' ↓' : ' ↑'}</span>}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
