import { clipped } from './clipped';
import { standaloneSvg } from './standaloneSvg';
import { scaleOf } from './toPng';

describe('a picture of its own', () => {
  it('carries its looks and needs no style sheet', () => {
    document.body.innerHTML = `<style>.x { fill: rgb(1, 2, 3) }</style>
      <svg id="it" xmlns="http://www.w3.org/2000/svg"><text class="x">a &lt; b</text></svg>`;
    const drawing = document.querySelector('svg');
    const text = standaloneSvg(drawing as SVGSVGElement);
    expect(text).toMatch(/^<\?xml version="1.0"/);
    expect(text).toContain('fill="rgb(1, 2, 3)"');
    expect(text).not.toContain('class=');
    expect(text).toContain('a &lt; b');
  });

  it('is twice as large as a PNG, and never more than a browser draws', () => {
    expect(scaleOf(1_000, 500)).toBe(2);
    expect(scaleOf(16_000, 500)).toBe(0.5);
    expect(scaleOf(500, 80_000)).toBe(0.1);
  });

  it('cuts names that don’t fit, by letters and not by halves of them', () => {
    expect(clipped('shop', 4)).toBe('shop');
    expect(clipped('shopping', 5)).toBe('shop…');
    expect(clipped('😀😀😀', 2)).toBe('😀…');
  });
});
