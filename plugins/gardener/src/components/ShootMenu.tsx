import { useId, useMemo, useState } from 'react';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useShootStep } from '../hooks/useShootStep';
import { kubeconfigObstacle } from '../model/kubeconfigChoice';
import { ownObstacle } from '../model/obstacles';
import { shootObstacle } from '../model/shootSteps';
import { useShootRights } from '../queries/useShootRights';
import { kubeconfigObstacleText } from '../text/kubeconfigObstacleText';
import { obstacleText } from '../text/stepText';
import { useTranslate } from '../translation/useTranslate';
import { useDeleteDialog } from './delete/DeleteDialogContext';
import { useKubeconfigDialog } from './kubeconfig/KubeconfigDialogContext';
import { ActionItem, ActionMenu } from './steps/ActionMenu';
import { MenuButton } from './steps/MenuButton';

/** What can be done with the shoot of the page. */
export function ShootMenu(props: { readonly view: PeeringsView }) {
  const { view } = props;
  const t = useTranslate();
  const menuId = useId();
  const take = useShootStep(view);
  const { open: openDelete } = useDeleteDialog();
  const { open: openKubeconfig } = useKubeconfigDialog();
  const rights = useShootRights(view.shoot.ref).data;
  const [anchor, setAnchor] = useState<HTMLElement>();
  const label = t('shootSteps.menu', { shoot: view.shoot.ref.name });

  const items = useMemo((): readonly ActionItem[] => {
    const mayNotDelete = ownObstacle(
      view,
      rights,
      ({ delete: mayDelete }) => mayDelete,
    );
    const noKubeconfig = kubeconfigObstacle(view, rights);
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
        key: 'kubeconfig',
        label: t('kubeconfig.item'),
        reason: noKubeconfig && kubeconfigObstacleText(t, noKubeconfig),
        act: () => openKubeconfig(view),
      },
      {
        key: 'deletion',
        label: t('shootSteps.deletion'),
        reason: mayNotDelete && obstacleText(t, mayNotDelete),
        danger: true,
        act: () => openDelete(view),
      },
    ];
  }, [view, rights, take, openDelete, openKubeconfig, t]);

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
