import { shootKey } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { ChangeLog } from './ChangeLog';

const keyOf = (name: string) => shootKey({ namespace: 'garden-prod', name });
const [a, b] = ['a', 'b'].map(keyOf);

describe('which shoots changed', () => {
  it('is known since each version, each once', () => {
    const log = new ChangeLog(3);
    log.note(4, a);
    log.note(6, b);
    log.note(7, a);
    expect(log.since(7)).toEqual(new Set());
    expect(log.since(5)).toEqual(new Set([a, b]));
    expect(log.since(6)).toEqual(new Set([a]));
    expect(log.since(3)).toEqual(new Set([a, b]));
  });

  it('is not known from before there was a picture, or since it was filled anew', () => {
    const log = new ChangeLog(3);
    expect(log.since(2)).toBeUndefined();
    log.note(4, a);
    log.restart(5);
    expect(log.since(4)).toBeUndefined();
    log.note(6, b);
    expect(log.since(5)).toEqual(new Set([b]));
  });

  it('is told whole or not at all, however much changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }),
        fc.nat(40),
        (names, asked) => {
          const log = new ChangeLog(0, 5);
          names.forEach((name, i) => log.note(i + 1, keyOf(name)));
          const since = log.since(asked);
          const expected = new Set(names.slice(asked).map(keyOf));
          // What is recent is known.
          expect(since === undefined && names.length - asked < 5).toBe(false);
          expect(since ?? expected).toEqual(expected);
        },
      ),
    );
  });
});
