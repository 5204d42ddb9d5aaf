import fc from 'fast-check';
import type { Finding, Severity } from '../api/schema/finding';
import type { Peering } from '../api/schema/peerings';
import type { Rollout } from '../api/schema/rollout';
import { comparePeerings } from './comparePeerings';

const REF = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };

function finding(severity: Severity, code: Finding['code']): Finding {
  return {
    code,
    severity,
    subject: { kind: 'shoot', shoot: REF },
    what: '',
    why: '',
    whatToDo: '',
    params: {},
  };
}

const ERROR = finding('error', 'CIDR_OVERLAP');
const WARNING = finding('warning', 'SEED_MISMATCH');
const MISSING = finding('warning', 'REVERSE_MISSING');
const UNCHECKED = finding('notChecked', 'CIDR_UNKNOWN');
const APPLIED: Rollout = { state: 'applied' };

function row(name: string, overrides: Partial<Peering> = {}): Peering {
  return {
    id: name,
    status: 'configured',
    target: {
      kind: 'notFound',
      namespace: 'n',
      name,
      project: null,
      seed: null,
    },
    entry: null,
    rollout: { here: APPLIED, target: APPLIED },
    findings: [],
    ...overrides,
  };
}

describe('worst first', () => {
  it('orders by error, warning, incomplete, not checked, rollout and name', () => {
    const rows = [
      row('error', { findings: [ERROR] }),
      row('z-warning-incomplete', {
        findings: [WARNING],
        status: 'incomplete',
      }),
      row('a-warning', { findings: [WARNING] }),
      row('incomplete', { findings: [MISSING], status: 'incomplete' }),
      row('not-accessible', { findings: [UNCHECKED], status: 'notAccessible' }),
      row('z-failed', {
        rollout: { here: APPLIED, target: { state: 'failed', errors: 0 } },
      }),
      row('y-reconciling', {
        rollout: {
          here: { state: 'reconciling', percent: 1 },
          target: APPLIED,
        },
      }),
      row('x-waiting', {
        rollout: { here: APPLIED, target: { state: 'waitingForMaintenance' } },
      }),
      row('a'),
      row('b'),
    ];
    expect([...rows].reverse().sort(comparePeerings)).toEqual(rows);
  });

  it('counts a missing reverse entry as incomplete and not as a warning', () => {
    const plain = row('b', { status: 'incomplete' });
    const said = row('a', { status: 'incomplete', findings: [MISSING] });
    expect(comparePeerings(said, plain)).toBeLessThan(0);
    expect(comparePeerings({ ...said, target: plain.target }, plain)).toBe(0);
  });

  it('is a total order', () => {
    const some = fc.record({
      findings: fc.subarray([ERROR, WARNING, MISSING, UNCHECKED]),
      status: fc.constantFrom<Peering['status']>(
        'configured',
        'incomplete',
        'notAccessible',
      ),
      state: fc.constantFrom<Rollout>(
        APPLIED,
        { state: 'pending' },
        { state: 'hibernated' },
        { state: 'missing' },
      ),
    });
    // The peerings of one shoot have names of their own.
    const peering = (name: string) =>
      some.map(({ findings, status, state }) =>
        row(name, {
          findings,
          status,
          rollout: { here: APPLIED, target: state },
        }),
      );
    fc.assert(
      fc.property(peering('a'), peering('b'), peering('c'), (a, b, c) => {
        expect(
          Math.sign(comparePeerings(a, b)) + Math.sign(comparePeerings(b, a)),
        ).toBe(0);
        // Transitive: sorting any arrangement of the three gives one order.
        const names = (rows: Peering[]) =>
          rows.sort(comparePeerings).map(p => JSON.stringify(p));
        expect(names([a, b, c])).toEqual(names([c, a, b]));
      }),
    );
  });
});
