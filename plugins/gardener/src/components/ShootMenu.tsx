import { useId, useMemo, useState } from 'react';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useShootStep } from '../hooks/useShootStep';
import { ownObstacle } from '../model/obstacles';
import { shootObstacle } from '../model/shootSteps';
import { useShootRights } from '../queries/useShootRights';
import { obstacleText } from '../text/stepText';
import { useTranslate } from '../translation/useTranslate';
import { useDeleteDialog } from './delete/DeleteDialogContext';
import { ActionItem, ActionMenu } from './steps/ActionMenu';
import { MenuButton } from './steps/MenuButton';

/** What can be done with the shoot of the page. */
export function ShootMenu(props: { readonly view: PeeringsView }) {
  const { view } = props;
  const t = useTranslate();
  const menuId = useId();
  const take = useShootStep(view);
  const { open: openDelete } = useDeleteDialog();
  const rights = useShootRights(view.shoot.ref).data;
  const [anchor, setAnchor] = useState<HTMLElement>();
  const label = t('shootSteps.menu', { shoot: view.shoot.ref.name });

  const items = useMemo((): readonly ActionItem[] => {
    const mayNotDelete = ownObstacle(
      view,
      rights,
      ({ delete: mayDelete }) => mayDelete,
    );
    return [
      ...(['reconcile', 'retry'] as const).map(step => {
        const obstacle = shootObstacle(step, view, rights);
        return {
          key: step,
          label: t(`shootSteps.${step}`),
          reason: obstacle && obstacleText(t, obstacle),
          act: () => take(step),
        };
      }),
      {
        key: 'deletion',
        label: t('shootSteps.deletion'),
        reason: mayNotDelete && obstacleText(t, mayNotDelete),
        danger: true,
        act: () => openDelete(view),
      },
    ];
  }, [view, rights, take, openDelete, t]);

  return (
    <>
      <MenuButton
        label={label}
        menuId={menuId}
        open={anchor !== undefined}
        onOpen={setAnchor}
      />
      <ActionMenu
        id={menuId}
        label={label}
        anchor={anchor}
        items={items}
        onClose={() => setAnchor(undefined)}
      />
    </>
  );
}
