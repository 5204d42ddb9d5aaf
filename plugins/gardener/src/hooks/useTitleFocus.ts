import { useEffect } from 'react';

/**
 * Keeps the focus in a dialog that goes on to something else: when what had it is gone, the title takes it, and is read.
 *
 * @param titleId - id of the title, which stands in the dialog
 * @param phase - another one whenever the dialog shows something else
 */
export function useTitleFocus(titleId: string, phase: string): void {
  useEffect(() => {
    const title = document.getElementById(titleId);
    const dialog = title?.closest('[role=dialog]');
    if (!dialog?.contains(document.activeElement)) title?.focus();
  }, [titleId, phase]);
}
