import {
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
  shootKey,
  type EntryName,
  type KubeconfigLack,
  type KubeconfigRequest,
  type ShootRef,
  type ShootRights,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import { kubeconfigPermission, kubeconfigSubresource } from './KubeconfigMaker';
import { decideAccess, neighbourhoodOf } from './neighbourhood';
import { rightsReason, type RightsHeld } from './rightsReason';
import type { OpenedShoot, ShootGate } from './ShootGate';

/**
 * What a user may do with a shoot and with those that it is peered with, told before anything is tried: by the rights
 * in the Garden, asked as the user, and by the permissions of the portal. What the Garden says to a write counts more.
 */
export class ShootRightsReader {
  readonly #gate: Pick<ShootGate, 'open'>;

  constructor(gate: Pick<ShootGate, 'open'>) {
    this.#gate = gate;
  }

  /**
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async of(ref: ShootRef, requester: Requester): Promise<ShootRights> {
    const opened = await this.#gate.open(ref, requester);
    const { garden, access, shoot } = opened;
    const { namespace } = ref;
    const [patch, deletion, change, operate, remove, viewer, admin] =
      await Promise.all([
        access.mayWrite('patch', namespace),
        access.mayWrite('delete', namespace),
        access.isPermitted(gardenerPeeringChangePermission, shoot),
        access.isPermitted(gardenerShootOperatePermission, shoot),
        access.isPermitted(gardenerShootDeletePermission, shoot),
        kubeconfigLacks('viewer', opened),
        kubeconfigLacks('admin', opened),
      ]);
    const portal = { change, operate, delete: remove };
    const held: RightsHeld = { garden: { patch, delete: deletion }, portal };
    return {
      change: portal.change && patch,
      operate: portal.operate && patch,
      // The Garden wants a deletion to be confirmed by an annotation first.
      delete: portal.delete && patch && deletion,
      kubeconfig: { viewer: viewer.length === 0, admin: admin.length === 0 },
      kubeconfigLacks: { viewer, admin },
      ...(await this.#changeable(ref, opened)),
      reason: rightsReason(held, {
        project: garden.inventory.projectOf(namespace)?.name,
        namespace,
      }),
    };
  }

  /** Sorted; only namespaces whose shoots the user may see are asked about. */
  async #changeable(
    ref: ShootRef,
    opened: OpenedShoot,
  ): Promise<
    Pick<
      ShootRights,
      'changeableNamespaces' | 'changeableShoots' | 'refusedByPortal'
    >
  > {
    const { garden, access } = opened;
    const { found, visible } = await decideAccess(opened, [ref.namespace], () =>
      neighbourhoodOf(garden.inventory, ref),
    );
    const changeable = await access.changeable(visible.namespaces);
    const namespaces = [...changeable.namespaces].filter(
      name => visible.covers(name) && changeable.covers(name),
    );
    const peers = distinct([ref, ...found.peers]).filter(
      peer => !namespaces.includes(peer.namespace) && visible.has(peer),
    );
    return {
      changeableNamespaces: namespaces.sort(),
      changeableShoots: peers.filter(peer => changeable.has(peer)),
      refusedByPortal: peers.filter(
        peer =>
          changeable.namespaces.has(peer.namespace) && !changeable.has(peer),
      ),
    };
  }
}

/** Each name once, in the order of namespaces and names. */
function distinct(
  names: readonly EntryName[],
): ReadonlyArray<{ namespace: string; name: string }> {
  const byKey = new Map(
    names.map(
      ({ namespace, name }) =>
        [shootKey({ namespace, name }), { namespace, name }] as const,
    ),
  );
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, name]) => name);
}

/** All that the user lacks for a credential; nothing when it may be had. */
async function kubeconfigLacks(
  role: KubeconfigRequest['role'],
  { access, shoot }: OpenedShoot,
): Promise<KubeconfigLack[]> {
  const [inGarden, inPortal] = await Promise.all([
    access.mayCreate(kubeconfigSubresource(role), shoot.namespace),
    access.isPermitted(kubeconfigPermission(role), shoot),
  ]);
  return [
    ...(inGarden ? [] : ['gardenRight' as const]),
    ...(inPortal ? [] : ['portalPermission' as const]),
  ];
}
