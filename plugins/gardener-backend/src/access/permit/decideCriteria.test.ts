import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import { decideCriteria, filtersOf } from './decideCriteria';

/** A filter of these tests: an object with a name, as a real one is an object too. */
interface Named {
  readonly filter: string;
}
type Criteria = PermissionCriteria<Named>;

const A: Named = { filter: 'a' };
const B: Named = { filter: 'b' };
const C: Named = { filter: 'c' };

/** Criteria of any depth over six filters. */
const criteria: fc.Arbitrary<Criteria> = fc.letrec<{ any: Criteria }>(tie => {
  const parts = fc
    .array(tie('any'), { minLength: 1, maxLength: 3 })
    .map(([first, ...others]): [Criteria, ...Criteria[]] => [first, ...others]);
  return {
    any: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'criteria' },
      fc.constantFrom(...'abcdef').map(filter => ({ filter })),
      parts.map((allOf): Criteria => ({ allOf })),
      parts.map((anyOf): Criteria => ({ anyOf })),
      tie('any').map((not): Criteria => ({ not })),
    ),
  };
}).any;

type Values = Readonly<Record<string, boolean>>;
const values: fc.Arbitrary<Values> = fc.record({
  a: fc.boolean(),
  b: fc.boolean(),
  c: fc.boolean(),
  d: fc.boolean(),
  e: fc.boolean(),
  f: fc.boolean(),
});
/** Which of them are known. */
const known = fc.uniqueArray(fc.constantFrom(...'abcdef'));

/** The plain logic of two values, written down once more. */
function plainly(of: Criteria, on: Values): boolean {
  if ('allOf' in of) return of.allOf.every(part => plainly(part, on));
  if ('anyOf' in of) return of.anyOf.some(part => plainly(part, on));
  if ('not' in of) return !plainly(of.not, on);
  return on[of.filter];
}

describe('decideCriteria', () => {
  it('is plain logic when every filter is known', () => {
    fc.assert(
      fc.property(criteria, values, (of, on) => {
        expect(decideCriteria(of, ({ filter }) => on[filter])).toBe(
          plainly(of, on),
        );
      }),
    );
  });

  it('never takes back what it decided, whatever the unknown filters come to be', () => {
    fc.assert(
      fc.property(criteria, values, known, (of, on, names) => {
        const early = decideCriteria(of, ({ filter }) =>
          names.includes(filter) ? on[filter] : undefined,
        );
        if (early === undefined) return;
        // 64 completions at most: all of them.
        const open = [...'abcdef'].filter(name => !names.includes(name));
        for (let bits = 0; bits < 2 ** open.length; bits += 1) {
          const completed: Values = {
            ...on,
            ...Object.fromEntries(
              open.map((name, i) => [
                name,
                Math.floor(bits / 2 ** i) % 2 === 1,
              ]),
            ),
          };
          expect(plainly(of, completed)).toBe(early);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('decides not less when more is known', () => {
    fc.assert(
      fc.property(criteria, values, known, known, (of, on, some, more) => {
        const decideOf = (names: readonly string[]) =>
          decideCriteria(of, ({ filter }) =>
            names.includes(filter) ? on[filter] : undefined,
          );
        const early = decideOf(some);
        const later = decideOf([...some, ...more]);
        expect(early === undefined || early === later).toBe(true);
      }),
    );
  });

  const unknown = () => undefined;
  const onlyA = (value: boolean) => (filter: Named) =>
    filter === A ? value : undefined;

  it.each<[string, Criteria, (filter: Named) => boolean | undefined, unknown]>([
    ['one refused part decides allOf', { allOf: [B, A] }, onlyA(false), false],
    ['one given part does not', { allOf: [A, B] }, onlyA(true), undefined],
    ['one given part decides anyOf', { anyOf: [B, A] }, onlyA(true), true],
    ['one refused part does not', { anyOf: [A, B] }, onlyA(false), undefined],
    ['not turns a yes', { not: A }, onlyA(true), false],
    ['not turns a no', { not: A }, onlyA(false), true],
    ['not leaves open what is open', { not: B }, onlyA(true), undefined],
    [
      'nothing known decides nothing',
      { anyOf: [A, { not: A }] },
      unknown,
      undefined,
    ],
    [
      'what is within counts as what it comes to',
      { allOf: [{ not: { anyOf: [A, B] } }, C] },
      onlyA(true),
      false,
    ],
    [
      'and the other way round',
      { anyOf: [{ not: { allOf: [A, B] } }, C] },
      onlyA(false),
      true,
    ],
    [
      'three deep',
      { not: { allOf: [{ anyOf: [{ not: A }, B] }, { not: { not: C } }] } },
      filter => (filter === C ? false : undefined),
      true,
    ],
  ])('%s', (_, of, decide, verdict) => {
    expect(decideCriteria(of, decide)).toBe(verdict);
  });
});

describe('filtersOf', () => {
  /** As they are written. */
  function written(of: Criteria): readonly string[] {
    return [...JSON.stringify(of).matchAll(/"filter":"(.)"/g)].map(
      ([, name]) => name,
    );
  }

  it('finds every filter as often as it is written', () => {
    fc.assert(
      fc.property(criteria, of => {
        expect(filtersOf(of).map(({ filter }) => filter)).toEqual(written(of));
      }),
    );
  });

  it('gives the filters themselves, so that what is known of one can be kept by it', () => {
    const found = filtersOf<Named>({
      anyOf: [{ not: A }, { allOf: [B, { not: { anyOf: [C] } }] }],
    });
    expect(found[0]).toBe(A);
    expect(found[1]).toBe(B);
    expect(found[2]).toBe(C);
  });

  it('finds all that decide anything', () => {
    fc.assert(
      fc.property(criteria, values, (of, on) => {
        const found = new Set(filtersOf(of).map(({ filter }) => filter));
        expect(
          decideCriteria(of, ({ filter }) =>
            found.has(filter) ? on[filter] : undefined,
          ),
        ).toBe(plainly(of, on));
      }),
    );
  });
});
