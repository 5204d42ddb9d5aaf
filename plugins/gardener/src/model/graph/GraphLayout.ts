import type { Box } from './geometry';

/** Where everything is. */
export interface GraphLayout {
  readonly nodes: ReadonlyMap<string, Box>;
  readonly frames: ReadonlyMap<string, Box>;
}

/** Nothing is anywhere yet. */
export const NO_PLACES: GraphLayout = { nodes: new Map(), frames: new Map() };
