import { GraphViewport, writeViewport } from '../graph/viewport';

/** The address of a view with the part of the drawing that is seen; without one it shows all. */
export function linkTo(href: string, seen: GraphViewport | undefined): string {
  const url = new URL(href);
  if (seen) url.searchParams.set('at', writeViewport(seen));
  else url.searchParams.delete('at');
  return url.href;
}
