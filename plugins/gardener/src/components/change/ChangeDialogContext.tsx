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
import type { ChangeStart } from '../../model/changeStart';

/** Opening the tab does not wait for it. */
const ChangeDialog = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './ChangeDialog'))
    .ChangeDialog,
}));

/** Opens the dialog of a change. */
export interface ChangeDialogControl {
  readonly open: (start: ChangeStart) => void;
}

const ChangeDialogContext = createContext<ChangeDialogControl | undefined>(
  undefined,
);

/** Holds the one dialog of a page in which changes are chosen, reviewed and applied. */
export function ChangeDialogProvider(props: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<{
    start: ChangeStart;
    number: number;
  }>();
  const open = useCallback(
    (start: ChangeStart) =>
      // Another number makes another dialog: nothing of the one before is left in it.
      setOpened(before => ({ start, number: (before?.number ?? 0) + 1 })),
    [],
  );
  const control = useMemo(() => ({ open }), [open]);
  return (
    <ChangeDialogContext.Provider value={control}>
      {props.children}
      {opened && (
        <Suspense fallback={null}>
          <ChangeDialog
            key={opened.number}
            start={opened.start}
            onClose={() => setOpened(undefined)}
          />
        </Suspense>
      )}
    </ChangeDialogContext.Provider>
  );
}

/**
 * Opens the dialog of a change.
 *
 * @throws Error outside of a `ChangeDialogProvider`
 */
export function useChangeDialog(): ChangeDialogControl {
  const control = useContext(ChangeDialogContext);
  if (!control) throw new Error('There is no ChangeDialogProvider around');
  return control;
}
