import { KeyboardEvent, MouseEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { GridFocus } from '../../../hooks/useGridFocus';
import { ChevronIcon } from '../../../icons/signs';
import {
  LANDSCAPE_SORTS,
  LandscapeRow,
  RowEnd,
} from '../../../model/landscape/landscapeRows';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { NodeNetworks } from '../../NodeNetworks';
import { RolloutCell } from '../../RolloutCell';
import { useTableStyles } from '../../tableStyles';
import { PeeringFindings } from '../PeeringFindings';
import { RowStatus } from '../RowStatus';
import { ShootLink } from '../ShootLink';
import { RowFindings } from './RowFindings';

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
    project: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
      overflowWrap: 'anywhere',
    },
    detail: { padding: '6px 8px 12px 30px' },
  },
  { name: 'GardenerLandscapeTableRow' },
);

/** What the keyboard reaches in a row, from left to right. */
type RowItem = 'row' | 'shoot' | 'target';

/** The row itself, and its links. */
export function itemsOfLandscapeRow({
  here,
  target,
}: LandscapeRow): readonly RowItem[] {
  return [
    'row',
    ...(here.entityRef === undefined ? [] : (['shoot'] as const)),
    ...(target.entityRef === undefined ? [] : (['target'] as const)),
  ];
}

/** One peering, and below it its findings and steps while it is open. */
export function LandscapeTableRow(props: {
  readonly garden: string;
  readonly row: LandscapeRow;
  /** From 0, on this page. */
  readonly index: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly grid: GridFocus;
}) {
  const { garden, row, index, open, onToggle, grid } = props;
  const { here, target, standing } = row;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useTranslate();
  const l = useLandscapeTranslate();
  const items = itemsOfLandscapeRow(row);
  const itemProps = (item: RowItem) => grid.item(index, items.indexOf(item));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onToggle();
  };
  const onClick = (event: MouseEvent) => {
    // The links and the buttons of the row are for themselves.
    const { target: clicked } = event;
    if (clicked instanceof Element && clicked.closest('a, button')) return;
    onToggle();
  };
  const cellOf = (end: RowEnd, item: 'shoot' | 'target') => (
    <>
      <ShootLink
        entityRef={end.entityRef}
        item={end.entityRef === undefined ? undefined : itemProps(item)}
      >
        {end.name}
      </ShootLink>
      <span className={classes.project}>{end.project ?? end.namespace}</span>
    </>
  );

  return (
    <tbody>
      <tr
        className={`${table.row} ${
          open ? `${table.open} ${table.openRow}` : ''
        }`}
        aria-level={1}
        aria-expanded={open}
        aria-label={l('table.name', {
          shoot: here.name,
          target: target.name,
          status: t(`status.${standing}.label`),
        })}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...itemProps('row')}
      >
        <td>
          <div className={classes.first}>
            <button
              type="button"
              className={classes.toggle}
              tabIndex={-1}
              aria-label={l(open ? 'table.hide' : 'table.show', {
                target: target.name,
              })}
              onClick={onToggle}
            >
              <ChevronIcon open={open} size={14} />
            </button>
            <RowStatus row={row} />
          </div>
        </td>
        <td>{cellOf(here, 'shoot')}</td>
        <td>{cellOf(target, 'target')}</td>
        <td>
          <NodeNetworks networks={here.nodeNetworks} />
        </td>
        <td>
          <NodeNetworks networks={target.nodeNetworks} />
        </td>
        <td>
          <RowFindings row={row} />
        </td>
        <td>
          <RolloutCell
            here={{ shoot: here.name, rollout: here.rollout }}
            target={{ shoot: target.name, rollout: target.rollout }}
          />
        </td>
      </tr>
      {open && (
        <tr className={table.open} aria-level={2}>
          <td colSpan={LANDSCAPE_SORTS.length}>
            <div className={classes.detail}>
              <PeeringFindings garden={garden} row={row} stacked={false} />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}
