import {
  Cidr,
  intersection,
  parseCidr,
  ShootList,
  ShootSummary,
  TargetCandidate,
  TargetChoice,
  TargetList,
} from 'backstage-plugin-gardener-common';

/** A network as it stands somewhere; undefined where that is none. */
export function readNetwork(text: string | undefined): Cidr | undefined {
  if (text === undefined) return undefined;
  try {
    return parseCidr(text);
  } catch {
    // What is wrong with it is said where it was written.
    return undefined;
  }
}

/** What a new shoot has already, as far as it matters for its targets. */
export interface TargetContext {
  /** Of the new shoot; the project's own word for it until it has a name. */
  readonly name: string;
  readonly nodes: string | undefined;
  /** As `namespace/name`. */
  readonly chosen: ReadonlySet<string>;
}

function choiceOf(shoot: ShootSummary, context: TargetContext): TargetChoice {
  const { ref, workerless, seed, nodeNetworks } = shoot;
  if (context.chosen.has(`${ref.namespace}/${ref.name}`)) {
    return { state: 'disabled', reason: 'alreadyListed' };
  }
  if (workerless) return { state: 'disabled', reason: 'workerless' };
  if (seed === null) return { state: 'disabled', reason: 'unscheduled' };
  const own = readNetwork(context.nodes);
  for (const text of nodeNetworks) {
    const network = readNetwork(text);
    const shared = own && network ? intersection(own, network) : undefined;
    if (own && shared) {
      return {
        state: 'explained',
        severity: 'error',
        reason: 'overlap',
        params: {
          shoot: context.name,
          network: own.text,
          shared: shared.range.text,
          addresses: String(shared.addresses),
        },
      };
    }
  }
  return { state: 'ok' };
}

/** The shoots of a list as targets of a shoot that does not exist yet. */
export function draftTargets(
  list: ShootList,
  context: TargetContext,
): TargetList {
  return {
    total: list.total,
    items: list.items.map(
      (shoot): TargetCandidate => ({
        ref: shoot.ref,
        project: shoot.project,
        seed: shoot.seed,
        nodeNetworks: shoot.nodeNetworks,
        choice: choiceOf(shoot, context),
      }),
    ),
  };
}
