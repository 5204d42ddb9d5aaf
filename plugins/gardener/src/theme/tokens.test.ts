import { darkTokens, lightTokens, Tokens } from './tokens';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(start => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.03928
      ? channel / 12.92
      : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Card and links as the themes of Backstage have them. */
describe.each<[string, Tokens, { card: string; link: string }]>([
  ['light', lightTokens, { card: '#ffffff', link: '#0a6ebe' }],
  ['dark', darkTokens, { card: '#424242', link: '#9cc9ff' }],
])('the %s colours', (_name, tokens, { card, link }) => {
  it.each<[keyof Tokens, keyof Tokens]>([
    ['ok', 'okSoft'],
    ['warn', 'warnSoft'],
    ['err', 'errSoft'],
    ['unk', 'unkSoft'],
    ['info', 'infoSoft'],
    ['text2', 'sunken'],
    ['text2', 'hover'],
    ['info', 'sunken'],
    ['warn', 'sunken'],
    ['err', 'hover'],
    ['text2', 'tint'],
  ])('%s can be read on %s', (text, surface) => {
    expect(contrast(tokens[text], tokens[surface])).toBeGreaterThanOrEqual(4.5);
  });

  it.each<keyof Tokens>(['warnSoft', 'errSoft', 'unkSoft', 'infoSoft'])(
    'a link can be read on %s',
    surface => {
      expect(contrast(link, tokens[surface])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each<keyof Tokens>(['ok', 'warn', 'err', 'unk', 'info', 'text2'])(
    '%s can be read on the card',
    text => {
      expect(contrast(tokens[text], card)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each<keyof Tokens>(['edge', 'warnEdge', 'bar', 'barService', 'barPod'])(
    '%s can be seen on the card',
    line => {
      expect(contrast(tokens[line], card)).toBeGreaterThanOrEqual(3);
    },
  );
});
