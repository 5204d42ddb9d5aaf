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

/** Opening the tab does not wait for it. */
const DeleteDialog = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './DeleteDialog'))
    .DeleteDialog,
}));

/** Opens the dialog that deletes a cluster. */
export interface DeleteDialogControl {
  readonly open: (view: PeeringsView) => void;
}

const DeleteDialogContext = createContext<DeleteDialogControl | undefined>(
  undefined,
);

/**
 * Holds the dialog that deletes a cluster. It stands above what the page shows of the shoot, which is nothing any more
 * once the shoot is gone.
 */
export function DeleteDialogProvider(props: { readonly children: ReactNode }) {
  const [view, setView] = useState<PeeringsView>();
  const open = useCallback((opened: PeeringsView) => setView(opened), []);
  const control = useMemo(() => ({ open }), [open]);
  return (
    <DeleteDialogContext.Provider value={control}>
      {props.children}
      {view && (
        <Suspense fallback={null}>
          <DeleteDialog opened={view} onClose={() => setView(undefined)} />
        </Suspense>
      )}
    </DeleteDialogContext.Provider>
  );
}

/**
 * Opens the dialog that deletes a cluster.
 *
 * @throws Error outside of a `DeleteDialogProvider`
 */
export function useDeleteDialog(): DeleteDialogControl {
  const control = useContext(DeleteDialogContext);
  if (!control) throw new Error('There is no DeleteDialogProvider around');
  return control;
}
