import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { CHANGE_COLUMNS, useChangesTableStyles } from './changesTableStyles';
import { ChangesTableHead } from './ChangesTableHead';

/** Widths in percent of the column, so that the rows look like rows. */
const ROWS = [
  [70, 64, 60, 70, 80, 60],
  [56, 48, 72, 60, 70, 40],
  [62, 72, 50, 76, 84, 0],
  [74, 40, 66, 64, 72, 0],
];

/** The table while nothing is known yet, in the frame that it will have. */
export function ChangesSkeleton() {
  const classes = useChangesTableStyles();
  const c = useChangesTranslate();
  return (
    <div className={classes.scroll} role="status" aria-busy="true">
      <table className={classes.table} aria-label={c('loading')}>
        <ChangesTableHead />
        <tbody>
          {ROWS.map((widths, row) => (
            <tr key={row} className={classes.row}>
              {CHANGE_COLUMNS.map(({ name }, column) => (
                <td key={name}>
                  <span
                    className={classes.skeleton}
                    style={{ width: `${widths[column]}%` }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
