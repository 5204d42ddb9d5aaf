/** One page of rows, and what the footer says of it. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** From 0; never beyond the last page. */
  readonly page: number;
  readonly pages: number;
  /** 1-based numbers of the first and last row; 0 and 0 when there are none. */
  readonly from: number;
  readonly to: number;
}

/** Cuts a page out. A page beyond the last one is the last one, because rows may have gone. */
export function pageOf<T>(
  rows: readonly T[],
  page: number,
  size: number,
): Page<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const current = Math.min(Math.max(0, page), pages - 1);
  const start = current * size;
  const cut = rows.slice(start, start + size);
  return {
    rows: cut,
    page: current,
    pages,
    from: cut.length === 0 ? 0 : start + 1,
    to: start + cut.length,
  };
}
