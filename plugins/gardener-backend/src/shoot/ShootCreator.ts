import { randomUUID } from 'node:crypto';
import { isError } from '@backstage/errors';
import {
  CREATION_KEY_ANNOTATION,
  draftManifest,
  readShoot,
  shootKey,
  type CreatedShoot,
  type CreateShootRequest,
  type FieldProblem,
  type PlanFinding,
  type ShootDraft,
  type ShootManifest,
} from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';
import type { Requester } from '../access/Requester';
import { GardenError } from '../garden/GardenError';
import type { WriteAnswer } from '../garden/GardenClient';
import { defaultNodesIn } from '../peering/defaultNodesIn';
import type { GardenGate, OpenedGarden } from '../peering/GardenGate';
import { writeVerdict } from '../peering/apply/writeVerdict';
import { plainYaml } from '../peering/plainYaml';
import { handoversOf } from '../peering/plan/handovers';
import { planFindings } from '../peering/plan/planFindings';
import { assertAcceptable } from './assertAcceptable';
import { assertSound, fieldError } from './assertSound';
import {
  createdBefore,
  existsAlready,
  isLeaving,
  type FoundBefore,
} from './createdBefore';
import { creationError, mayNotCreate, unknownResult } from './creationError';
import { draftEntries } from './draftEntries';
import { examineDraft, type ExaminedDraft } from './examineDraft';
import { profilesOf } from './profilesOf';

/** What pods are connected by where the portal can't see what the Garden has. */
const USUAL_NETWORK = 'calico';

/** A draft that was looked at, with all that is told of it whatever becomes of it. */
interface PreparedShoot {
  readonly draft: ShootDraft;
  readonly examined: ExaminedDraft;
  /** Why entries can't be made. */
  readonly problems: readonly FieldProblem[];
  readonly manifest: (
    annotations?: Readonly<Record<string, string>>,
  ) => ShootManifest;
  readonly told: Pick<
    CreatedShoot,
    'shoot' | 'entityRef' | 'findings' | 'reverse' | 'handovers'
  >;
}

/** Makes shoots of drafts: their manifests, dry runs of them, or the shoots themselves, always as the user. */
export class ShootCreator {
  readonly #gate: Pick<GardenGate, 'open'>;
  readonly #now: () => number;
  readonly #newKey: () => string;

  constructor(options: {
    readonly gate: Pick<GardenGate, 'open'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
    /** For tests. */
    readonly newKey?: () => string;
  }) {
    this.#gate = options.gate;
    this.#now = options.now;
    this.#newKey = options.newKey ?? randomUUID;
  }

  /**
   * Writes once at most, and nothing a second time with the same key. What is wrong with the draft is said before the Garden
   * is asked for more than access.
   *
   * @throws NotFoundError when there is no such Garden, or nobody stands behind the user there
   * @throws NotAllowedError when the Garden or Backstage's permissions refuse it
   * @throws InputError that names the fields that are wrong or missing, what is to be accepted among them
   * @throws ConflictError when a finding forbids it, or the Garden does not take a shoot of the name now
   * @throws ServiceUnavailableError when the Garden does not answer
   */
  async create(
    request: CreateShootRequest,
    requester: Requester,
  ): Promise<CreatedShoot> {
    const opened = await this.#gate.open(request.draft.garden, requester);
    if (request.mode !== 'render') await assertMayCreate(opened, request.draft);
    const prepared = await this.#prepare(opened, request.draft);
    switch (request.mode) {
      case 'render':
        assertEntries(prepared);
        return answer(prepared, 'rendered', prepared.manifest());
      case 'dryRun':
        return tryOut(opened, prepared, request);
      case 'create':
        return createOnce(opened, prepared, {
          ...request,
          key: request.key ?? this.#newKey(),
        });
      default: {
        const never: never = request.mode;
        throw new Error(`Unknown mode: ${never}`);
      }
    }
  }

  async #prepare(
    opened: OpenedGarden,
    draft: ShootDraft,
  ): Promise<PreparedShoot> {
    const { garden, access } = opened;
    const { namespace, name } = draft;
    const seen = await access.visible([namespace]);
    const profile = assertSound(draft, {
      profiles: profilesOf(garden),
      maxPrefix: garden.network.maxPrefix,
      project: seen.touches(namespace)
        ? garden.inventory.projectOf(namespace)?.name
        : undefined,
      now: this.#now(),
    });
    const surroundings = {
      profile,
      networkType: networkTypeOf(garden.inventory.networkTypes),
      defaultNodes: defaultNodesIn(garden)({ cloudProfile: profile.name }).text,
    };
    const examined = await examineDraft(
      opened,
      readShoot(draftManifest(draft, [], surroundings)),
      (draft.peerings ?? []).map(({ reverse = true, ...peering }) => ({
        ...peering,
        reverse: reverse ? 'whereWritable' : 'never',
      })),
      this.#now(),
    );
    const { entries, problems } = draftEntries(examined.peerings);
    const shoot = { garden: garden.name, namespace, name };
    return {
      draft,
      examined,
      problems,
      manifest: annotations =>
        draftManifest(draft, entries, {
          ...surroundings,
          ...(annotations && { annotations }),
        }),
      told: {
        shoot,
        entityRef: clusterEntityRef(shoot),
        findings: findingsOf(opened, examined, draft),
        ...reverseEntries(opened, examined, draft),
      },
    };
  }
}

/**
 * The right in the Garden is asked first, so that what Backstage's conditions say of a project is told to nobody who may not
 * know it.
 */
async function assertMayCreate(
  { garden, access }: OpenedGarden,
  draft: ShootDraft,
): Promise<void> {
  const { namespace } = draft;
  const { inGarden } = await access.creatable([namespace]);
  if (!inGarden.has(namespace)) throw mayNotCreate(garden.name, namespace);
  await access.assertMayCreate(draft);
}

/** Not asked of a shoot that is there already: its targets may have changed since. */
function assertEntries({ problems }: PreparedShoot): void {
  if (problems.length > 0) throw fieldError(problems);
}

function networkTypeOf(types: readonly string[] | undefined): string {
  return !types || types.length === 0 || types.includes(USUAL_NETWORK)
    ? USUAL_NETWORK
    : types[0];
}

function findingsOf(
  { garden }: OpenedGarden,
  { own, peerings }: ExaminedDraft,
  { namespace, name }: ShootDraft,
): PlanFinding[] {
  return planFindings([own, ...peerings.flatMap(({ findings }) => findings)], {
    own: { garden: garden.name, namespace, name },
    refuseOverlap: garden.network.refuseOverlap,
  }).findings;
}

/** Of the reverse entries that are wanted, those that the user may write and those that others must. */
function reverseEntries(
  { garden: { inventory } }: OpenedGarden,
  { visible, peerings }: ExaminedDraft,
  { namespace, name }: ShootDraft,
): Pick<CreatedShoot, 'reverse' | 'handovers'> {
  const wanted = peerings.filter(
    ({ wanted: { reverse } }) => reverse !== 'never',
  );
  const byTarget = new Map(
    wanted.map(peering => [shootKey(peering.wanted), peering]),
  );
  return {
    reverse: wanted
      .filter(({ found, mayChange }) => found.kind === 'visible' && mayChange)
      .map(({ wanted: target }) => ({
        namespace: target.namespace,
        name: target.name,
      })),
    handovers: handoversOf(
      { namespace, name, seed: undefined },
      wanted.map(({ wanted: target }) => ({
        target: { namespace: target.namespace, name: target.name },
        here: 'add',
        there: 'add',
      })),
      target => {
        const peering = byTarget.get(shootKey(target));
        const project = visible.has(target)
          ? inventory.projectOf(target.namespace)
          : undefined;
        return {
          found: peering?.found ?? { kind: 'notAccessible' },
          mayChange: peering?.mayChange ?? false,
          project: project?.name ?? null,
          owner: project?.owner ?? null,
        };
      },
    ),
  };
}

function answer(
  { told }: PreparedShoot,
  outcome: CreatedShoot['outcome'],
  manifest: ShootManifest,
  warnings: readonly string[] = [],
): CreatedShoot {
  return {
    ...told,
    outcome,
    yaml: plainYaml(manifest),
    warnings: [...warnings],
  };
}

async function tryOut(
  opened: OpenedGarden,
  prepared: PreparedShoot,
  request: CreateShootRequest,
): Promise<CreatedShoot> {
  const { draft } = prepared;
  if (isSeen(opened, prepared)) throw existsAlready(draft);
  assertEntries(prepared);
  assertAcceptable(prepared.told.findings, request);
  const manifest = prepared.manifest();
  try {
    const { warnings } = await send(opened, draft, manifest, true);
    return answer(prepared, 'accepted', manifest, warnings);
  } catch (error) {
    if (!(error instanceof GardenError)) throw error;
    if (error.kind === 'conflict')
      throw await whatConflicts(opened, draft, error);
    throw creationError(error, draft);
  }
}

async function createOnce(
  opened: OpenedGarden,
  prepared: PreparedShoot,
  request: CreateShootRequest & { readonly key: string },
): Promise<CreatedShoot> {
  const { garden, access } = opened;
  const { draft } = prepared;
  const { key } = request;
  const manifest = prepared.manifest({ [CREATION_KEY_ANNOTATION]: key });
  const found = () => createdBefore(garden, access, draft, key);
  const existing = () => answer(prepared, 'existing', manifest);
  if (isSeen(opened, prepared)) {
    if (isSame(await found(), draft)) return existing();
  }
  assertEntries(prepared);
  assertAcceptable(prepared.told.findings, request);
  try {
    const { warnings } = await send(opened, draft, manifest, false);
    return answer(prepared, 'created', manifest, warnings);
  } catch (error) {
    if (!(error instanceof GardenError)) throw error;
    const isLost = writeVerdict(error).kind === 'unknown';
    if (!isLost && error.kind !== 'conflict') throw creationError(error, draft);
    const reason = isLost
      ? unknownResult(error, draft, key)
      : creationError(error, draft);
    if (isSame(await settled(found, reason), draft)) return existing();
    throw reason;
  }
}

/**
 * Whether it is there already.
 *
 * @throws ConflictError when another one is, or it is being deleted
 */
function isSame(found: FoundBefore, draft: ShootDraft): boolean {
  switch (found) {
    case 'same':
      return true;
    case 'leaving':
      throw isLeaving(draft);
    case 'other':
      throw existsAlready(draft);
    case 'notSeen':
      return false;
    default: {
      const never: never = found;
      throw new Error(`Unknown shoot: ${never}`);
    }
  }
}

/** What was found, or the error that made somebody look, which says more than that nobody could. */
async function settled<T>(look: () => Promise<T>, reason: Error): Promise<T> {
  try {
    return await look();
  } catch (error) {
    const isSilence =
      error instanceof GardenError ||
      (isError(error) && error.name === 'ServiceUnavailableError');
    throw isSilence ? reason : error;
  }
}

/** Whether the portal knows a shoot of the name that the user may see. */
function isSeen(
  { garden: { inventory } }: OpenedGarden,
  { examined: { visible }, draft }: PreparedShoot,
): boolean {
  return visible.has(draft) && inventory.shoot(shootKey(draft)) !== undefined;
}

function send(
  { garden, access }: OpenedGarden,
  { namespace }: ShootDraft,
  manifest: ShootManifest,
  dryRun: boolean,
): Promise<WriteAnswer> {
  return garden.client.create('shoots', namespace, JSON.stringify(manifest), {
    as: access.identity,
    dryRun,
  });
}

/** A shoot of the name that the portal does not know yet, if the user may see it. */
async function whatConflicts(
  { garden, access }: OpenedGarden,
  draft: ShootDraft,
  error: GardenError,
): Promise<Error> {
  const reason = creationError(error, draft);
  const found = await settled(
    () => createdBefore(garden, access, draft, undefined),
    reason,
  );
  return found === 'notSeen' ? reason : existsAlready(draft);
}
