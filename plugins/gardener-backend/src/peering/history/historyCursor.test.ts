import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { readCursor, writeCursor } from './historyCursor';

describe('a cursor of the history', () => {
  it('gives the place back that it was made of', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uuid(), (at, id) => {
        const cursor = writeCursor({ at, id });
        expect(readCursor(cursor)).toEqual({ at, id });
        expect(encodeURIComponent(cursor)).toBe(cursor);
      }),
    );
  });

  it.each([
    '',
    'x',
    '17',
    Buffer.from('17').toString('base64url'),
    Buffer.from('17 not-an-id!').toString('base64url'),
    Buffer.from('-1 00').toString('base64url'),
    Buffer.from('9999999999999999 00').toString('base64url'),
    Buffer.from("17 0' or 1=1").toString('base64url'),
    `${writeCursor({ at: 1, id: 'a' })}!`,
  ])('is refused by the name of the parameter when it is %p', text => {
    expect(() => readCursor(text)).toThrow(InputError);
    expect(() => readCursor(text)).toThrow('"before"');
  });

  it('is refused whatever it is, or is as it was written', () => {
    const outcome = (text: string) => {
      try {
        return writeCursor(readCursor(text));
      } catch (error) {
        return error;
      }
    };
    fc.assert(
      fc.property(fc.string(), text => {
        const result = outcome(text);
        expect(result === text || result instanceof InputError).toBe(true);
      }),
    );
  });
});
