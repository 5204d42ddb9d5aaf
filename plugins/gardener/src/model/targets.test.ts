import {
  candidate,
  checkOf,
  checkOfHidden,
} from '../__testUtils__/targetFixtures';
import { findingOn, visible } from '../__testUtils__/shopView';
import { checkVerdict } from './checkVerdict';
import { markMatches } from './markMatches';
import { matchesTarget } from './matchesTarget';
import { isTypedTarget, parseTypedTarget } from './typedTarget';

describe('a typed target', () => {
  it('has two slashes; with one it may be a project and a name to look for', () => {
    expect(isTypedTarget('ops / vault')).toBe(false);
    expect(isTypedTarget('garden-ops/vault/')).toBe(true);
  });

  it.each([
    ['a/b/c', { kind: 'target', namespace: 'a', name: 'b', seed: 'c' }],
    [' a / b / c ', { kind: 'target', namespace: 'a', name: 'b', seed: 'c' }],
    ['a/b/c/d', { kind: 'problem', problem: 'form' }],
    ['A/b/c', { kind: 'problem', problem: 'namespace' }],
    ['A/B/C', { kind: 'problem', problem: 'namespace' }],
    ['a/-b/c', { kind: 'problem', problem: 'name' }],
    [`a/b/${'c'.repeat(64)}`, { kind: 'problem', problem: 'seed' }],
    ['a/b/', { kind: 'problem', problem: 'seed' }],
  ])('%j is read', (text, expected) => {
    expect(parseTypedTarget(text)).toEqual(expected);
  });
});

describe('markMatches', () => {
  const marked = (text: string, wanted: string) =>
    markMatches(text, wanted)
      .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');

  it('marks every place, in any case, and keeps the text as it is', () => {
    expect(marked('cde-store', 're')).toBe('cde-sto[re]');
    expect(marked('ReRe', 're')).toBe('[Re][Re]');
    expect(marked('shop', 'xyz')).toBe('shop');
    expect(marked('shop', ' ')).toBe('shop');
    expect(marked('a.c', '.')).toBe('a[.]c');
  });
});

describe('matchesTarget', () => {
  it('finds a target by what its line shows', () => {
    const vault = candidate('ops', 'vault');
    for (const text of [
      'VAU',
      'ops / v',
      'garden-ops/vault',
      'eu-de',
      '2.0/28',
    ])
      expect(matchesTarget(vault, text)).toBe(true);
    expect(matchesTarget(vault, 'reports')).toBe(false);
  });
});

describe('checkVerdict', () => {
  const withFinding = (severity: 'error' | 'warning' | 'note' | 'notChecked') =>
    checkOf('ops', 'vault', {
      findings: [findingOn('ops', 'vault', { code: 'CIDR_UNKNOWN', severity })],
    });

  it('is clear only when everything was looked at', () => {
    expect(checkVerdict(checkOf('ops', 'vault'))).toBe('clear');
    expect(checkVerdict(withFinding('note'))).toBe('clear');
    expect(checkVerdict(withFinding('warning'))).toBe('findings');
    expect(checkVerdict(withFinding('error'))).toBe('findings');
    expect(checkVerdict(withFinding('notChecked'))).toBe('notChecked');
    expect(checkVerdict(checkOfHidden('garden-partner', 'x'))).toBe(
      'notChecked',
    );
    expect(
      checkVerdict(
        checkOf('ops', 'vault', { target: visible('ops', 'vault', 'eu-de-1') }),
      ),
    ).toBe('notChecked');
  });
});
