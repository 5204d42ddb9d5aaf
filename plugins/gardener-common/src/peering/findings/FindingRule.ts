import type {
  FindingCode,
  FindingSubject,
  Overlap,
} from '../../api/schema/finding';
import type { ShootRef } from '../../garden/ShootRef';
import type { Cidr } from '../../network/Cidr';
import type { Rollout } from '../../api/schema/rollout';
import type { PeeringEntry } from '../PeeringConfig';
import type { HalfEdges } from '../status';
import type { FindingVariant } from './messages';
import type { HubConflict } from './hubConflicts';
import type { Side } from './Side';

/** What a rule may know that is the same for the shoot and all of its peerings. */
export interface ShootContext {
  readonly here: Side;
  /** Whether it lists a shoot, in force or not, or a shoot that the user may see lists it. */
  readonly takesPart: boolean;
  readonly extensionRegistered: boolean | undefined;
  /** Built-in ranges and those of the configuration. */
  readonly reserved: readonly Cidr[];
  /** The default node network that holds for a shoot. */
  defaultNodesOf(side: Side): Cidr;
  rolloutOf(side: Side): Rollout;
}

/** The shoot at the other end, for the rules. */
export type RuleTarget =
  | { readonly kind: 'visible'; readonly side: Side }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAccessible' };

/** What a rule may know of one peering. Of a target that is not visible there is nothing but the name in our entry. */
export interface PeeringContext extends ShootContext {
  readonly targetRef: ShootRef;
  readonly target: RuleTarget;
  /** Our entries for the target, in force or not; two are a duplicate, none means that only the other side lists us. */
  readonly entries: readonly PeeringEntry[];
  /** Entries of a visible target for us, in force or not. */
  readonly reverseEntries: readonly PeeringEntry[];
  readonly edges: HalfEdges;
  /** Other peers of ours whose node networks overlap those of the target. */
  hubConflicts(): readonly HubConflict[];
  /** Set when the target is not the shoot that the portal first knew under the name. */
  readonly recreated: RecreatedTarget | undefined;
  /** Set when a change of this peering is half open. */
  readonly halfOpen: HalfOpenChange | undefined;
  /** Every network of ours and of our visible peers, to be left alone by a suggested block. */
  takenNetworks(): readonly Cidr[];
  /** How texts call the two: by name, with the namespace when the names are the same. */
  readonly names: { readonly here: string; readonly target: string };
}

/**
 * What the portal knows of a shoot that was made again under the same name.
 *
 * @public
 */
export interface RecreatedTarget {
  /** The uid that was first seen or written. */
  readonly firstUid: string;
  /** Epoch milliseconds. */
  readonly firstSeenAt: number;
}

/**
 * What the portal's journal knows of a change that stopped between its writes.
 *
 * @public
 */
export interface HalfOpenChange {
  /** When it was begun; epoch milliseconds. */
  readonly since: number;
}

/** One thing that a rule of any code found; the texts come from the catalogue of messages. */
export interface AnyHit {
  readonly variant: string;
  readonly subject: FindingSubject;
  readonly params: Readonly<Record<string, string>>;
  readonly overlaps?: readonly Overlap[];
  readonly gardenWords?: string;
}

/** One thing that a rule of this code found, in a wording that the catalogue has for it. */
export interface Hit<C extends FindingCode> extends AnyHit {
  readonly variant: FindingVariant<C>;
}

/**
 * One rule: looks for one code. What it says of the shoot itself comes from `checkShoot`, what it says on the row of a
 * peering from `checkPeering`. Pure; costs the degree of the shoot at most.
 */
export interface FindingRule<C extends FindingCode> {
  readonly code: C;
  checkShoot?(context: ShootContext): readonly Hit<C>[];
  checkPeering?(context: PeeringContext): readonly Hit<C>[];
}

/** A rule of any code. */
export type AnyFindingRule = {
  [C in FindingCode]: FindingRule<C>;
}[FindingCode];

/** What most rules find most of the time. */
export const NOTHING: readonly never[] = Object.freeze([]);

/** The target's side if the user may see it. */
export function visibleTarget({ target }: PeeringContext): Side | undefined {
  return target.kind === 'visible' ? target.side : undefined;
}

/** The peering as it is seen from here. */
export function thisPeering(context: PeeringContext): FindingSubject {
  return {
    kind: 'peering',
    shoot: context.here.ref,
    target: context.targetRef,
  };
}

/** The peering as it is seen from the target. */
export function reversePeering(context: PeeringContext): FindingSubject {
  return {
    kind: 'peering',
    shoot: context.targetRef,
    target: context.here.ref,
  };
}

/** One shoot as subject. */
export function oneShoot(side: Side): FindingSubject {
  return { kind: 'shoot', shoot: side.ref };
}

/** The same check on both of a peering's shoots: the own one's result stands with the shoot, the other's on the row. */
export function onEachSide<C extends FindingCode>(
  check: (side: Side, name: string, context: ShootContext) => readonly Hit<C>[],
): Required<Pick<FindingRule<C>, 'checkShoot' | 'checkPeering'>> {
  return {
    checkShoot: context =>
      check(context.here, context.here.shoot.name, context),
    checkPeering: context => {
      const target = visibleTarget(context);
      return target ? check(target, context.names.target, context) : NOTHING;
    },
  };
}
