/** Rows of the table on one page. */
export const ROWS_PER_PAGE = 20;
