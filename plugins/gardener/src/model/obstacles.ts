import type {
  Peering,
  PeeringsView,
  ShootRights,
} from 'backstage-plugin-gardener-common';
import { PeeringSide, sideOfFinding } from './peeringSides';
import { targetFacts } from './targetFacts';

/** Why this user can't do something with a shoot now. */
export type Obstacle =
  /** The rights were not answered yet, or could not be asked for. */
  | { readonly code: 'rightsUnknown' }
  /** In the words of the server. */
  | { readonly code: 'noRights'; readonly reason: string }
  | { readonly code: 'noPatch'; readonly project: string }
  /** The Garden would let it be changed, and the portal's permissions do not. */
  | { readonly code: 'noPermission'; readonly shoot: string }
  | {
      readonly code:
        | 'notVisible'
        | 'notFound'
        | 'deleting'
        | 'migrating'
        | 'unreadable';
      readonly shoot: string;
    };

/** What decides on the steps of a peering. */
export interface StepContext {
  readonly view: PeeringsView;
  readonly peering: Peering;
  /** Undefined until they are known. */
  readonly rights: ShootRights | undefined;
}

/** What keeps a user from the own shoot whose right for it is `allowed`. */
export function ownObstacle(
  view: PeeringsView,
  rights: ShootRights | undefined,
  allowed: (rights: ShootRights) => boolean,
): Obstacle | undefined {
  if (!rights) return { code: 'rightsUnknown' };
  if (allowed(rights)) return undefined;
  return rights.reason === null
    ? {
        code: 'noPatch',
        project: view.shoot.project ?? view.shoot.ref.namespace,
      }
    : { code: 'noRights', reason: rights.reason };
}

interface ShootName {
  readonly namespace: string;
  readonly name: string;
}

function includes(shoots: readonly ShootName[], target: ShootName): boolean {
  return shoots.some(
    ({ namespace, name }) =>
      namespace === target.namespace && name === target.name,
  );
}

function mayChange(
  { changeableNamespaces, changeableShoots }: ShootRights,
  target: ShootName,
): boolean {
  return (
    changeableNamespaces.includes(target.namespace) ||
    includes(changeableShoots, target)
  );
}

/** What keeps a user from writing anything on the target, whatever it is. */
function targetObstacle({
  peering: { target },
  rights,
}: StepContext): Obstacle | undefined {
  const { name, namespace, project } = targetFacts(target);
  switch (target.kind) {
    case 'notAccessible':
      return { code: 'notVisible', shoot: name };
    case 'notFound':
      return { code: 'notFound', shoot: name };
    case 'visible':
      if (!rights) return { code: 'rightsUnknown' };
      if (mayChange(rights, { namespace, name })) return undefined;
      return includes(rights.refusedByPortal, { namespace, name })
        ? { code: 'noPermission', shoot: name }
        : { code: 'noPatch', project };
    default: {
      const never: never = target;
      throw new Error(`Unknown target ${JSON.stringify(never)}`);
    }
  }
}

/** What keeps the Garden from taking other entries on the target. */
function lockOfTarget({ view, peering }: StepContext): Obstacle | undefined {
  const shoot = targetFacts(peering.target).name;
  for (const finding of peering.findings) {
    switch (finding.code) {
      case 'TARGET_DELETING':
        return { code: 'deleting', shoot };
      case 'TARGET_MIGRATING':
        return { code: 'migrating', shoot };
      case 'MALFORMED_CONFIG':
        if (sideOfFinding(finding, view) === 'target') {
          return { code: 'unreadable', shoot };
        }
        break;
      default:
    }
  }
  return undefined;
}

/** Why the entries of a side can't be changed, as far as can be told before a plan is made. */
export function entryObstacle(
  side: PeeringSide,
  context: StepContext,
): Obstacle | undefined {
  if (side === 'target') {
    return targetObstacle(context) ?? lockOfTarget(context);
  }
  const { view, rights } = context;
  return (
    ownObstacle(view, rights, ({ change }) => change) ??
    (view.shoot.configState === 'malformed'
      ? { code: 'unreadable', shoot: view.shoot.ref.name }
      : undefined)
  );
}

/** Why a side can't be reconciled or retried, as far as can be told before a plan is made. */
export function operationObstacle(
  side: PeeringSide,
  context: StepContext,
): Obstacle | undefined {
  return side === 'target'
    ? targetObstacle(context)
    : ownObstacle(context.view, context.rights, ({ operate }) => operate);
}
