import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  GardenerApi,
  PeeringsView,
  ShootRef,
  TargetCandidate,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../../api/gardenerApiRef';
import { useChangeDialog } from '../../components/change/ChangeDialogContext';

/** Two shoots between which a line was drawn. */
export interface Wish {
  readonly from: ShootRef;
  readonly to: ShootRef;
}

/** What is needed to choose the peering of two shoots. */
interface Prepared {
  readonly view: PeeringsView;
  /** Undefined when the other shoot is not among those that can be peered with. */
  readonly target: TargetCandidate | undefined;
}

async function prepare(
  api: GardenerApi,
  { from, to }: Wish,
): Promise<Prepared> {
  const [answer, targets] = await Promise.all([
    api.getPeerings(from),
    api.listTargets(from, { text: to.name, limit: 100 }),
  ]);
  if (answer.kind !== 'modified') {
    throw new Error(
      'The portal said "not modified" of something not asked for',
    );
  }
  return {
    view: answer.value,
    target: targets.items.find(
      ({ ref }) => ref.namespace === to.namespace && ref.name === to.name,
    ),
  };
}

/** Opens the dialog of a change with the peering of two shoots, once what it shows of them is there. */
export function useConnect() {
  const api = useApi(gardenerApiRef);
  const dialog = useChangeDialog();
  return useMutation({
    mutationFn: (wish: Wish) => prepare(api, wish),
    onSuccess: ({ view, target }) => {
      if (target && target.choice.state !== 'disabled') {
        dialog.open({ kind: 'configure', view, target });
      }
    },
  });
}
