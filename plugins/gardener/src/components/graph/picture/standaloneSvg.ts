/** What makes up the looks of a drawing, handed down to what is inside. A file of its own has no style sheet. */
const LOOKS = [
  'color',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
] as const;

/** A drawing of the page as the text of an SVG file, which looks the same anywhere. */
export function standaloneSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof Element)) throw new Error('A drawing is an element');
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const looks = getComputedStyle(original);
    const around =
      original === drawing || !original.parentElement
        ? undefined
        : getComputedStyle(original.parentElement);
    const target = copies[index];
    for (const name of LOOKS) {
      const value = looks.getPropertyValue(name);
      const isHandedDown = around?.getPropertyValue(name) === value;
      if (isHandedDown) target.removeAttribute(name);
      else if (value !== '') target.setAttribute(name, value);
    }
    target.removeAttribute('class');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(
    copy,
  )}\n`;
}
