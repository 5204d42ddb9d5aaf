import fc from 'fast-check';

/** Texts that have undone programs before. */
const TEXTS = [
  '',
  ' ',
  '\0',
  '\t',
  '\r\nX-Injected: yes\r\n\r\n',
  '\u202e\u200b\ufeff',
  '\ud83d\ude80'.repeat(20),
  'ä'.repeat(63),
  'x'.repeat(64),
  'x'.repeat(254),
  'x'.repeat(5_000),
  '-',
  'a-',
  'A',
  'a_b',
  'a.b',
  'a/b',
  '../../etc/passwd',
  '..%2f..%2f',
  '%',
  '%00',
  '%0d%0aX-Injected:%20yes',
  '${jndi:x}',
  '{{7*7}}',
  "' OR '1'='1",
  '"; DROP TABLE changes; --',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  '0',
  '-1',
  '1e3',
  '1e400',
  'NaN',
  'Infinity',
  '0x10',
  '1.5',
  '99999999999999999999',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-0000-0000-00000000000g',
  '2026-13-45T99:99:99Z',
  'system:masters',
  '*',
  '[object Object]',
];

/** Numbers as they are written, some of which no number of JavaScript is. */
const NUMBERS = [
  '0',
  '-0',
  '-1',
  '1.5',
  '1e3',
  '1E400',
  '-1e400',
  '5e-324',
  '2147483648',
  '9007199254740993',
  '123456789012345678901234567890',
];

/** Texts that nobody means to send; without halves of surrogate pairs, which no address can carry. */
export const oddTexts = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  {
    weight: 2,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 300 })
      .map(text => text.toWellFormed()),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
);

/** Names of fields and parameters that nobody means to send. */
export const oddNames = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'kind',
    'garden',
    'x[y]',
    'x[]',
    '$ref',
    '',
  ),
  oddTexts,
);

const NESTED = 40;

const nested = fc
  .tuple(fc.integer({ min: 2, max: NESTED }), fc.boolean())
  .map(([depth, inLists]) => {
    let value = 'deep';
    for (let level = 0; level < depth; level++) {
      value = inLists ? [value] : { nested: value };
    }
    return value;
  });

/** Values of JSON that nobody means to send: of another type, empty, nested, with keys of prototypes, numbers too large. */
export const oddValues = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(null, true, false, [], {}, [null], [[]]),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...NUMBERS).map(text => JSON.rawJSON(text)),
  },
  { weight: 6, arbitrary: oddTexts },
  { weight: 1, arbitrary: nested },
  {
    weight: 1,
    arbitrary: fc.constant(JSON.parse('{"__proto__": {"admin": true}}')),
  },
  {
    weight: 1,
    arbitrary: fc.array(oddTexts, { minLength: 90, maxLength: 120 }),
  },
  { weight: 2, arbitrary: fc.jsonValue() },
);
