import { useEffect, useRef } from 'react';
import { useSearch } from '@backstage/plugin-search-react';

/**
 * For a search page on which some filters are shown for some types of documents alone: takes what they filter by out of the
 * search when they are shown no more. Other documents don't have the fields, so a filter that nobody sees would hide them
 * all. What a link or the way back brings is left alone until the filters were shown: the page learns the types from its
 * address after it has begun.
 *
 * @param fields - names of the filters
 * @public
 */
export function useFiltersOnlyWhile(
  shown: boolean,
  fields: readonly string[],
): void {
  const { setFilters } = useSearch();
  const wereShown = useRef(false);
  useEffect(() => {
    const before = wereShown.current;
    wereShown.current = shown;
    if (shown || !before) return;
    setFilters(filters =>
      fields.some(field => field in filters)
        ? Object.fromEntries(
            Object.entries(filters).filter(
              ([field]) => !fields.includes(field),
            ),
          )
        : filters,
    );
  }, [shown, fields, setFilters]);
}
