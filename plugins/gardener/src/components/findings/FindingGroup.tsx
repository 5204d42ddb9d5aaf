import { useId } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type {
  FindingRow,
  FindingsGroup,
  FindingsGrouping,
} from 'backstage-plugin-gardener-common';
import { ChevronIcon } from '../../icons/signs';
import { rowLayoutOf } from '../../model/findings/findingColumns';
import {
  chosenPart,
  isChosen,
  type RepairChoice,
} from '../../model/findings/repairChoice';
import { groupText } from '../../text/findings/groupText';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { FindingRows } from './FindingRows';
import { WeightIcon } from './WeightIcon';

const useStyles = makeStyles(
  {
    card: { overflow: 'hidden', backgroundImage: 'none' },
    head: {
      display: 'grid',
      gridTemplateColumns: '24px minmax(0, 1fr) auto',
      gap: 8,
      alignItems: 'center',
      minHeight: 52,
      padding: '0 16px',
    },
    box: { padding: 2, gridColumn: 1, gridRow: 1 },
    heading: { margin: 0, font: 'inherit', gridColumn: 2, gridRow: 1 },
    fold: {
      display: 'grid',
      gridTemplateColumns: '20px 20px 32px minmax(0, 1fr)',
      gap: 8,
      alignItems: 'center',
      width: '100%',
      minHeight: 52,
      padding: '8px 0',
      border: 0,
      background: 'none',
      font: 'inherit',
      textAlign: 'left',
      color: 'inherit',
      cursor: 'pointer',
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: -2,
      },
    },
    count: { fontSize: 16, textAlign: 'right', fontWeight: 700 },
    words: { paddingLeft: 8, display: 'block' },
    title: { display: 'block', fontWeight: 700, overflowWrap: 'anywhere' },
    quiet: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
      overflowWrap: 'anywhere',
    },
    aside: { fontSize: 12, lineHeight: '16px', gridColumn: 3, gridRow: 1 },
    foot: {
      display: 'flex',
      alignItems: 'center',
      minHeight: 40,
      padding: '4px 16px',
      borderTop: '1px solid var(--gardener-line)',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerFindingGroup' },
);

/** More rows of a group than the answer gave at once. */
export type MoreRows = 'offered' | 'loading' | 'given';

/** Findings with something in common: one line, and its rows on wish. */
export function FindingGroup(props: {
  readonly by: FindingsGrouping;
  readonly group: FindingsGroup;
  readonly open: boolean;
  readonly more: MoreRows;
  readonly choice: RepairChoice;
  readonly onToggle: () => void;
  readonly onMore: () => void;
  readonly onChoose: (row: FindingRow, wanted: boolean) => void;
  readonly onChooseAll: (rows: readonly FindingRow[]) => void;
}) {
  const { by, group, open, more, choice, onToggle, onMore } = props;
  const { rows, count, weight, held } = group;
  const classes = useStyles();
  const contentId = useId();
  const t = useTranslate();
  const f = useFindingsTranslate();
  const { title, text, hint } = groupText(t, f, by, group);
  const repairable = group.possible + group.confirm + held;
  const part = chosenPart(choice, rows);
  const numbers = {
    number: String(rows.filter(row => isChosen(choice, row)).length),
    all: String(repairable),
    held: String(held),
  };

  const aside = () => {
    if (repairable === 0) {
      return hint && <span className={classes.quiet}>{hint}</span>;
    }
    return held > 0 ? f('inPlanHeld', numbers) : f('inPlan', numbers);
  };
  const foot = () => {
    if (rows.length >= count) return null;
    switch (more) {
      case 'offered':
        return (
          <ActionButton variant="text" onClick={onMore}>
            {f('rows.more')}
          </ActionButton>
        );
      case 'loading':
        return <span role="status">{f('rows.loading')}</span>;
      case 'given':
        return f('rows.shown', {
          shown: String(rows.length),
          all: String(count),
        });
      default: {
        const never: never = more;
        throw new Error(`Unknown state ${never}`);
      }
    }
  };
  const footer = foot();

  return (
    <Paper component="section" className={classes.card} aria-label={title}>
      <div className={classes.head}>
        {repairable > 0 && (
          <Checkbox
            size="small"
            color="primary"
            className={classes.box}
            checked={part === 'all'}
            indeterminate={part === 'some'}
            disabled={
              part === 'none' &&
              !rows.some(({ repair }) => repair.state === 'possible')
            }
            inputProps={{
              'aria-label': f('rows.selectGroup', { group: title }),
            }}
            onChange={() => props.onChooseAll(rows)}
          />
        )}
        <h2 className={classes.heading}>
          <button
            type="button"
            className={classes.fold}
            aria-expanded={open}
            aria-controls={contentId}
            onClick={onToggle}
          >
            <ChevronIcon open={open} size={14} />
            <WeightIcon weight={weight} />
            <span className={classes.count}>{count}</span>
            <span className={classes.words}>
              <span className={classes.title}>{title}</span>
              <span className={classes.quiet}>{text}</span>
            </span>
          </button>
        </h2>
        <div className={classes.aside}>{aside()}</div>
      </div>
      <div id={contentId} hidden={!open}>
        {open && (
          <>
            <FindingRows
              label={title}
              rows={rows}
              layout={rowLayoutOf(by, group)}
              choice={choice}
              onChoose={props.onChoose}
            />
            {footer && <div className={classes.foot}>{footer}</div>}
          </>
        )}
      </div>
    </Paper>
  );
}
