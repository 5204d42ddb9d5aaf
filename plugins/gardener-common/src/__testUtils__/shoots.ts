import type { Shoot } from '../garden/Shoot';
import { readShoot } from '../garden/readShoot';
import { shootKey } from '../garden/ShootRef';
import type { PeeringEntry } from '../peering/PeeringConfig';
import { computePeerings, PeeringsInput } from '../peering/computePeerings';

/** 20 November 2026, one in the afternoon UTC. */
export const NOW = Date.parse('2026-11-20T13:00:00Z');

export function entry(
  name: string,
  namespace: string = 'garden-prod',
  seed: string | undefined = 'eu-de-1',
): PeeringEntry {
  return { name, namespace, seed };
}

/**
 * A sound shoot `garden-prod/<name>` with a node network of its own, rolled out, that lists those given.
 * The number in its name gives the network: `s7` has 10.5.7.0/24.
 */
export function aShoot(
  name: string,
  overrides: Partial<Shoot> = {},
  ...lists: readonly PeeringEntry[]
): Shoot {
  const number = Number(/\d+$/.exec(name)?.[0] ?? 0);
  return {
    ...readShoot({ metadata: { namespace: 'garden-prod', name } }),
    uid: `uid-of-${name}`,
    seed: 'eu-de-1',
    statusSeed: 'eu-de-1',
    workerless: false,
    nodes: [`10.5.${number}.0/24`],
    pods: ['100.96.0.0/11'],
    services: ['100.64.0.0/13'],
    generation: 3,
    observedGeneration: 3,
    lastOperation: {
      type: 'Reconcile',
      state: 'Succeeded',
      progress: 100,
      updatedAt: NOW - 3_600_000,
    },
    peering:
      lists.length > 0
        ? { state: 'present', entries: lists }
        : { state: 'absent' },
    ...overrides,
  };
}

/** What a user sees of the first shoot's peerings who may see every shoot given, and of `hidden` namespaces nothing. */
export function peeringsOf(
  shoots: readonly [Shoot, ...Shoot[]],
  overrides: Partial<PeeringsInput> & {
    readonly hidden?: readonly string[];
  } = {},
) {
  const { hidden = [], ...input } = overrides;
  const byKey = new Map(shoots.map(shoot => [shootKey(shoot), shoot]));
  const [shoot, ...others] = shoots;
  return computePeerings({
    garden: 'osc',
    shoot,
    lookup: name => {
      if (hidden.includes(name.namespace)) return { kind: 'notAccessible' };
      const target = byKey.get(shootKey(name));
      return target ? { kind: 'visible', shoot: target } : { kind: 'notFound' };
    },
    listers: others,
    entityRefOf: ref => `resource:default/${ref.name}`,
    projectOf: namespace => namespace.replace('garden-', ''),
    network: { reserved: [] },
    defaultNodesOf: () => undefined,
    extensionRegistered: true,
    recreated: () => undefined,
    halfOpen: () => undefined,
    now: NOW,
    ...input,
  });
}

/** The codes of findings, with their wording: `CIDR_UNKNOWN/notAccessible`. */
export function codesOf(
  findings: readonly { readonly code: string; readonly variant?: string }[],
): string[] {
  return findings.map(({ code, variant }) => `${code}/${variant}`);
}

/** The codes on the rows and on the shoot, for a test of one rule. */
export function found(
  result: ReturnType<typeof peeringsOf>,
  code: string,
): { readonly shoot: string[]; readonly rows: string[][] } {
  const wanted = (codes: readonly string[]) =>
    codes.filter(text => text.startsWith(`${code}/`));
  return {
    shoot: wanted(codesOf(result.findings)),
    rows: result.peerings.map(({ findings }) => wanted(codesOf(findings))),
  };
}
