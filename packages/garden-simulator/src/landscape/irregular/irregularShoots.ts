import { JsonValue } from '../../store/KubeObject';
import { EU_ACCESS_ONLY } from '../objects/cloudProfile';
import { routeAnnouncementRejected } from '../objects/peeringFailure';
import {
  lists,
  PeeringEntry,
  PeeringPlan,
  ShootHome,
  ShootPlan,
} from '../objects/ShootPlan';
import { HOUR } from '../objects/time';

/** What a Garden offers to the irregular shoots. */
export interface IrregularSite {
  readonly home: ShootHome;
  readonly seed: string;
  readonly otherSeed: string;
  /** A shoot in a project that nobody of this one may see. */
  readonly invisible: PeeringEntry;
  /** The node network that the CloudProfile offers. */
  readonly defaultNodes: string;
}

/** A peering config that keeps what the portal does not know: own keys, and numbers that JavaScript can't hold. */
function handWritten(
  apiVersion: string,
  shootPeerings: JsonValue,
): PeeringPlan {
  return {
    kind: 'raw',
    providerConfig: {
      kind: 'PeeringConfig',
      apiVersion,
      shootPeerings,
      routeTable: {
        id: JSON.rawJSON('12345678901234567890'),
        weight: JSON.rawJSON('1.0'),
      },
    },
  };
}

const PEERING_VERSION = 'service.peering.extensions.osc.t-systems.com/v1';

/**
 * One shoot for every kind of irregularity that a reader of a Garden meets, all of them around one `hub`.
 *
 * The first word of the comment on each is the finding or rollout that it stands for.
 */
export function irregularShoots(site: IrregularSite): ShootPlan[] {
  const { home, seed, otherSeed } = site;
  const to = (name: string, at: string = seed): PeeringEntry => ({
    name,
    namespace: home.namespace,
    seed: at,
  });
  const toHub = lists(to('hub'));
  const usual = { seed, accessRestrictions: [EU_ACCESS_ONLY] } as const;

  return [
    {
      ...usual,
      name: 'hub',
      nodes: '10.6.0.0/26',
      generation: 31,
      peering: lists(
        to('leaving'),
        to('moving', otherSeed),
        to('unborn'),
        to('sleeping'),
        to('failing'),
        to('waiting'),
        to('pending'),
        to('busy'),
        to('twin-a'),
        to('twin-b'),
        to('wide-services'),
        to('default-range'),
        to('other-rules'),
        to('switched-off'),
        to('stale-seed', 'eu-de-9'),
        to('no-workers'),
        to('dual-stack'),
        to('grown'),
        to('ghost'),
        site.invisible,
      ),
    },
    // TARGET_DELETING
    {
      ...usual,
      name: 'leaving',
      nodes: '10.6.1.0/27',
      generation: 3,
      peering: toHub,
      annotations: { 'confirmation.gardener.cloud/deletion': 'true' },
      deletingMinutesAgo: 9,
      operation: {
        type: 'Delete',
        state: 'Processing',
        progress: 20,
        description: 'Waiting until extension resources have been deleted',
        minutesAgo: 2,
      },
    },
    // TARGET_MIGRATING
    {
      ...usual,
      name: 'moving',
      seed: otherSeed,
      statusSeed: seed,
      nodes: '10.6.1.32/27',
      generation: 4,
      peering: toHub,
      operation: {
        type: 'Migrate',
        state: 'Processing',
        progress: 30,
        description: 'Waiting until extension resources have been migrated',
        minutesAgo: 1,
      },
    },
    // TARGET_UNSCHEDULED and CIDR_UNKNOWN: no seed, no node network and no status at all.
    { ...usual, name: 'unborn', seed: null, nodes: null, peering: toHub },
    // TARGET_HIBERNATED, rollout hibernated
    {
      ...usual,
      name: 'sleeping',
      nodes: '10.6.1.64/27',
      hibernated: true,
      peering: toHub,
    },
    // ROLLOUT_FAILED
    {
      ...usual,
      name: 'failing',
      nodes: '10.6.1.96/27',
      peering: toHub,
      ...routeAnnouncementRejected(`shoot--${home.project}--failing`, 25),
    },
    // ROLLOUT_PENDING, rollout waitingForMaintenance
    {
      ...usual,
      name: 'waiting',
      nodes: '10.6.1.128/27',
      specMinutesAgo: HOUR,
      peering: toHub,
      maintenance: { begin: '010000+0000', end: '020000+0000', confined: true },
    },
    // ROLLOUT_PENDING, rollout pending: written, and no operation has begun since.
    {
      ...usual,
      name: 'pending',
      nodes: '10.6.1.160/27',
      generation: 8,
      observedGeneration: 7,
      specMinutesAgo: 2,
      peering: toHub,
    },
    // Rollout reconciling
    {
      ...usual,
      name: 'busy',
      nodes: '10.6.1.192/27',
      generation: 2,
      specMinutesAgo: 5,
      peering: toHub,
      operation: {
        type: 'Reconcile',
        state: 'Processing',
        progress: 30,
        description: 'Waiting until shoot infrastructure has been reconciled',
        minutesAgo: 1,
      },
    },
    // HUB_OVERLAP on the hub, CIDR_OVERLAP between the two
    {
      ...usual,
      name: 'twin-a',
      nodes: '10.6.2.0/27',
      peering: lists(to('hub'), to('twin-b')),
    },
    {
      ...usual,
      name: 'twin-b',
      nodes: '10.6.2.0/27',
      peering: lists(to('hub'), to('twin-a')),
    },
    // POD_SERVICE_OVERLAP
    {
      ...usual,
      name: 'wide-services',
      nodes: '10.6.2.32/27',
      services: '10.6.0.0/25',
      peering: toHub,
    },
    // DEFAULT_NODE_CIDR
    {
      ...usual,
      name: 'default-range',
      nodes: site.defaultNodes,
      peering: toHub,
    },
    // ACCESS_RESTRICTION_MISMATCH
    {
      seed,
      name: 'other-rules',
      nodes: '10.6.2.64/27',
      peering: toHub,
    },
    // EXTENSION_DISABLED
    {
      ...usual,
      name: 'switched-off',
      nodes: '10.6.2.96/27',
      peering: { kind: 'entries', disabled: true, entries: [to('hub')] },
    },
    // SEED_MISMATCH: the hub lists a seed that never was.
    { ...usual, name: 'stale-seed', nodes: '10.6.2.128/27', peering: toHub },
    // WORKERLESS
    { ...usual, name: 'no-workers', nodes: null, workers: [], peering: toHub },
    // Dual-stack: a family that only the status knows. No finding.
    {
      ...usual,
      name: 'dual-stack',
      nodes: '10.6.2.160/27',
      statusNodes: ['10.6.2.160/27', '2001:db8:6:2::/64'],
      ipFamilies: ['IPv4', 'IPv6'],
      peering: toHub,
    },
    // A node network that has grown: spec and status differ until the rollout is through. No finding.
    {
      ...usual,
      name: 'grown',
      nodes: '10.6.3.0/26',
      statusNodes: ['10.6.3.0/27'],
      peering: toHub,
    },
    // REVERSE_MISSING: the hub does not list it.
    { ...usual, name: 'one-sided', nodes: '10.6.3.64/27', peering: toHub },
    // DUPLICATE_ENTRY
    {
      ...usual,
      name: 'doubled',
      nodes: '10.6.3.96/27',
      peering: lists(to('one-sided'), to('one-sided')),
    },
    // SELF_PEERING
    {
      ...usual,
      name: 'self-listed',
      nodes: '10.6.3.128/27',
      peering: lists(to('self-listed')),
    },
    // MALFORMED_CONFIG: a string
    {
      ...usual,
      name: 'text-config',
      nodes: '10.6.3.160/27',
      specManager: 'kubectl-edit',
      peering: { kind: 'raw', providerConfig: 'shootPeerings: [hub]' },
    },
    // MALFORMED_CONFIG: an array
    {
      ...usual,
      name: 'list-config',
      nodes: '10.6.3.192/27',
      specManager: 'kubectl-edit',
      peering: { kind: 'raw', providerConfig: [{ ...to('hub') }] },
    },
    // MALFORMED_CONFIG: an entry that is no entry, beside one that is.
    {
      ...usual,
      name: 'odd-entries',
      nodes: '10.6.3.224/27',
      specManager: 'kubectl-edit',
      peering: handWritten(PEERING_VERSION, [
        'hub',
        { name: 'hub' },
        { ...to('hub'), note: 'by hand' },
      ]),
    },
    // Keys and numbers that nobody but the extension knows, around a sound entry. No finding of its own.
    {
      ...usual,
      name: 'own-keys',
      nodes: '10.6.4.0/27',
      specManager: 'kubectl-edit',
      peering: handWritten(PEERING_VERSION, [{ ...to('one-sided') }]),
    },
    // A PeeringConfig with nothing in it. No finding.
    {
      ...usual,
      name: 'empty-config',
      nodes: '10.6.4.32/27',
      peering: { kind: 'raw', providerConfig: {} },
    },
    // RESERVED_RANGE, in both families
    {
      ...usual,
      name: 'reserved',
      nodes: '241.0.0.0/27',
      statusNodes: ['241.0.0.0/27', 'fd8f:6d53:b97a:1::/112'],
      ipFamilies: ['IPv4', 'IPv6'],
      peering: lists(to('one-sided')),
    },
    // CIDR_UNKNOWN: host bits, as Gardens of old let them through.
    {
      ...usual,
      name: 'not-canonical',
      nodes: '10.6.4.65/27',
      statusNodes: [],
      peering: lists(to('one-sided')),
    },
    // TARGET_NOT_FOUND, and a target in a namespace that nobody here may see.
    {
      ...usual,
      name: 'hopeful',
      nodes: '10.6.4.96/27',
      peering: lists(to('ghost'), site.invisible),
    },
  ];
}

/** Shoots of {@link irregularShoots} that a running reconciler leaves as they are. */
export const HELD_IRREGULAR: readonly string[] = [
  'leaving',
  'moving',
  'unborn',
  'failing',
  'waiting',
  'pending',
  'busy',
];
