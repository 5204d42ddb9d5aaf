import {
  findingCodeSchema,
  severities,
  type Finding,
  type FindingCode,
} from 'backstage-plugin-gardener-common';
import { planFindings, type FindingsCompared } from './planFindings';

const own = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const target = { garden: 'osc', namespace: 'garden-ops', name: 'vault' };

function aFinding(
  code: FindingCode,
  params: Record<string, string> = {},
  subject: Finding['subject'] = { kind: 'peering', shoot: own, target },
): Finding {
  return {
    code,
    severity: severities[code],
    subject,
    what: 'what',
    why: 'why',
    whatToDo: 'what to do',
    params,
  };
}

function compared(
  before: readonly Finding[],
  after: readonly Finding[],
  { adds = true, refuseOverlap = false } = {},
) {
  const points: readonly FindingsCompared[] = [{ adds, before, after }];
  return planFindings(points, { own, refuseOverlap });
}

function standings(...args: Parameters<typeof compared>) {
  return compared(...args).findings.map(
    ({ finding, standing }) => `${finding.code} ${standing}`,
  );
}

describe('planFindings', () => {
  it('lets an error that is new block, ask for a warning, and tell the rest, worst first', () => {
    expect(
      standings(
        [],
        [
          aFinding('CIDR_UNKNOWN'),
          aFinding('TARGET_MIGRATING'),
          aFinding('HUB_OVERLAP'),
          aFinding('SELF_PEERING'),
        ],
      ),
    ).toEqual([
      'SELF_PEERING blocks',
      'HUB_OVERLAP asks',
      'TARGET_MIGRATING tells',
      'CIDR_UNKNOWN tells',
    ]);
  });

  it('may be overridden for an overlap alone, unless the Garden refuses that', () => {
    const overlap = [aFinding('CIDR_OVERLAP')];
    expect(standings([], overlap)).toEqual(['CIDR_OVERLAP overridable']);
    expect(standings([], overlap, { refuseOverlap: true })).toEqual([
      'CIDR_OVERLAP blocks',
    ]);
  });

  it.each(
    findingCodeSchema.options.filter(
      code => severities[code] === 'error' && !code.startsWith('ROLLOUT'),
    ),
  )('has no other way past %s', code => {
    expect(standings([], [aFinding(code)])).toEqual([
      code === 'CIDR_OVERLAP' ? `${code} overridable` : `${code} blocks`,
    ]);
  });

  it('never keeps anybody from removing or correcting, whatever holds then', () => {
    expect(
      standings([], [aFinding('CIDR_OVERLAP'), aFinding('REVERSE_MISSING')], {
        adds: false,
        refuseOverlap: true,
      }),
    ).toEqual(['CIDR_OVERLAP tells', 'REVERSE_MISSING tells']);
  });

  it('does not repeat what held before', () => {
    const overlap = aFinding('CIDR_OVERLAP', { addresses: '32' });
    expect(compared([overlap], [overlap])).toEqual({
      findings: [],
      solved: [],
    });
  });

  it('takes a fact for the same although what is advised is another', () => {
    expect(
      compared(
        [aFinding('CIDR_OVERLAP', { addresses: '32', block: '10.5.5.0/26' })],
        [aFinding('CIDR_OVERLAP', { addresses: '32' })],
      ),
    ).toEqual({ findings: [], solved: [] });
    expect(
      standings(
        [aFinding('MALFORMED_CONFIG', { reason: 'entry 3 has no name' })],
        [aFinding('MALFORMED_CONFIG', { reason: 'entry 2 has no name' })],
      ),
    ).toEqual([]);
  });

  it('tells facts apart by what they name and by whose they are', () => {
    const peers = aFinding('HUB_OVERLAP', { other: 'lake' });
    expect(
      standings([peers], [aFinding('HUB_OVERLAP', { other: 'ci' })]),
    ).toEqual(['HUB_OVERLAP asks']);
    const reversed: Finding['subject'] = {
      kind: 'peering',
      shoot: target,
      target: own,
    };
    expect(
      standings(
        [aFinding('SEED_MISMATCH')],
        [aFinding('SEED_MISMATCH', {}, reversed)],
      ),
    ).toEqual(['SEED_MISMATCH asks']);
  });

  it('leaves out what the rollout says', () => {
    expect(
      compared(
        [aFinding('ROLLOUT_FAILED')],
        [
          aFinding('ROLLOUT_PENDING'),
          aFinding('ROLLOUT_FAILED', { codes: 'x' }),
        ],
      ),
    ).toEqual({ findings: [], solved: [] });
  });

  it('says what a change solves: errors and warnings of the two, worst first', () => {
    const missing = aFinding('REVERSE_MISSING');
    const overlap = aFinding('CIDR_OVERLAP');
    expect(
      compared([missing, overlap, aFinding('TARGET_HIBERNATED')], []).solved,
    ).toEqual([overlap, missing]);
  });

  it('does not call another shoot mended that is only no peer any more', () => {
    const ofShoot = (shoot: typeof own) =>
      aFinding('DEFAULT_NODE_CIDR', {}, { kind: 'shoot', shoot });
    expect(compared([ofShoot(target)], []).solved).toEqual([]);
    expect(compared([ofShoot(own)], []).solved).toHaveLength(1);
  });

  it('says each fact once, and compares each point of view with itself', () => {
    const shared = aFinding('DEFAULT_NODE_CIDR');
    const { findings } = planFindings(
      [
        { adds: false, before: [shared], after: [shared] },
        { adds: false, before: [], after: [shared] },
        { adds: true, before: [], after: [shared] },
        { adds: true, before: [], after: [shared] },
      ],
      { own, refuseOverlap: false },
    );
    expect(findings).toEqual([{ finding: shared, standing: 'asks' }]);
  });
});
