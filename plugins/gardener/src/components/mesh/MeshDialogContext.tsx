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
import type { Garden } from 'backstage-plugin-gardener-common';

/** A page does not wait for it. */
const MeshDialog = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './MeshDialog'))
    .MeshDialog,
}));

/** Opens the dialog of a mesh. */
export interface MeshDialogControl {
  readonly open: (garden: Garden) => void;
}

const MeshDialogContext = createContext<MeshDialogControl | undefined>(
  undefined,
);

/** Holds the one dialog of a page in which many shoots are peered with each other. */
export function MeshDialogProvider(props: { readonly children: ReactNode }) {
  const [garden, setGarden] = useState<Garden>();
  const open = useCallback((wanted: Garden) => setGarden(wanted), []);
  const control = useMemo(() => ({ open }), [open]);
  return (
    <MeshDialogContext.Provider value={control}>
      {props.children}
      {garden && (
        <Suspense fallback={null}>
          <MeshDialog garden={garden} onClose={() => setGarden(undefined)} />
        </Suspense>
      )}
    </MeshDialogContext.Provider>
  );
}

/**
 * Opens the dialog of a mesh.
 *
 * @throws Error outside of a `MeshDialogProvider`
 */
export function useMeshDialog(): MeshDialogControl {
  const control = useContext(MeshDialogContext);
  if (!control) throw new Error('There is no MeshDialogProvider around');
  return control;
}
