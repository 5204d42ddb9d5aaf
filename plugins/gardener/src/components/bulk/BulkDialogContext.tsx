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
import type { BulkStart } from '../../model/bulk/bulkStart';

/** A page does not wait for it. */
const BulkDialog = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './BulkDialog'))
    .BulkDialog,
}));

/** Opens the dialog of many pairs. */
export interface BulkDialogControl {
  /** @param onApplied - told once something is being written */
  readonly open: (start: BulkStart, onApplied?: () => void) => void;
}

const BulkDialogContext = createContext<BulkDialogControl | undefined>(
  undefined,
);

/** Holds the one dialog of a page in which many pairs are reviewed and changed. */
export function BulkDialogProvider(props: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<{
    readonly start: BulkStart;
    readonly onApplied?: () => void;
    readonly number: number;
  }>();
  const open = useCallback<BulkDialogControl['open']>(
    (start, onApplied) =>
      // Another number makes another dialog: nothing of the one before is left in it.
      setOpened(before => ({
        start,
        onApplied,
        number: (before?.number ?? 0) + 1,
      })),
    [],
  );
  const control = useMemo(() => ({ open }), [open]);
  return (
    <BulkDialogContext.Provider value={control}>
      {props.children}
      {opened && (
        <Suspense fallback={null}>
          <BulkDialog
            key={opened.number}
            start={opened.start}
            onClose={() => setOpened(undefined)}
            onApplied={opened.onApplied}
          />
        </Suspense>
      )}
    </BulkDialogContext.Provider>
  );
}

/**
 * Opens the dialog of many pairs.
 *
 * @throws Error outside of a `BulkDialogProvider`
 */
export function useBulkDialog(): BulkDialogControl {
  const control = useContext(BulkDialogContext);
  if (!control) throw new Error('There is no BulkDialogProvider around');
  return control;
}
