import type {
  EntryName,
  Finding,
  FindingSubject,
  LandscapeFinding,
  LandscapePeering,
  Peering,
  PeeringStatus,
  PeeringsView,
  PeeringTarget,
} from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';

type HalfEdge = LandscapePeering['edges']['a'];

/** A finding of a peering, with what tells whether the other side found the same. */
export interface SeenFinding {
  /** The same from both sides for what is about the same. */
  readonly about: string;
  /** Whether it is about one of the two shoots, or about the peering. */
  readonly kind: FindingSubject['kind'];
  /** Which of the two it is, or whose entry it is about. */
  readonly of: 'here' | 'other';
  readonly told: LandscapeFinding;
}

/** One peering as one of its shoots sees it. */
export interface SeenPeering {
  readonly id: string;
  readonly other: EntryName;
  readonly kind: PeeringTarget['kind'];
  readonly status: PeeringStatus;
  readonly edges: { readonly here: HalfEdge; readonly other: HalfEdge };
  readonly rollout: Peering['rollout'];
  readonly findings: readonly SeenFinding[];
}

/** How one shoot stands: the part of its view that a landscape shows, a small part of its size. */
export interface ShootStanding {
  readonly peerings: readonly SeenPeering[];
  readonly findings: readonly LandscapeFinding[];
  /** Whether it says when a maintenance window is. */
  readonly dependsOnTime: boolean;
}

/** Rules that say the same of a peering whichever of its shoots is looked at first. Others speak of one of the two. */
const OF_BOTH: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'CIDR_OVERLAP',
  'POD_SERVICE_OVERLAP',
  'ACCESS_RESTRICTION_MISMATCH',
  'CIDR_UNKNOWN',
  'HALF_OPEN_CHANGE',
]);

/** The standing of a shoot by its view. Costs its degree. */
export function standingOf({
  peerings,
  findings,
}: Pick<PeeringsView, 'peerings' | 'findings'>): ShootStanding {
  return {
    peerings: peerings.map(seenPeering),
    findings: findings.map(told),
    dependsOnTime:
      findings.some(isOfTime) ||
      peerings.some(
        ({ rollout: { here, target }, findings: found }) =>
          here.state === 'waitingForMaintenance' ||
          target.state === 'waitingForMaintenance' ||
          found.some(isOfTime),
      ),
  };
}

/** The texts may name the next maintenance window. */
function isOfTime({ code }: Finding): boolean {
  return code === 'ROLLOUT_PENDING';
}

function seenPeering(peering: Peering): SeenPeering {
  const { id, target, status, rollout, findings } = peering;
  const { namespace, name } = target.kind === 'visible' ? target.ref : target;
  return {
    id,
    other: { namespace, name },
    kind: target.kind,
    status,
    edges: {
      here: rollout.here.state === 'missing' ? 'missing' : 'set',
      other: edgeOfTarget(rollout.target),
    },
    rollout,
    findings: findings.map(finding => ({
      about: aboutWhat(finding),
      kind: finding.subject.kind,
      of: compareNames(finding.subject.shoot, { namespace, name })
        ? 'here'
        : 'other',
      told: told(finding),
    })),
  };
}

/** What is said of the rollout of a side tells whether it has an entry in force. */
function edgeOfTarget({ state }: Peering['rollout']['target']): HalfEdge {
  switch (state) {
    case 'missing':
    case 'notFound':
      return 'missing';
    case 'notVisible':
      return 'unknown';
    case 'applied':
    case 'reconciling':
    case 'waitingForMaintenance':
    case 'pending':
    case 'failed':
    case 'hibernated':
      return 'set';
    default: {
      const never: never = state;
      return never;
    }
  }
}

/** Within one peering, whose two shoots are known. */
function aboutWhat({ code, subject }: Finding): string {
  if (OF_BOTH.has(code)) return code;
  const { namespace, name } = subject.shoot;
  return `${code} ${subject.kind} ${namespace}/${name}`;
}

function told(finding: Finding): LandscapeFinding {
  const { code, severity, what, variant, params } = finding;
  return {
    code,
    severity,
    what,
    ...(variant !== undefined && { variant }),
    params,
  };
}
