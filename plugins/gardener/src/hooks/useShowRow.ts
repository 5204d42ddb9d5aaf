import { useCallback, useEffect, useRef } from 'react';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { showRow } from '../model/showRow';
import { rowWords } from '../text/rowWords';
import { useTranslate } from '../translation/useTranslate';
import { ROWS_PER_PAGE } from '../model/rowsPerPage';
import { ROW_ATTRIBUTE } from './rowAttribute';
import { useTableState } from './useTableState';

/** Opens the row of a peering in the table of the page, and leads the reader there. */
export function useShowRow(view: PeeringsView): {
  /** Id of the peering whose row is open. */
  readonly open: string | undefined;
  readonly show: (id: string) => void;
} {
  const t = useTranslate();
  const { state, change } = useTableState();
  const wanted = useRef<string>();

  const lead = useCallback((id: string) => {
    wanted.current = undefined;
    const row = [
      ...document.querySelectorAll<HTMLElement>(`[${ROW_ATTRIBUTE}]`),
    ].find(element => element.getAttribute(ROW_ATTRIBUTE) === id);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    if (wanted.current !== undefined && wanted.current === state.open) {
      lead(wanted.current);
    }
  }, [state, lead]);

  const show = (id: string) => {
    const part = showRow(view.peerings, id, {
      state,
      wordsOf: peering => rowWords(t, peering),
      rowsPerPage: ROWS_PER_PAGE,
    });
    if (!part) return;
    if (state.open === id) {
      lead(id);
      return;
    }
    wanted.current = id;
    change(part);
  };
  return { open: state.open, show };
}
