import { useMemo } from 'react';
import type { Peering } from 'backstage-plugin-gardener-common';
import { menuOf } from '../../model/nextStep';
import { targetFacts } from '../../model/targetFacts';
import { obstacleText, stepItem } from '../../text/stepText';
import { useTranslate } from '../../translation/useTranslate';
import { ActionItem, ActionMenu } from './ActionMenu';
import { ROW_MENU_ID, Steps } from './StepsContext';

const NONE: readonly ActionItem[] = [];

/**
 * The menu of a row: every step that makes sense. One for the whole table, outside of it, so that nothing that happens
 * in the menu happens to a row.
 */
export function RowMenu(props: {
  /** Whose menu it is; undefined while it is closed. */
  readonly peering: Peering | undefined;
  readonly anchor: HTMLElement | undefined;
  readonly steps: Pick<Steps, 'contextOf' | 'take'>;
  readonly onClose: () => void;
}) {
  const { peering, anchor, onClose } = props;
  const { contextOf, take } = props.steps;
  const t = useTranslate();
  const items = useMemo(() => {
    if (!peering) return NONE;
    const context = contextOf(peering);
    return menuOf(context).map(({ step, obstacle }) => ({
      key: 'side' in step ? `${step.kind} ${step.side}` : step.kind,
      label: stepItem(t, step, context.view, peering),
      reason: obstacle && obstacleText(t, obstacle),
      act: () => take(step, peering),
    }));
  }, [peering, contextOf, take, t]);
  return (
    <ActionMenu
      id={ROW_MENU_ID}
      label={
        peering
          ? t('steps.menu', { target: targetFacts(peering.target).name })
          : ''
      }
      anchor={peering && anchor}
      items={items}
      onClose={onClose}
    />
  );
}
