import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import type { FindingRow } from 'backstage-plugin-gardener-common';
import type {
  FindingColumn,
  RowLayout,
} from '../../model/findings/findingColumns';
import {
  canBeChosen,
  isChosen,
  type RepairChoice,
} from '../../model/findings/repairChoice';
import { hasRepairs } from '../../model/findings/repairPlan';
import { repairText } from '../../text/findings/repairText';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { VisuallyHidden } from '../VisuallyHidden';
import { FindingCell } from './FindingCell';

/** Pixels; columns without one share what is left. */
const WIDTHS: Readonly<Partial<Record<FindingColumn, number>>> = {
  finding: 168,
  shoot: 144,
  peer: 132,
  peers: 72,
  listed: 104,
  now: 104,
  state: 220,
};
const CHOICE_WIDTH = 84;

const useStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      width: '100%',
      minWidth: 640,
      borderCollapse: 'collapse',
      tableLayout: 'fixed',
      '& th, & td': { textAlign: 'left', padding: '7px 8px' },
      '& th:last-child, & td:last-child': { paddingRight: 16 },
      '& th:first-child, & td:first-child': { paddingLeft: 44 },
      '& th': {
        borderTop: '1px solid var(--gardener-line)',
        borderBottom: '1px solid var(--gardener-line)',
        fontSize: 12,
        lineHeight: '16px',
        fontWeight: 700,
        textTransform: 'uppercase',
        color: 'var(--gardener-text2)',
      },
      '& td': {
        borderBottom: '1px solid var(--gardener-line)',
        fontSize: 14,
        lineHeight: '18px',
        overflowWrap: 'anywhere',
      },
      '& tbody tr:last-child td': { borderBottom: 0 },
    },
    box: { padding: 2 },
  },
  { name: 'GardenerFindingRows' },
);

/** The findings of one group, in the columns that fit to them. */
export function FindingRows(props: {
  /** What the group is called. */
  readonly label: string;
  readonly rows: readonly FindingRow[];
  readonly layout: RowLayout;
  readonly choice: RepairChoice;
  readonly onChoose: (row: FindingRow, wanted: boolean) => void;
}) {
  const { label, rows, layout, choice, onChoose } = props;
  const { columns, wording } = layout;
  const classes = useStyles();
  const f = useFindingsTranslate();
  const withChoice = hasRepairs(rows);
  const nameOf = (column: FindingColumn) => {
    if (column === 'shoot') return f(`rows.column.${wording}Shoot`);
    if (column === 'peer') return f(`rows.column.${wording}Peer`);
    return f(`rows.column.${column}`);
  };
  return (
    <div className={classes.scroll}>
      <table
        className={classes.table}
        aria-label={f('rows.label', { group: label })}
      >
        <colgroup>
          {withChoice && <col style={{ width: CHOICE_WIDTH }} />}
          {columns.map(column => (
            <col key={column} style={{ width: WIDTHS[column] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {withChoice && (
              <th scope="col">
                <VisuallyHidden>{f('rows.column.select')}</VisuallyHidden>
              </th>
            )}
            {columns.map(column => (
              <th key={column} scope="col">
                {nameOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const chosen = isChosen(choice, row);
            const repair = repairText(f, row);
            return (
              <tr key={row.id}>
                {withChoice && (
                  <td>
                    {repair !== undefined && (
                      <Checkbox
                        size="small"
                        color="primary"
                        className={classes.box}
                        checked={chosen}
                        disabled={!canBeChosen(row)}
                        inputProps={{
                          'aria-label': f('rows.select', { repair }),
                        }}
                        onChange={event => onChoose(row, event.target.checked)}
                      />
                    )}
                  </td>
                )}
                {columns.map(column => (
                  <td key={column}>
                    <FindingCell column={column} row={row} chosen={chosen} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
