/** Pixels in each direction that browsers draw on without failing. */
const MOST_PIXELS = 8_000;

/** Sharp on dense screens. */
const SCALE = 2;

/** By how much a picture is enlarged: twice, less where that would be more than a browser can draw. */
export function scaleOf(width: number, height: number): number {
  return Math.min(SCALE, MOST_PIXELS / width, MOST_PIXELS / height);
}

/**
 * An SVG as a PNG.
 *
 * @throws Error when the browser can't draw it
 */
export async function toPng(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const image = new Image();
  // As data and not as an object: the usual content policy of a portal lets the former in.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = scaleOf(size.width, size.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no place to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob) resolve(blob);
      else reject(new Error('The picture is too large for the browser'));
    }, 'image/png');
  });
}
