import { KeyboardEvent, MouseEvent, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Peering, statusMessageKey } from 'backstage-plugin-gardener-common';
import type { GridFocus } from '../hooks/useGridFocus';
import { ROW_ATTRIBUTE } from '../hooks/rowAttribute';
import { ChevronIcon } from '../icons/signs';
import type { RowStep } from '../model/rowSteps';
import { shownFindings } from '../model/shownFindings';
import { targetFacts } from '../model/targetFacts';
import { useTranslate } from '../translation/useTranslate';
import { FindingChips } from './FindingChips';
import { NodeNetworks } from './NodeNetworks';
import { PeeringDetail } from './PeeringDetail';
import { RolloutCell } from './RolloutCell';
import { SeedName } from './SeedName';
import { StatusCell } from './StatusCell';
import { RowActions } from './steps/RowActions';
import { useSteps } from './steps/StepsContext';
import { COLUMN_COUNT, useTableStyles } from './tableStyles';
import { TargetName } from './TargetName';

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
    text: { overflowWrap: 'anywhere' },
  },
  { name: 'GardenerPeeringRow' },
);

/** What the keyboard reaches in a row, from left to right. */
type RowItem = 'row' | 'link' | 'step' | 'menu';

/** The row itself, its link and its next step where it has them, and its menu. */
export function itemsOfRow(
  peering: Peering,
  step: RowStep | undefined,
): readonly RowItem[] {
  return [
    'row',
    ...(peering.target.kind === 'visible' ? (['link'] as const) : []),
    ...(step ? (['step'] as const) : []),
    'menu',
  ];
}

/** One peering, and below it its detail while it is open. */
export function PeeringRow(props: {
  readonly peering: Peering;
  /** Name of the shoot of the page. */
  readonly here: string;
  /** From 0, on this page. */
  readonly index: number;
  readonly open: boolean;
  readonly changed: boolean;
  /** The one next step, which stands in the row. */
  readonly step: RowStep | undefined;
  readonly onToggle: () => void;
  readonly grid: GridFocus;
}) {
  const { peering, here, index, open, changed, step, onToggle, grid } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useTranslate();
  const facts = targetFacts(peering.target);
  const standing = statusMessageKey(peering);
  const steps = useSteps();
  const menuButton = useRef<HTMLButtonElement>(null);
  const items = itemsOfRow(peering, step);
  const itemProps = (item: RowItem) => grid.item(index, items.indexOf(item));

  const onKeyDown = (event: KeyboardEvent) => {
    const wantsMenu =
      event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (wantsMenu && menuButton.current) {
      event.preventDefault();
      steps.openMenu(peering, menuButton.current);
      return;
    }
    if (event.target !== event.currentTarget) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onToggle();
  };
  const onClick = (event: MouseEvent) => {
    // The link and the buttons of the row are for themselves.
    const { target } = event;
    if (target instanceof Element && target.closest('a, button')) return;
    onToggle();
  };

  return (
    <tbody>
      <tr
        className={`${table.row} ${
          open ? `${table.open} ${table.openRow}` : ''
        } ${changed ? table.changed : ''}`}
        aria-level={1}
        {...{ [ROW_ATTRIBUTE]: peering.id }}
        aria-expanded={open}
        aria-label={t('row.name', {
          target: facts.name,
          status: t(`status.${standing}.label`),
          detail: t(`status.${standing}.detail`),
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
              aria-label={t(open ? 'row.hide' : 'row.show', {
                target: facts.name,
              })}
              onClick={onToggle}
            >
              <ChevronIcon open={open} size={14} />
            </button>
            <StatusCell peering={peering} />
          </div>
        </td>
        <td>
          <TargetName
            target={peering.target}
            item={
              peering.target.kind === 'visible' ? itemProps('link') : undefined
            }
          />
        </td>
        <td className={`${table.project} ${classes.text}`}>{facts.project}</td>
        <td>
          <NodeNetworks networks={facts.nodeNetworks} />
        </td>
        <td className={`${table.seed} ${classes.text}`}>
          <SeedName seed={facts.seed} migratingFrom={facts.migratingFrom} />
        </td>
        <td>
          <FindingChips findings={shownFindings(peering)} />
        </td>
        <td>
          <RolloutCell
            here={{ shoot: here, rollout: peering.rollout.here }}
            target={{ shoot: facts.name, rollout: peering.rollout.target }}
          />
        </td>
        <td className={table.actions}>
          <RowActions
            peering={peering}
            step={step}
            stepItem={itemProps('step')}
            menuItem={itemProps('menu')}
            menuButton={menuButton}
          />
        </td>
      </tr>
      {open && (
        <tr className={table.open} aria-level={2}>
          <td colSpan={COLUMN_COUNT}>
            <PeeringDetail peering={peering} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
