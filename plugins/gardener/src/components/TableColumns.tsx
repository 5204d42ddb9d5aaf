import { SORT_KEYS } from '../model/tableState';
import { ACTIONS_WIDTH, COLUMN_WIDTHS, useTableStyles } from './tableStyles';

/** The widths of the columns. */
export function TableColumns() {
  const classes = useTableStyles();
  return (
    <colgroup>
      {SORT_KEYS.map(key => (
        <col
          key={key}
          className={
            key === 'seed' || key === 'project' ? classes[key] : undefined
          }
          style={{ width: COLUMN_WIDTHS[key] }}
        />
      ))}
      <col style={{ width: ACTIONS_WIDTH }} />
    </colgroup>
  );
}
