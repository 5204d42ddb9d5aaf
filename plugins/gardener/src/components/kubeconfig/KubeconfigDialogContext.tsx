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
const KubeconfigDialog = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './KubeconfigDialog'))
    .KubeconfigDialog,
}));

/** Opens the dialog in which a credential for a cluster is created. */
export interface KubeconfigDialogControl {
  readonly open: (view: PeeringsView) => void;
}

const KubeconfigDialogContext = createContext<
  KubeconfigDialogControl | undefined
>(undefined);

/**
 * Holds the dialog in which a credential is created. It stands above what the page shows of the shoot, so that a look that
 * fails meanwhile does not take the credential away before it is copied.
 */
export function KubeconfigDialogProvider(props: {
  readonly children: ReactNode;
}) {
  const [view, setView] = useState<PeeringsView>();
  const open = useCallback((opened: PeeringsView) => setView(opened), []);
  const control = useMemo(() => ({ open }), [open]);
  return (
    <KubeconfigDialogContext.Provider value={control}>
      {props.children}
      {view && (
        <Suspense fallback={null}>
          <KubeconfigDialog view={view} onClose={() => setView(undefined)} />
        </Suspense>
      )}
    </KubeconfigDialogContext.Provider>
  );
}

/**
 * Opens the dialog in which a credential is created.
 *
 * @throws Error outside of a `KubeconfigDialogProvider`
 */
export function useKubeconfigDialog(): KubeconfigDialogControl {
  const control = useContext(KubeconfigDialogContext);
  if (!control) throw new Error('There is no KubeconfigDialogProvider around');
  return control;
}
