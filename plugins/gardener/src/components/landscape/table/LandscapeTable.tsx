import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../../hooks/landscape/useLandscapeState';
import { useGridFocus } from '../../../hooks/useGridFocus';
import { peeringEdgeId } from '../../../model/graph/ids';
import {
  LANDSCAPE_SORTS,
  sortLandscapeRows,
} from '../../../model/landscape/landscapeRows';
import type { LandscapeState } from '../../../model/landscape/landscapeState';
import { tablesOf } from '../../../model/landscape/tablesOf';
import { pageOf } from '../../../model/paging';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { PageSteps } from '../../page/PageSteps';
import { useTableStyles } from '../../tableStyles';
import { LandscapeTableHead } from './LandscapeTableHead';
import { itemsOfLandscapeRow, LandscapeTableRow } from './LandscapeTableRow';

/** Rows on one page. */
const ROWS = 25;

/** Pixels; findings take the rest. */
const WIDTHS = [176, 124, 140, 132, 136, undefined, 262];

const useStyles = makeStyles(
  { none: { margin: 0, padding: '16px 8px', color: 'var(--gardener-text2)' } },
  { name: 'GardenerLandscapeTable' },
);

/** The peerings of a landscape as rows: the same as its lines, with the same filters and the same choice. */
export function LandscapeTable(props: {
  /** What is lit of it: the rest has no row. */
  readonly landscape: Landscape;
  readonly state: LandscapeState;
  readonly changes: LandscapeChanges;
}) {
  const { landscape, state, changes } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const l = useLandscapeTranslate();
  const { sort, descending } = state;
  const rows = useMemo(
    () => sortLandscapeRows(tablesOf(landscape).peerings, sort, descending),
    [landscape, sort, descending],
  );
  // What is chosen is shown, on whichever page it is.
  const chosen = rows.findIndex(
    ({ peering }) => peeringEdgeId(peering.id) === state.selected,
  );
  const page = pageOf(
    rows,
    chosen < 0 ? state.page : Math.floor(chosen / ROWS),
    ROWS,
  );
  const shape = useMemo(
    () => ({
      head: LANDSCAPE_SORTS.length,
      rows: page.rows.map(row => itemsOfLandscapeRow(row).length),
    }),
    [page.rows],
  );
  const grid = useGridFocus(shape);
  if (rows.length === 0) {
    return <p className={classes.none}>{l('table.none')}</p>;
  }
  return (
    <>
      <div className={table.scroll}>
        <table
          {...grid.table}
          className={table.table}
          aria-label={l('table.label', { garden: landscape.garden })}
          onFocus={grid.onFocus}
        >
          <colgroup>
            {LANDSCAPE_SORTS.map((key, index) => (
              <col key={key} style={{ width: WIDTHS[index] }} />
            ))}
          </colgroup>
          <LandscapeTableHead
            sort={sort}
            descending={descending}
            grid={grid}
            onSort={(key, down) =>
              changes.change({
                sort:
                  key === 'worst' && !down
                    ? undefined
                    : `${down ? '-' : ''}${key}`,
                page: undefined,
              })
            }
          />
          {page.rows.map((row, index) => {
            const id = peeringEdgeId(row.peering.id);
            const open = id === state.selected;
            return (
              <LandscapeTableRow
                key={id}
                garden={landscape.garden}
                row={row}
                index={index}
                open={open}
                grid={grid}
                onToggle={() => changes.select(open ? undefined : id)}
              />
            );
          })}
        </table>
      </div>
      <PageSteps
        page={page}
        total={rows.length}
        onPage={next =>
          changes.change({
            page: next === 0 ? undefined : String(next + 1),
            selected: undefined,
          })
        }
      >
        {sort === 'worst' && !descending && l('table.worstFirst')}
      </PageSteps>
    </>
  );
}
