import {
  resolveEdits,
  shootKey,
  type EntryName,
  type PairChange,
  type PlanBlocker,
  type PlanRequest,
  type ShootEdits,
  type UnresolvedEdit,
} from 'backstage-plugin-gardener-common';
import type { OpenedShoot } from '../ShootGate';
import { eachOf } from './askGarden';
import { compareFindings } from './compareFindings';
import { entryStep, tryEntryStep, writtenShoot } from './entrySteps';
import { handoversOf } from './handovers';
import { blocker, type PlanDraft } from './PlanDraft';
import { planFindings } from './planFindings';
import {
  factsOf,
  lookAround,
  lookUp,
  newest,
  type Surroundings,
} from './surroundings';

type PeeringsRequest = Extract<PlanRequest, { kind: 'peerings' }>;

/**
 * What changes of peerings come to. Access to every namespace that is named is decided before anything is looked up.
 * Costs the Garden one read and one dry run for each shoot that is written, and access reviews. When somebody wrote in
 * between, it begins once more: where a shoot gets its first entry, a status that the Garden writes is enough for that.
 *
 * @param now - epoch milliseconds
 * @throws NotFoundError when the own shoot is not there any more
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function planPeerings(
  opened: OpenedShoot,
  request: PeeringsRequest,
  now: number,
): Promise<PlanDraft> {
  const first = await planOnce(opened, request, now);
  const { draft } = first.overtaken
    ? await planOnce(opened, request, now)
    : first;
  return draft;
}

async function planOnce(
  opened: OpenedShoot,
  request: PeeringsRequest,
  now: number,
): Promise<{ readonly draft: PlanDraft; readonly overtaken: boolean }> {
  const { network } = opened.garden;
  const pairs = request.pairs.map(pair =>
    withoutReverseOfSelf(opened.shoot, pair),
  );
  const around = await lookAround(opened, pairs);
  // Seeds are those that the Garden says now, so that no entry is written for one that a shoot has left.
  const own = newest(around, opened.shoot);
  const { steps: wanted, unresolved } = resolveEdits(own, pairs, target =>
    lookUp(opened, around, target),
  );
  const steps = wanted.map(edits => entryStep(opened, around, edits));
  const patches = steps.flatMap(step => (step.kind === 'patch' ? [step] : []));
  const tried = await eachOf(patches, step => tryEntryStep(opened, step, now));
  const blockers = [
    ...unresolved.map(edit => whyUnresolved(opened.shoot, around, edit)),
    ...steps.flatMap(step => (step.kind === 'blocked' ? [step.blocker] : [])),
    ...tried.flatMap(({ blocker: refusal }) => refusal ?? []),
  ];
  const { points, tellsOf } = await compareFindings(
    opened,
    {
      pairs,
      written: patches.map(writtenShoot),
      known: [...around.visible.namespaces],
    },
    now,
  );
  const draft: PlanDraft = {
    steps: tried.map(({ step }) => step),
    ...planFindings(points, {
      own: request.shoot,
      refuseOverlap: network.refuseOverlap,
    }),
    blockers:
      blockers.length === 0 && patches.length === 0
        ? [nothingToDo(wanted)]
        : blockers,
    handovers: handoversOf(
      own,
      pairs.filter(({ target }) => !isSelf(opened.shoot, target)),
      target => factsOf(opened, around, target),
    ),
    tellsOf: [
      ...tellsOf,
      ...pairs
        .map(({ target }) => target)
        .filter(target => around.visible.has(target)),
    ],
  };
  return { draft, overtaken: tried.some(({ overtaken }) => overtaken) };
}

function isSelf(shoot: EntryName, target: EntryName): boolean {
  return shootKey(target) === shootKey(shoot);
}

/** The reverse of an entry for the shoot itself is that same entry. */
export function withoutReverseOfSelf(
  shoot: EntryName,
  pair: PairChange,
): PairChange {
  if (!isSelf(shoot, pair.target)) return pair;
  const { here, there } = pair;
  return { ...pair, here: here === 'keep' ? there : here, there: 'keep' };
}

/**
 * Why a wish of a pair can't be written.
 *
 * @param own - the shoot of the pair that the wish is seen from
 */
export function whyUnresolved(
  own: EntryName,
  { visible }: Pick<Surroundings, 'visible'>,
  { code, shoot }: UnresolvedEdit,
): PlanBlocker {
  const { namespace, name } = shoot;
  switch (code) {
    case 'noSeed':
      return blocker(
        'noSeed',
        shoot,
        visible.has(shoot)
          ? `${name} has no seed yet, so no entry can name it. Wait until it is scheduled.`
          : `You can’t see ${namespace}/${name}, so the portal can’t say its seed. Name it as well.`,
      );
    case 'notFound':
      return blocker(
        'notFound',
        shoot,
        `There is no shoot ${name} in ${namespace}.`,
      );
    case 'notAccessible':
      return blocker(
        'noRights',
        shoot,
        `You can’t see ${namespace}/${name}, so its entry for ${own.name} can’t be written. Leave it to its owner.`,
      );
    case 'badName':
      return blocker(
        'notFound',
        shoot,
        `${namespace}/${name} can’t be the name of a shoot.`,
      );
    default: {
      const never: never = code;
      throw new Error(`Unknown reason: ${never}`);
    }
  }
}

function nothingToDo(wanted: readonly ShootEdits[]): PlanBlocker {
  const subject = () => {
    if (wanted.length === 2) return 'Both shoots are';
    return wanted.length === 1
      ? `${wanted[0].shoot.name} is`
      : 'All shoots are';
  };
  return {
    code: 'nothingToDo',
    shoot: null,
    message: `${subject()} as wanted already.`,
  };
}
