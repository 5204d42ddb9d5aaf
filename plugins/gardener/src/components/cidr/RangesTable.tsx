import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { AddressPlan, RangeSort } from 'backstage-plugin-gardener-common';
import type { CidrControl } from '../../hooks/cidr/useCidrState';
import { useGridFocus } from '../../hooks/useGridFocus';
import { grownOnce } from '../../model/cidr/growth';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { Card } from '../Card';
import { VisuallyHidden } from '../VisuallyHidden';
import { RangeRow } from './RangeRow';
import { RangesFooter } from './RangesFooter';

/** Pixels; conflicts take the rest. */
const COLUMNS: readonly (readonly [RangeSort, number | undefined])[] = [
  ['range', 150],
  ['shoots', 176],
  ['kind', 84],
  ['addresses', 96],
  ['conflicts', undefined],
];
const ACTION_WIDTH = 76;

const NAMES = {
  range: 'ranges.range',
  shoots: 'ranges.users',
  kind: 'ranges.kind',
  addresses: 'ranges.addresses',
  conflicts: 'ranges.conflicts',
} as const;

const useStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      minWidth: 720,
      tableLayout: 'fixed',
      '& th, & td': {
        textAlign: 'left',
        padding: '7px 8px',
        borderBottom: '1px solid var(--gardener-line)',
      },
      '& th:first-child, & td:first-child': { paddingLeft: 16 },
    },
    head: { borderTop: '1px solid var(--gardener-line)' },
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
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
    empty: { padding: 16, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerRangesTable' },
);

/** The same as the map in rows, with what is the matter with each range. */
export function RangesTable(props: {
  readonly plan: AddressPlan;
  readonly control: CidrControl;
}) {
  const { plan, control } = props;
  const { ranges, maxPrefix } = plan;
  const { state, change, show, attempt } = control;
  const classes = useStyles();
  const c = useCidrTranslate();
  const shape = useMemo(
    () => ({
      head: COLUMNS.length,
      // The range, each shoot that is named as a link, and growing.
      rows: ranges.items.map(
        line =>
          1 +
          (line.shoots === 1 ? 1 : 0) +
          (grownOnce(line, maxPrefix) === undefined ? 0 : 1),
      ),
    }),
    [ranges.items, maxPrefix],
  );
  const { table, onFocus, item } = useGridFocus(shape);
  const sortBy = (sort: RangeSort) => {
    const again = state.sort === sort && !state.descending;
    change({
      sort: sort === 'conflicts' ? undefined : sort,
      order: again ? 'desc' : undefined,
      page: undefined,
    });
  };
  return (
    <Card title={c('ranges.title')} subtitle={c('ranges.subtitle')}>
      <div className={classes.scroll}>
        <table
          ref={table.ref}
          role="grid"
          className={classes.table}
          aria-label={c('ranges.title')}
          onKeyDown={table.onKeyDown}
          onFocus={onFocus}
        >
          <colgroup>
            {COLUMNS.map(([key, width]) => (
              <col key={key} style={{ width }} />
            ))}
            <col style={{ width: ACTION_WIDTH }} />
          </colgroup>
          <thead>
            <tr>
              {COLUMNS.map(([key], index) => {
                const isSorted = state.sort === key;
                // What stands first by default is the worst, the largest, the most.
                const isDown =
                  state.descending !== (key !== 'range' && key !== 'kind');
                const direction = isDown ? 'descending' : 'ascending';
                return (
                  <th
                    key={key}
                    scope="col"
                    className={classes.head}
                    aria-sort={isSorted ? direction : undefined}
                  >
                    <button
                      type="button"
                      className={classes.button}
                      onClick={() => sortBy(key)}
                      {...item(-1, index)}
                    >
                      {c(NAMES[key])}
                      {isSorted && (
                        <span aria-hidden>{isDown ? ' ↓' : ' ↑'}</span>
                      )}
                    </button>
                  </th>
                );
              })}
              <th scope="col" className={classes.head}>
                <VisuallyHidden>{c('ranges.actions')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {ranges.items.map((line, row) => (
              <RangeRow
                key={`${line.kind} ${line.cidr}`}
                line={line}
                maxPrefix={maxPrefix}
                item={index => item(row, index)}
                onShow={show}
                onGrow={attempt}
              />
            ))}
            {ranges.items.length === 0 && (
              <tr>
                <td colSpan={COLUMNS.length + 1}>
                  <span className={classes.empty}>{c('ranges.empty')}</span>
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <RangesFooter
        plan={plan}
        page={state.page}
        onPage={page =>
          change({ page: page === 0 ? undefined : String(page + 1) })
        }
      />
    </Card>
  );
}
