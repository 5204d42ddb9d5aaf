import { Ref } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Peering } from 'backstage-plugin-gardener-common';
import type { GridItemProps } from '../../hooks/useGridFocus';
import type { RowStep } from '../../model/rowSteps';
import { targetFacts } from '../../model/targetFacts';
import { stepLabel } from '../../text/stepText';
import { useTranslate } from '../../translation/useTranslate';
import { MenuButton } from './MenuButton';
import { ROW_MENU_ID, useSteps } from './StepsContext';

const useStyles = makeStyles(
  {
    actions: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: 2,
      height: 28,
    },
    step: {
      minWidth: 0,
      height: 28,
      padding: '0 4px',
      fontSize: 13,
      fontWeight: 600,
      letterSpacing: 0,
      textTransform: 'none',
      whiteSpace: 'nowrap',
      color: 'var(--gardener-primary)',
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 0,
      },
    },
  },
  { name: 'GardenerRowActions' },
);

/** The one next step of a row, and the menu with all of them. */
export function RowActions(props: {
  readonly peering: Peering;
  readonly step: RowStep | undefined;
  readonly stepItem: GridItemProps;
  readonly menuItem: GridItemProps;
  readonly menuButton: Ref<HTMLButtonElement>;
}) {
  const { peering, step, stepItem, menuItem, menuButton } = props;
  const classes = useStyles();
  const t = useTranslate();
  const steps = useSteps();
  const { name: target } = targetFacts(peering.target);
  return (
    <div className={classes.actions}>
      {step && (
        <Button
          className={classes.step}
          aria-label={t('steps.name', { step: stepLabel(t, step), target })}
          onClick={() => steps.take(step, peering)}
          {...stepItem}
        >
          {stepLabel(t, step)}
        </Button>
      )}
      <MenuButton
        ref={menuButton}
        label={t('steps.menu', { target })}
        menuId={ROW_MENU_ID}
        open={steps.menuOpen === peering.id}
        item={menuItem}
        onOpen={anchor => steps.openMenu(peering, anchor)}
      />
    </div>
  );
}
