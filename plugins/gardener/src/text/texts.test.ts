import {
  findingMessages,
  FindingTextsByVariant,
  Rollout,
} from 'backstage-plugin-gardener-common';
import { FindingCode, isFindingCode } from '../model/vocabulary';
import { findingOn } from '../__testUtils__/shopView';
import { englishTexts } from '../__testUtils__/translate';
import { chipOfCode, findingText, namesIn } from './findingText';
import { ANY_PARAMS } from './findingParams';
import { rolloutHint, rolloutText } from './rolloutText';
import { daysBetween } from './timeText';

const t = englishTexts();
const catalogue: FindingTextsByVariant = findingMessages;

describe('findingText', () => {
  it('fills the words of this version with the values of the finding', () => {
    const finding = findingOn('dev', 'shop-dev', {
      code: 'TARGET_HIBERNATED',
      severity: 'note',
      what: 'Words of the server.',
    });
    expect(findingText(t, finding)).toMatchObject({
      chip: 'Hibernated',
      what: 'shop-dev is hibernated.',
    });
  });

  it('takes the words of the server for a wording that came later, and the chip of the code', () => {
    const finding = findingOn('dev', 'x', {
      code: 'CIDR_OVERLAP',
      severity: 'error',
      variant: 'toString',
      what: 'Words of the server.',
    });
    expect(findingText(t, finding)).toMatchObject({
      chip: 'CIDR overlap',
      what: 'Words of the server.',
    });
  });

  it('makes a chip of a code that has no words here', () => {
    const later: string = 'ROUTE_NOT_ANNOUNCED';
    expect(chipOfCode(t, later as FindingCode)).toBe('Route not announced');
  });

  it('leaves no placeholder in any text of any finding', () => {
    const params = Object.fromEntries(
      Object.keys(ANY_PARAMS).map(name => [name, `<${name}>`]),
    );
    Object.entries(catalogue).forEach(([code, variants]) => {
      if (!isFindingCode(code)) throw new Error(`${code} is no finding`);
      Object.keys(variants).forEach(variant => {
        const finding = findingOn('dev', 'x', {
          code,
          severity: 'note',
          variant,
          params,
          what: 'Words of the server.',
        });
        const text = Object.values(findingText(t, finding)).join(' ');
        expect(text).not.toMatch(/\{\{|findings\.|Words of the server/);
      });
    });
  });
});

describe('namesIn', () => {
  it('has both shoots and every other one that is named, each once', () => {
    const finding = findingOn('dev', 'a', {
      code: 'HUB_OVERLAP',
      severity: 'warning',
      params: { shoot: 'shop', target: 'a', other: 'b', shared: '10.0.0.0/8' },
    });
    expect(namesIn(finding)).toEqual(['shop', 'a', 'b']);
  });
});

describe('rolloutText', () => {
  /** At noon here, so that no zone moves the day. */
  const noon = new Date(2026, 10, 20, 12, 0).getTime();
  const at = (day: number, hour: number) =>
    new Date(2026, 10, day, hour, 0).toISOString();
  const waiting = (day: number): Rollout => ({
    state: 'waitingForMaintenance',
    window: { begin: at(day, 22), end: at(day, 23) },
  });

  it.each<[Rollout, string]>([
    [{ state: 'applied' }, 'Applied'],
    [{ state: 'reconciling', percent: 64 }, 'Reconciling 64 %'],
    [{ state: 'waitingForMaintenance' }, 'Waiting for maintenance'],
    [{ state: 'pending' }, 'Pending'],
    [{ state: 'failed', errors: 0 }, 'Failed'],
    [{ state: 'failed', errors: 1 }, 'Failed · 1 error'],
    [{ state: 'failed', errors: 2 }, 'Failed · 2 errors'],
    [{ state: 'hibernated' }, 'Hibernated'],
    [{ state: 'missing' }, 'Missing'],
    [{ state: 'notVisible' }, 'Not visible'],
    [{ state: 'notFound' }, 'Not found'],
  ])('%o is "%s"', (rollout, text) => {
    expect(rolloutText(t, rollout, noon)).toBe(text);
  });

  it('says when maintenance is, in the time of the reader', () => {
    expect(rolloutText(t, waiting(20), noon)).toMatch(
      /^Maintenance today .*(22|10)/,
    );
    expect(rolloutText(t, waiting(21), noon)).toMatch(/^Maintenance tomorrow /);
    expect(rolloutText(t, waiting(25), noon)).toMatch(/^Maintenance .*25/);
  });

  it('has the whole window with its zone in the hint', () => {
    expect(rolloutHint(t, waiting(20))).toMatch(/20.* to .*20/);
    expect(rolloutHint(t, { state: 'applied' })).toBeUndefined();
  });
});

describe('daysBetween', () => {
  it('counts midnights and not hours', () => {
    const late = new Date(2026, 10, 20, 23, 59).getTime();
    const early = new Date(2026, 10, 21, 0, 1).getTime();
    expect(daysBetween(late, early)).toBe(1);
    expect(daysBetween(early, early)).toBe(0);
  });
});
