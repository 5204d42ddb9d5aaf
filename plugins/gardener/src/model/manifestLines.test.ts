import { shopYaml } from '../__testUtils__/shopView';
import { entryCount, foldEntries, manifestLines } from './manifestLines';

const none = new Map<string, string>();

function textOf(lines: ReturnType<typeof manifestLines>) {
  return lines.map(line => [line.lead, line.key, line.rest].join(''));
}

describe('manifestLines', () => {
  it.each([
    ['the shop', shopYaml],
    ['nothing', ''],
    ['a text', 'providerConfig: "a: b # c"\n'],
    ['odd blanks', 'a:\n\n  - - x: y\n\t z\n  "q: r": 1\n  # b: c\n'],
    ['flow', 'extensions: [{type: x, providerConfig: {a: 1}}]\n'],
  ])('loses no character of %s', (_name, yaml) => {
    expect(textOf(manifestLines(yaml, none)).join('\n')).toBe(
      yaml.replace(/\n$/, ''),
    );
  });

  it('counts entries, and folds from a number on', () => {
    const lines = manifestLines(shopYaml, none);
    expect(entryCount(lines)).toBe(8);
    const folded = textOf(foldEntries(lines, 2)).join('\n');
    expect(folded).toContain('name: legacy-shop');
    expect(folded).not.toContain('name: shop-dev');
    expect(folded).toContain('kind: PeeringConfig');
  });

  it('counts dashes that stand right under their key', () => {
    const yaml = 'shootPeerings:\n- name: a\n- name: b\nother:\n- c\n';
    expect(entryCount(manifestLines(yaml, none))).toBe(2);
  });

  it('keeps what follows the entries', () => {
    const yaml =
      'x:\n  shootPeerings:\n    - name: a\n      namespace: n\n  after: 1\n- more: 2\n';
    const folded = textOf(foldEntries(manifestLines(yaml, none), 0));
    expect(folded).toEqual([
      'x:',
      '  shootPeerings:',
      '  after: 1',
      '- more: 2',
    ]);
  });

  it('does not count the lists inside of an entry', () => {
    const yaml =
      'shootPeerings:\n  - name: a\n    tags:\n      - t\n      - u\n';
    expect(entryCount(manifestLines(yaml, none))).toBe(1);
  });

  it('marks the seed that is not where the shoot is', () => {
    const yaml =
      "shootPeerings:\n  - seed: eu-1\n    name: 'a'\n    namespace: n\n  - name: b\n    namespace: n\n    seed: eu-1\n";
    const lines = manifestLines(
      yaml,
      new Map([
        ['n/a', 'eu-2'],
        ['n/b', 'eu-1'],
      ]),
    );
    expect(lines.flatMap(line => line.remark ?? [])).toEqual([
      { kind: 'seedDiffers', seed: 'eu-2' },
    ]);
  });
});
