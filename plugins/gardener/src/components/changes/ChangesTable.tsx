import { useMemo } from 'react';
import type { Change } from 'backstage-plugin-gardener-common';
import type { Steering } from '../../hooks/changes/useSteering';
import { useGridFocus } from '../../hooks/useGridFocus';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { rowActsOf } from './ChangeActions';
import { ChangeRow } from './ChangeRow';
import { useChangesTableStyles } from './changesTableStyles';
import { ChangesTableHead } from './ChangesTableHead';

/** The changes of a Garden, newest first. */
export function ChangesTable(props: {
  readonly changes: readonly Change[];
  /** As a reader calls it. */
  readonly garden: string;
  /** Id of the change whose steps are shown. */
  readonly opened: string | undefined;
  readonly steering: Steering;
  readonly onOpen: (id: string | undefined) => void;
}) {
  const { changes, garden, opened, steering, onOpen } = props;
  const classes = useChangesTableStyles();
  const c = useChangesTranslate();
  const shape = useMemo(
    () => ({
      head: 0,
      rows: changes.map(change => 1 + rowActsOf(change).length),
    }),
    [changes],
  );
  const grid = useGridFocus(shape);
  return (
    <div className={classes.scroll}>
      <table
        {...grid.table}
        className={classes.table}
        aria-label={c('tableLabel', { garden })}
        onFocus={grid.onFocus}
      >
        <ChangesTableHead />
        {changes.map((change, index) => (
          <ChangeRow
            key={change.id}
            change={change}
            index={index}
            open={opened === change.id}
            steering={steering}
            grid={grid}
            onToggle={() =>
              onOpen(opened === change.id ? undefined : change.id)
            }
          />
        ))}
      </table>
    </div>
  );
}
