import { warningTexts } from './warningTexts';

/** As Node reads a header that was written in UTF-8. */
const received = (line: string) => Buffer.from(line, 'utf8').toString('latin1');

describe('warningTexts', () => {
  it.each([
    ['299 - "unknown field"', ['unknown field']],
    ['299 kube-apiserver "text" "Sat, 21 Nov 2026 12:00:00 GMT"', ['text']],
    ['299 - "a", 299 - "b, 299 - c"', ['a', 'b, 299 - c']],
    [
      '299 - "unknown field \\"spec.fooBar\\" in C:\\\\x"',
      ['unknown field "spec.fooBar" in C:\\x'],
    ],
    ['299 - "Grüße, 漢字"', ['Grüße, 漢字']],
    ['299 - ""', []],
    ['299 - "never ends', []],
    ['something else', []],
    ['', []],
  ])('reads %s', (line, texts) => {
    expect(warningTexts([received(line)])).toEqual(texts);
  });

  it('gives each once, in order, and ten at most', () => {
    const lines = Array.from({ length: 15 }, (_, i) => `299 - "text ${i}"`);
    expect(warningTexts(['299 - "text 0"', ...lines])).toEqual(
      Array.from({ length: 10 }, (_, i) => `text ${i}`),
    );
  });

  it('shows neither a secret nor a whole object', () => {
    expect(
      warningTexts([
        '299 - "token Bearer abc.def.ghi is old"',
        `299 - "${'long '.repeat(2_000)}"`,
      ]).map(text => (text.length > 610 ? 'too long' : text)),
    ).toEqual([
      'token Bearer [removed] is old',
      expect.stringMatching(/^long long .* … .* long$/),
    ]);
  });
});
