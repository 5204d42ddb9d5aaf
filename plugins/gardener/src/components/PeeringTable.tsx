import { FocusEvent, useMemo, useState } from 'react';
import type { Peering, PeeringsView } from 'backstage-plugin-gardener-common';
import { useChangedRows } from '../hooks/useChangedRows';
import { useGridFocus } from '../hooks/useGridFocus';
import { useHeldOrder } from '../hooks/useHeldOrder';
import { nextStep } from '../model/nextStep';
import { pageOf } from '../model/paging';
import { ROWS_PER_PAGE } from '../model/rowsPerPage';
import { sortPeerings } from '../model/sortPeerings';
import { SORT_KEYS, TableState } from '../model/tableState';
import { useTranslate } from '../translation/useTranslate';
import { itemsOfRow, PeeringRow } from './PeeringRow';
import { PeeringTableHead } from './PeeringTableHead';
import { useSteps } from './steps/StepsContext';
import { TableColumns } from './TableColumns';
import { TableFooter } from './TableFooter';
import { useTableStyles } from './tableStyles';

/** The peerings that match, sorted, by pages. */
export function PeeringTable(props: {
  readonly view: PeeringsView;
  /** What the filter lets through. */
  readonly matching: readonly Peering[];
  readonly state: TableState;
  readonly onChange: (part: Partial<TableState>) => void;
}) {
  const { view, matching, state, onChange } = props;
  const classes = useTableStyles();
  const t = useTranslate();
  const here = view.shoot.ref.name;
  const changed = useChangedRows(view.peerings);
  const [reading, setReading] = useState(false);

  const sorted = useMemo(
    () => sortPeerings(matching, state.sort, state.descending),
    [matching, state.sort, state.descending],
  );
  const { rows, held } = useHeldOrder(
    sorted,
    reading || state.open !== undefined,
    `${state.descending} ${state.sort}`,
  );
  const page = pageOf(rows, state.page, ROWS_PER_PAGE);
  const { contextOf } = useSteps();
  const steps = useMemo(
    () => page.rows.map(peering => nextStep(contextOf(peering))),
    [page.rows, contextOf],
  );
  const shape = useMemo(
    () => ({
      head: SORT_KEYS.length,
      rows: page.rows.map(
        (peering, index) => itemsOfRow(peering, steps[index]).length,
      ),
    }),
    [page.rows, steps],
  );
  const grid = useGridFocus(shape);

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setReading(false);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    setReading(!event.target.closest('thead'));
    grid.onFocus(event);
  };

  return (
    <>
      <div className={classes.scroll}>
        <table
          {...grid.table}
          className={classes.table}
          aria-label={t('peerings.tableLabel', { shoot: here })}
          onFocus={onFocus}
          onBlur={onBlur}
        >
          <TableColumns />
          <PeeringTableHead
            state={state}
            grid={grid}
            onSort={(sort, descending) =>
              onChange({ sort, descending, page: 0 })
            }
          />
          {page.rows.map((peering, index) => (
            <PeeringRow
              key={peering.id}
              peering={peering}
              here={here}
              index={index}
              open={state.open === peering.id}
              changed={changed.has(peering.id)}
              step={steps[index]}
              grid={grid}
              onToggle={() =>
                onChange({
                  open: state.open === peering.id ? undefined : peering.id,
                })
              }
            />
          ))}
        </table>
      </div>
      <TableFooter
        page={page}
        matching={matching.length}
        total={view.peerings.length}
        rowsPerPage={ROWS_PER_PAGE}
        state={state}
        held={held}
        onPage={next => onChange({ page: next, open: undefined })}
      />
    </>
  );
}
