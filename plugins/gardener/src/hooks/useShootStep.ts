import { useCallback } from 'react';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useChangeDialog } from '../components/change/ChangeDialogContext';
import { requestOfShootStep, ShootStep } from '../model/shootSteps';
import { useTranslate } from '../translation/useTranslate';

/** Lets a step of the shoot itself be taken, by its review. */
export function useShootStep(view: PeeringsView): (step: ShootStep) => void {
  const t = useTranslate();
  const changeDialog = useChangeDialog();
  return useCallback(
    (step: ShootStep) =>
      changeDialog.open({
        kind: 'review',
        request: requestOfShootStep(step, view),
        title: t(`shootSteps.title.${step}`, { shoot: view.shoot.ref.name }),
      }),
    [changeDialog, view, t],
  );
}
