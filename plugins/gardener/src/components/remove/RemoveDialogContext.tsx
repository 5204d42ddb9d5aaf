import {
  createContext,
  lazy,
  ReactNode,
  Suspense,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { usePeerings } from '../../queries/usePeerings';
import { useShootRights } from '../../queries/useShootRights';
import { stepTitle } from '../../text/stepText';
import { useTranslate } from '../../translation/useTranslate';
import { useChangeDialog } from '../change/ChangeDialogContext';

/** Opening the tab does not wait for it. */
const RemoveDialog = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './RemoveDialog'))
    .RemoveDialog,
}));

/** Opens the dialog that removes a peering. */
export interface RemoveDialogControl {
  readonly open: (view: PeeringsView, peeringId: string) => void;
}

const RemoveDialogContext = createContext<RemoveDialogControl | undefined>(
  undefined,
);

/** What is to be removed, and what was chosen about it. */
interface Removing {
  /** As it was when the dialog was opened. */
  readonly opened: PeeringsView;
  readonly peeringId: string;
  /** Undefined until the user says so: then it is what is usual. */
  readonly withReverse?: boolean;
}

/** The dialog, as fresh as the tab as long as that is. */
function LiveRemoveDialog(props: {
  readonly removing: Removing;
  readonly onChange: (removing: Removing | undefined) => void;
}) {
  const { removing, onChange } = props;
  const { opened, peeringId, withReverse } = removing;
  const { ref } = opened.shoot;
  const t = useTranslate();
  const changeDialog = useChangeDialog();
  const view = usePeerings(ref).data?.value ?? opened;
  const rights = useShootRights(ref).data;
  // By id, so that what is live stays live; one that is gone has no dialog.
  const peering = view.peerings.find(({ id }) => id === peeringId);
  if (!peering) return null;
  return (
    <RemoveDialog
      context={{ view, peering, rights }}
      withReverse={withReverse}
      onClose={() => onChange(undefined)}
      onReview={(request, chosen) => {
        onChange(undefined);
        changeDialog.open({
          kind: 'review',
          request,
          title: stepTitle(t, { kind: 'removePeering' }, view, peering),
          onBack: () =>
            onChange({ opened: view, peeringId, withReverse: chosen }),
        });
      }}
    />
  );
}

/**
 * Holds the dialog that removes a peering. It stands above what the page shows of the shoot, so that a sign-in that ends
 * meanwhile does not take away what was chosen.
 */
export function RemoveDialogProvider(props: { readonly children: ReactNode }) {
  const [removing, setRemoving] = useState<Removing>();
  const open = useCallback(
    (opened: PeeringsView, peeringId: string) =>
      setRemoving({ opened, peeringId }),
    [],
  );
  const control = useMemo(() => ({ open }), [open]);
  return (
    <RemoveDialogContext.Provider value={control}>
      {props.children}
      {removing && (
        <Suspense fallback={null}>
          <LiveRemoveDialog removing={removing} onChange={setRemoving} />
        </Suspense>
      )}
    </RemoveDialogContext.Provider>
  );
}

/**
 * Opens the dialog that removes a peering.
 *
 * @throws Error outside of a `RemoveDialogProvider`
 */
export function useRemoveDialog(): RemoveDialogControl {
  const control = useContext(RemoveDialogContext);
  if (!control) throw new Error('There is no RemoveDialogProvider around');
  return control;
}
