import {
  draftPeeringCheck,
  hiddenPeeringCheck,
} from '../../__testUtils__/createFixtures';
import { findingOn, visible } from '../../__testUtils__/shopView';
import { peeringRows } from './peeringRows';
import { peeringVerdict, rowsTwice } from './peeringVerdict';

const target = { namespace: 'garden-ops', name: 'monitoring' };
const [row] = peeringRows('osc', [target]).draft.rows;

function judge(part: Partial<Parameters<typeof peeringVerdict>[0]>) {
  return peeringVerdict({
    row,
    check: draftPeeringCheck(target),
    upToDate: true,
    failed: false,
    twice: false,
    hasNodes: true,
    ...part,
  });
}

describe('the verdict on a row', () => {
  it('is good only when everything was looked at', () => {
    expect(judge({})).toEqual({ kind: 'clear', peers: 6 });
    expect(judge({ upToDate: false })).toEqual({ kind: 'checking', peers: 6 });
    expect(judge({ check: undefined })).toEqual({
      kind: 'checking',
      peers: null,
    });
    expect(judge({ failed: true })).toEqual({ kind: 'failed' });
    expect(judge({ hasNodes: false })).toEqual({ kind: 'noNodes' });
    expect(judge({ check: hiddenPeeringCheck(target) })).toEqual({
      kind: 'notAccessible',
    });
    expect(
      judge({
        check: draftPeeringCheck(target, {
          target: visible('ops', 'monitoring', 'eu-de-1'),
        }),
      }),
    ).toEqual({ kind: 'notChecked' });
    expect(
      judge({
        check: draftPeeringCheck(target, {
          findings: [
            findingOn('ops', 'monitoring', {
              code: 'CIDR_UNKNOWN',
              severity: 'notChecked',
            }),
          ],
        }),
      }),
    ).toEqual({ kind: 'notChecked' });
  });

  it('tells errors and warnings, and lets notes pass', () => {
    const note = findingOn('ops', 'monitoring', {
      code: 'TARGET_HIBERNATED',
      severity: 'note',
    });
    const warning = findingOn('ops', 'monitoring', {
      code: 'HUB_OVERLAP',
      severity: 'warning',
    });
    expect(
      judge({ check: draftPeeringCheck(target, { findings: [note] }) }),
    ).toMatchObject({ kind: 'clear' });
    expect(
      judge({
        check: draftPeeringCheck(target, { findings: [note, warning] }),
      }),
    ).toEqual({ kind: 'findings', findings: [warning] });
  });

  it('says that a row can’t be, whatever else is known', () => {
    expect(judge({ twice: true })).toEqual({
      kind: 'obstacle',
      obstacle: 'twice',
    });
    expect(
      judge({
        check: draftPeeringCheck(target, {
          choice: { state: 'disabled', reason: 'workerless' },
        }),
      }),
    ).toEqual({ kind: 'obstacle', obstacle: 'workerless' });
    expect(
      judge({
        check: draftPeeringCheck(target, {
          target: { kind: 'notFound', ...target, project: null, seed: null },
        }),
      }),
    ).toEqual({ kind: 'obstacle', obstacle: 'notFound' });
  });

  it('calls the later one of two equal rows the second', () => {
    const { rows } = peeringRows('osc', [
      target,
      { namespace: 'garden-ops', name: 'vault' },
      target,
    ]).draft;
    expect([...rowsTwice(rows)]).toEqual([3]);
  });
});
