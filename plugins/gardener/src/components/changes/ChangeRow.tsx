import { KeyboardEvent, MouseEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import type { Change } from 'backstage-plugin-gardener-common';
import type { Steering } from '../../hooks/changes/useSteering';
import type { GridFocus } from '../../hooks/useGridFocus';
import { ChevronIcon } from '../../icons/signs';
import { changeSubject } from '../../text/changes/changeSubject';
import { rowSentence } from '../../text/changes/rowSentence';
import { stateText } from '../../text/changes/stateText';
import { useBulkTranslate } from '../../translation/useBulkTranslate';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { FailureNote } from '../FailureNote';
import { ChangeActions } from './ChangeActions';
import { ChangeAge } from './ChangeAge';
import { ChangeDetail } from './ChangeDetail';
import { ChangeProgressCell } from './ChangeProgressCell';
import { ChangeStateCell } from './ChangeStateCell';
import { CHANGE_COLUMNS, useChangesTableStyles } from './changesTableStyles';

const useStyles = makeStyles(
  {
    first: { display: 'flex', alignItems: 'center', gap: 4 },
    toggle: {
      width: 20,
      flex: 'none',
      padding: 2,
      border: 0,
      background: 'none',
      color: 'var(--gardener-text2)',
      cursor: 'pointer',
    },
    subject: { fontWeight: 700 },
  },
  { name: 'GardenerChangeRow' },
);

/** One change, and below it its steps while they are shown. */
export function ChangeRow(props: {
  readonly change: Change;
  /** From 0. */
  readonly index: number;
  readonly open: boolean;
  readonly steering: Steering;
  readonly grid: GridFocus;
  readonly onToggle: () => void;
}) {
  const { change, index, open, steering, grid, onToggle } = props;
  const classes = useStyles();
  const table = useChangesTableStyles();
  const b = useBulkTranslate();
  const c = useChangesTranslate();
  const t = useTranslate();
  const subject = changeSubject(c, t, change);
  const failed =
    steering.failed?.id === change.id ? steering.failed : undefined;
  const goesOn = open || failed !== undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onToggle();
  };
  const onClick = (event: MouseEvent) => {
    // The buttons of the row are for themselves.
    const { target } = event;
    if (target instanceof Element && target.closest('a, button')) return;
    onToggle();
  };
  return (
    <tbody>
      <tr
        className={`${table.row} ${open ? table.open : ''} ${
          goesOn ? table.openRow : ''
        }`}
        aria-level={1}
        aria-expanded={open}
        aria-label={c('rowName', { subject, state: stateText(c, t, change) })}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...grid.item(index, 0)}
      >
        <td>
          <div className={classes.first}>
            <button
              type="button"
              className={classes.toggle}
              tabIndex={-1}
              aria-label={c(open ? 'hide' : 'show', { subject })}
              onClick={onToggle}
            >
              <ChevronIcon open={open} size={14} />
            </button>
            <ChangeStateCell change={change} />
          </div>
        </td>
        <td>
          <div className={classes.subject}>{subject}</div>
          <div className={table.quiet}>
            {rowSentence(b, t, change)} · {t(`history.source.${change.source}`)}
          </div>
        </td>
        <td>
          <EntityDisplayName
            entityRef={change.user}
            defaultKind="user"
            hideIcon
            disableTooltip
          />
          {change.mine && <div className={table.quiet}>{c('you')}</div>}
        </td>
        <td>
          <ChangeAge time={Date.parse(change.startedAt)} />
        </td>
        <td>
          <ChangeProgressCell change={change} subject={subject} />
        </td>
        <td>
          <ChangeActions
            change={change}
            subject={subject}
            steering={steering}
            itemOf={act => grid.item(index, act + 1)}
          />
        </td>
      </tr>
      {failed && (
        <tr className={open ? table.openRow : ''} aria-level={2}>
          <td colSpan={CHANGE_COLUMNS.length}>
            <div role="alert">
              <FailureNote
                title={c(`notDone.${failed.act}`)}
                failure={failed.failure}
                onSignedIn={steering.forget}
              />
            </div>
          </td>
        </tr>
      )}
      {open && (
        <tr className={table.open} aria-level={2}>
          <td colSpan={CHANGE_COLUMNS.length}>
            <ChangeDetail id={change.id} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
