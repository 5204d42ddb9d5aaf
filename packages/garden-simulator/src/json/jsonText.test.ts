import { goSyntaxError, readJsonText } from './jsonText';

describe('readJsonText', () => {
  it('gives parts as they were written, blanks included', () => {
    const text = readJsonText('{"a": [ {"b": { "c":1 }} ]}');
    expect(text.textAt('a[0].b')).toBe('{ "c":1 }');
    expect(text.textAt('a[1]')).toBeUndefined();
  });

  it('finds keys that stand twice', () => {
    expect(
      readJsonText('{"spec":{"purpose":"a","x":1,"purpose":"b"}}').duplicates,
    ).toEqual(['spec.purpose']);
  });
});

describe('goSyntaxError', () => {
  function failed(text: string): string {
    try {
      JSON.parse(text);
    } catch (error) {
      return goSyntaxError(text, error);
    }
    return 'no error';
  }

  it.each(['', '{"spec": {', '{"a":', '["x'])(
    'says that %j ends too early',
    text => {
      expect(failed(text)).toBe('unexpected end of JSON input');
    },
  );

  it('names the character that is wrong', () => {
    expect(failed('hello')).toBe(
      "invalid character 'h' looking for beginning of value",
    );
  });
});
