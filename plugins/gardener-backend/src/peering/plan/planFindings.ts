import type {
  Finding,
  FindingCode,
  PlanFinding,
  Severity,
  ShootRef,
} from 'backstage-plugin-gardener-common';

/** What is said from one point of view, before a change and after it. */
export interface FindingsCompared {
  /** Whether the change adds an entry there. Of what it only removes or corrects nothing is asked. */
  readonly adds: boolean;
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** What a plan says of findings, worst first. */
export interface PlanFindings {
  readonly findings: PlanFinding[];
  readonly solved: Finding[];
}

/** The plan says itself when a write is rolled out, and that an older one failed or waits is not of its doing. */
const SAID_BY_ROLLOUT: ReadonlySet<FindingCode> = new Set([
  'ROLLOUT_FAILED',
  'ROLLOUT_PENDING',
]);

/** Parameters that advise or count positions, so they change with whatever else is listed while the fact is the same. */
const ADVICE: Partial<Record<FindingCode, readonly string[]>> = {
  CIDR_OVERLAP: ['block'],
  MALFORMED_CONFIG: ['reason'],
};

const RANK: Readonly<Record<Severity, number>> = {
  error: 0,
  warning: 1,
  note: 2,
  notChecked: 3,
};

/**
 * What holds after a change and did not before, with its standing, and what held before and does not any more.
 *
 * An error that is new blocks; of these an overlap of node networks may be overridden, as the feature's reference only
 * warns of it, unless the Garden's configuration refuses that. A new warning asks, everything else tells. What is
 * removed or corrected is never kept from it by a finding.
 *
 * @param own - the shoot of the plan. Of others that leave the view nothing counts as solved but what it was about the two
 */
export function planFindings(
  points: readonly FindingsCompared[],
  options: { readonly own: ShootRef; readonly refuseOverlap: boolean },
): PlanFindings {
  const findings = new Map<string, PlanFinding>();
  const solved = new Map<string, Finding>();
  // What is said twice has the standing that weighs more.
  const addsFirst = [...points].sort((a, b) => Number(b.adds) - Number(a.adds));
  for (const { adds, before, after } of addsFirst) {
    const was = keysOf(before);
    const is = keysOf(after);
    for (const finding of after.filter(isOfChange)) {
      const key = findingKey(finding);
      if (!was.has(key) && !findings.has(key)) {
        const standing = standingOf(finding, adds, options.refuseOverlap);
        findings.set(key, { finding, standing });
      }
    }
    for (const finding of before.filter(isOfChange)) {
      const key = findingKey(finding);
      if (!is.has(key) && isMended(finding, options.own)) {
        solved.set(key, finding);
      }
    }
  }
  return {
    findings: [...findings.values()].sort(
      (a, b) => RANK[a.finding.severity] - RANK[b.finding.severity],
    ),
    solved: [...solved.values()].sort(
      (a, b) => RANK[a.severity] - RANK[b.severity],
    ),
  };
}

function isOfChange({ code }: Finding): boolean {
  return !SAID_BY_ROLLOUT.has(code);
}

/** One fact about one subject, whatever the words. */
export function findingKey({ code, subject, params }: Finding): string {
  const advice = ADVICE[code] ?? [];
  const facts = Object.entries(params)
    .filter(([name]) => !advice.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const refs = [
    subject.shoot,
    ...(subject.kind === 'peering' ? [subject.target] : []),
  ].map(({ garden, namespace, name }) => [garden, namespace, name]);
  return JSON.stringify([code, refs, facts]);
}

function keysOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(findingKey));
}

function standingOf(
  { code, severity }: Finding,
  adds: boolean,
  refuseOverlap: boolean,
): PlanFinding['standing'] {
  if (!adds) return 'tells';
  switch (severity) {
    case 'error':
      return code === 'CIDR_OVERLAP' && !refuseOverlap
        ? 'overridable'
        : 'blocks';
    case 'warning':
      return 'asks';
    case 'note':
    case 'notChecked':
      return 'tells';
    default: {
      const never: never = severity;
      throw new Error(`Unknown severity: ${never}`);
    }
  }
}

/** Another shoot is as it was when it is not a peer any more; and nobody had to mend a note. */
function isMended({ severity, subject }: Finding, own: ShootRef): boolean {
  if (severity !== 'error' && severity !== 'warning') return false;
  return (
    subject.kind === 'peering' ||
    (subject.shoot.garden === own.garden &&
      subject.shoot.namespace === own.namespace &&
      subject.shoot.name === own.name)
  );
}
