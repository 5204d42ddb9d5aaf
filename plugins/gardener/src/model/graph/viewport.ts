/** Which part of a drawing is seen, and how large. */
export interface GraphViewport {
  /** Pixels from the corner of the window of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const WRITTEN = /^(-?\d{1,6}),(-?\d{1,6}),(\d(?:\.\d{1,3})?)$/;

/** A viewport as it stands in an address. */
export function writeViewport({ x, y, zoom }: GraphViewport): string {
  return `${Math.round(x)},${Math.round(y)},${Number(zoom.toFixed(3))}`;
}

/** The same read; undefined when it is none. */
export function readViewport(text: string): GraphViewport | undefined {
  const [, x, y, zoom] = WRITTEN.exec(text) ?? [];
  return zoom === undefined || Number(zoom) === 0
    ? undefined
    : { x: Number(x), y: Number(y), zoom: Number(zoom) };
}
