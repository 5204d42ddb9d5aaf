import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { VisuallyHidden } from '../VisuallyHidden';
import { CHANGE_COLUMNS, useChangesTableStyles } from './changesTableStyles';

/** The columns of the table of changes with their titles. */
export function ChangesTableHead() {
  const classes = useChangesTableStyles();
  const c = useChangesTranslate();
  return (
    <>
      <colgroup>
        {CHANGE_COLUMNS.map(({ name, width }) => (
          <col key={name} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {CHANGE_COLUMNS.map(({ name }) => (
            <th key={name} scope="col" className={classes.headCell}>
              {name === 'actions' ? (
                <VisuallyHidden>{c(`column.${name}`)}</VisuallyHidden>
              ) : (
                c(`column.${name}`)
              )}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
