import fc from 'fast-check';

/** Texts that mean something to a renderer or a spreadsheet, and anything else that somebody may list as a target. */
export const hostileName: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '\\',
        '\n',
        '\r\n',
        '\u2028',
        '%%{init: {"securityLevel":"loose"}}%%',
        '"]\nclick s0 "javascript:alert(1)"\n',
        '<img src=x onerror=alert(1)>',
        '<br/>',
        '#quot;',
        '&quot;',
        '`**x**`',
        '1. x',
        'end',
        '";}',
        '\\N',
        '\\"',
        '*/',
        '=cmd|',
        '+1',
        '-1',
        '@SUM(A1)',
        ';=1+1',
        '\t=1',
        ' =1',
        ',',
        "'",
        '\ud800',
        '\u202e',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 5 },
  )
  .map(parts => parts.join(''));
