import {
  createContext,
  ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';
import type { Peering, PeeringsView } from 'backstage-plugin-gardener-common';
import type { StepContext } from '../../model/obstacles';
import { requestOf, RowStep } from '../../model/rowSteps';
import { useShootRights } from '../../queries/useShootRights';
import { stepTitle } from '../../text/stepText';
import { useTranslate } from '../../translation/useTranslate';
import { useChangeDialog } from '../change/ChangeDialogContext';
import { useRemoveDialog } from '../remove/RemoveDialogContext';
import { RowMenu } from './RowMenu';

/** What can be done with the peerings of a table. */
export interface Steps {
  readonly contextOf: (peering: Peering) => StepContext;
  readonly take: (step: RowStep, peering: Peering) => void;
  readonly openMenu: (peering: Peering, anchor: HTMLElement) => void;
  /** Id of the peering whose menu is open. */
  readonly menuOpen: string | undefined;
}

/** Id of the one menu of all rows. */
export const ROW_MENU_ID = 'gardener-row-menu';

const StepsContext = createContext<Steps | undefined>(undefined);

/** Lets steps be taken in all that is below: by the review, or by the dialog that asks first. */
export function StepsProvider(props: {
  readonly view: PeeringsView;
  readonly children: ReactNode;
}) {
  const { view, children } = props;
  const t = useTranslate();
  const changeDialog = useChangeDialog();
  const removeDialog = useRemoveDialog();
  const rights = useShootRights(view.shoot.ref).data;
  const [menu, setMenu] = useState<{
    peeringId: string;
    anchor: HTMLElement;
  }>();

  const contextOf = useCallback(
    (peering: Peering): StepContext => ({ view, peering, rights }),
    [view, rights],
  );
  const take = useCallback(
    (step: RowStep, peering: Peering) => {
      if (step.kind === 'removePeering') {
        removeDialog.open(view, peering.id);
        return;
      }
      changeDialog.open({
        kind: 'review',
        request: requestOf(step, view, peering),
        title: stepTitle(t, step, view, peering),
      });
    },
    [changeDialog, removeDialog, view, t],
  );
  const openMenu = useCallback(
    (peering: Peering, anchor: HTMLElement) =>
      setMenu({ peeringId: peering.id, anchor }),
    [],
  );
  const steps = useMemo(
    () => ({ contextOf, take, openMenu, menuOpen: menu?.peeringId }),
    [contextOf, take, openMenu, menu],
  );

  return (
    <StepsContext.Provider value={steps}>
      {children}
      <RowMenu
        // By id, so that what is live stays live; one that is gone has no menu.
        peering={view.peerings.find(({ id }) => id === menu?.peeringId)}
        anchor={menu?.anchor}
        steps={steps}
        onClose={() => setMenu(undefined)}
      />
    </StepsContext.Provider>
  );
}

/**
 * What can be done with the peerings around.
 *
 * @throws Error outside of a `StepsProvider`
 */
export function useSteps(): Steps {
  const steps = useContext(StepsContext);
  if (!steps) throw new Error('There is no StepsProvider around');
  return steps;
}
