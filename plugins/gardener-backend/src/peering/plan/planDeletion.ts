import {
  computePeerings,
  confirmDeletionPatch,
  entriesFor,
  gardenerShootDeletePermission,
  shootKey,
  writtenEntries,
  type EntryName,
  type Handover,
  type PlanBlocker,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';
import type { ShootScope } from '../../access/ShootScope';
import type { LiveShoot } from '../LiveShoot';
import { decideAccess, neighbourhoodOf } from '../neighbourhood';
import type { OpenedShoot } from '../ShootGate';
import { readAsUser, tryPatch } from './askGarden';
import { rolloutOfOperation } from './expectedRollout';
import { removalHandover } from './handovers';
import { kubectlDelete } from './kubectlCommands';
import {
  blocker,
  noRights,
  notPermitted,
  plannedStep,
  type PlanDraft,
  type PlannedStep,
} from './PlanDraft';
import { planFindings, type FindingsCompared } from './planFindings';

/**
 * What the deletion of a shoot comes to: one read and one dry run of Gardener's confirmation. Entries that stay behind
 * on other shoots don't keep it from being deleted; each that the user may know of is told, with who must take it out.
 *
 * @param now - epoch milliseconds
 * @throws NotFoundError when the shoot is not there any more
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function planDeletion(
  opened: OpenedShoot,
  now: number,
): Promise<PlanDraft> {
  const { garden } = opened;
  const { namespace, name } = opened.shoot;
  const own = { garden: garden.name, namespace, name };
  const { found, visible } = await decideAccess(opened, [namespace], () =>
    neighbourhoodOf(garden.inventory, own),
  );
  const listers = garden.inventory
    .listersOf(shootKey(own))
    .filter(
      lister => visible.has(lister) && shootKey(lister) !== shootKey(own),
    );
  const write = await planStep(opened);
  return {
    steps: write.step ? [write.step] : [],
    ...planFindings(
      listers.map(lister => leftBehind(garden.name, found.shoot, lister, now)),
      { own, refuseOverlap: false },
    ),
    blockers: write.blocker ? [write.blocker] : [],
    handovers: [
      ...(await handoversOfListers(opened, found.shoot, listers)),
      ...handoversOfHidden(found.shoot, visible),
    ],
    tellsOf: found.peers
      .filter(peer => visible.has(peer))
      .map(peer => ({ namespace: peer.namespace, name: peer.name })),
  };
}

/** The confirmation and the deletion are one step: one without the other is of no use. */
async function planStep(opened: OpenedShoot): Promise<{
  readonly step?: PlannedStep;
  readonly blocker?: PlanBlocker;
  readonly live?: LiveShoot;
}> {
  const { access, shoot } = opened;
  const rights = await Promise.all(
    (['patch', 'delete'] as const).map(verb =>
      access.mayWrite(verb, shoot.namespace),
    ),
  );
  if (rights.includes(false)) return { blocker: noRights(shoot, 'delete') };
  if (!(await access.isPermitted(gardenerShootDeletePermission, shoot))) {
    return { blocker: notPermitted(shoot, gardenerShootDeletePermission) };
  }
  const reading = await readAsUser(opened, shoot);
  if (reading.kind === 'failed') return { blocker: reading.blocker };
  const { live } = reading;
  if (live.shoot.deleting) {
    const message = `${shoot.name} is being deleted already.`;
    return { live, blocker: blocker('deleting', shoot, message) };
  }
  const { uid, resourceVersion } = live.shoot;
  const { dryRun, blocker: refusal } = await tryPatch(
    opened,
    shoot,
    confirmDeletionPatch({
      uid,
      resourceVersion,
      annotations: live.annotations,
    }),
  );
  const step = plannedStep(opened, live, {
    side: 'here',
    intent: { kind: 'deletion' },
    write: { kind: 'deletion' },
    method: 'DELETE',
    diff: [],
    dryRun:
      dryRun.verdict === 'accepted'
        ? {
            verdict: 'notMade',
            reason:
              'Gardener checks the confirmation first, so the deletion itself can’t be tried before it is confirmed.',
          }
        : dryRun,
    rollout: rolloutOfOperation(live.shoot),
    kubectl: kubectlDelete(shoot),
  });
  return { step, live, ...(refusal && { blocker: refusal }) };
}

/** What is to be said of the entry of one shoot for another, before that one is deleted and while it is. */
function leftBehind(
  garden: string,
  shoot: Shoot,
  lister: Shoot,
  now: number,
): FindingsCompared {
  const entries = entriesFor(writtenEntries(lister.peering), shoot);
  const findingsWith = (target: Shoot) =>
    computePeerings({
      garden,
      shoot: { ...lister, peering: { state: 'present', entries } },
      lookup: () => ({ kind: 'visible', shoot: target }),
      listers: [],
      entityRefOf: clusterEntityRef,
      projectOf: () => undefined,
      network: { reserved: [] },
      defaultNodesOf: () => undefined,
      extensionRegistered: undefined,
      recreated: () => undefined,
      halfOpen: () => undefined,
      now,
    }).peerings.flatMap(({ findings }) => findings);
  return {
    adds: false,
    before: findingsWith(shoot),
    after: findingsWith({ ...shoot, deleting: true }),
  };
}

/** Of shoots that the user may see and not change. */
async function handoversOfListers(
  { garden, access }: OpenedShoot,
  shoot: Shoot,
  listers: readonly Shoot[],
): Promise<Handover[]> {
  const changeable = await access.changeable(
    listers.map(({ namespace }) => namespace),
  );
  return listers
    .filter(lister => !changeable.has(lister))
    .map(lister => {
      const project = garden.inventory.projectOf(lister.namespace);
      return removalHandover(shoot, lister, {
        found: { kind: 'visible', shoot: lister },
        mayChange: false,
        project: project?.name ?? null,
        owner: project?.owner ?? null,
      });
    });
}

/** Of shoots that it lists and the user may not see: they may list it too. */
function handoversOfHidden(shoot: Shoot, visible: ShootScope): Handover[] {
  const hidden = new Map<string, EntryName>();
  for (const entry of writtenEntries(shoot.peering)) {
    if (!visible.has(entry)) hidden.set(shootKey(entry), entry);
  }
  return [...hidden.values()].map(target =>
    removalHandover(shoot, target, {
      found: { kind: 'notAccessible' },
      mayChange: false,
      project: null,
      owner: null,
    }),
  );
}
