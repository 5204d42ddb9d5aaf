import {
  nameProblem,
  nodesProblem,
  readShoot,
  shootKey,
  type DraftCheck,
  type DraftCheckRequest,
  type DraftPeeringCheck,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import { assessmentFor } from '../peering/assessmentFor';
import { defaultNodesIn } from '../peering/defaultNodesIn';
import { describeTarget } from '../peering/describeTarget';
import { entriesYaml } from '../peering/entryYaml';
import type { GardenGate, OpenedGarden } from '../peering/GardenGate';
import { planFindings } from '../peering/plan/planFindings';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import {
  examineDraft,
  type ExaminedDraft,
  type ExaminedPeering,
} from './examineDraft';

/** Stands for a name or a namespace that is not chosen yet. No shoot has it: Gardener refuses two hyphens in a row. */
const UNNAMED = 'new--cluster';

/** Tells what the peerings of a shoot that does not exist yet would mean, from memory: no call to the Garden but for access. */
export class DraftChecker {
  readonly #gate: Pick<GardenGate, 'open'>;
  readonly #now: () => number;

  constructor(options: {
    readonly gate: Pick<GardenGate, 'open'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gate = options.gate;
    this.#now = options.now;
  }

  /**
   * A target that the user may not see gets the same answer whether it is there or not.
   *
   * @throws NotFoundError when there is no such Garden, or nobody stands behind the user there
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async check(
    request: DraftCheckRequest,
    requester: Requester,
  ): Promise<DraftCheck> {
    const opened = await this.#gate.open(request.garden, requester);
    const { garden } = opened;
    const nodesError =
      request.nodes === undefined
        ? undefined
        : nodesProblem(request.nodes, garden.network.maxPrefix);
    const draft = draftShoot(garden, request, nodesError === undefined);
    const examined = await examineDraft(
      opened,
      draft,
      request.peerings.map(peering => ({
        ...peering,
        reverse: 'always' as const,
      })),
      this.#now(),
    );
    const checks = new Map(
      examined.peerings.map(peering => [
        shootKey(peering.wanted),
        describeCheck(examined, draft, peering, request),
      ]),
    );
    const nameError = whyNotNamed(opened, request, examined);
    return {
      findings: findingsOf(draft, garden, [examined.own]),
      nodesError: nodesError ?? null,
      ...(nameError !== undefined && { nameError }),
      peerings: request.peerings.flatMap(
        peering => checks.get(shootKey(peering)) ?? [],
      ),
    };
  }
}

/**
 * The draft as a shoot without entries. Whether it has workers is not said yet; what it is peered with should know.
 *
 * @param nodesAreSound - of a network that no shoot may have nothing can be said
 */
function draftShoot(
  garden: RunningPortalGarden,
  {
    namespace = UNNAMED,
    name = UNNAMED,
    nodes,
    cloudProfile,
    accessRestrictions = [],
  }: DraftCheckRequest,
  nodesAreSound: boolean,
): Shoot {
  const shoot = readShoot({
    metadata: { namespace, name },
    spec: {
      cloudProfile: { name: cloudProfile },
      accessRestrictions: accessRestrictions.map(restriction => ({
        name: restriction,
      })),
    },
  });
  const network = nodes ?? defaultNodesIn(garden)(shoot).text;
  return {
    ...shoot,
    workerless: false,
    nodes: nodesAreSound ? [network] : [],
  };
}

/** What is wrong with the name, as far as the user may know: of a namespace that is not seen nothing is said. */
function whyNotNamed(
  { garden: { inventory } }: OpenedGarden,
  { namespace, name }: DraftCheckRequest,
  { visible }: ExaminedDraft,
): string | undefined {
  if (name === undefined) return undefined;
  if (namespace === undefined || !visible.touches(namespace)) {
    return nameProblem(name, undefined);
  }
  const problem = nameProblem(name, inventory.projectOf(namespace)?.name);
  if (problem !== undefined) return problem;
  return visible.has({ namespace, name }) &&
    inventory.shoot(shootKey({ namespace, name }))
    ? `is that of a shoot which exists already in ${namespace}`
    : undefined;
}

function describeCheck(
  { garden, visible }: ExaminedDraft,
  draft: Shoot,
  { wanted, found, mayChange, findings, compared }: ExaminedPeering,
  request: DraftCheckRequest,
): DraftPeeringCheck {
  const { namespace, name, seed = null } = wanted;
  return {
    namespace,
    name,
    target: describeTarget(garden, wanted, found, seed),
    ...(found.kind === 'visible' && {
      choice: assessmentFor(garden, draft)(found.shoot),
    }),
    mayChange: mayChange && found.kind === 'visible',
    owner: visible.has(wanted)
      ? garden.inventory.projectOf(namespace)?.owner ?? null
      : null,
    findings: findingsOf(draft, garden, findings),
    comparedPeers: compared,
    reverseYaml: reverseYaml(request),
  };
}

function findingsOf(
  { namespace, name }: Shoot,
  garden: RunningPortalGarden,
  points: ExaminedPeering['findings'],
) {
  const own = { garden: garden.name, namespace, name };
  return planFindings(points, { own, refuseOverlap: false }).findings.map(
    ({ finding }) => finding,
  );
}

/** Empty as long as the draft has no name; without the seed, which it does not have yet. */
function reverseYaml({ namespace, name }: DraftCheckRequest): string {
  return namespace === undefined || name === undefined
    ? ''
    : entriesYaml([{ name, namespace, seed: null }]);
}
