import ipaddr from 'ipaddr.js';
import { invalidValue, StatusCause } from '../errors/StatusCause';
import { Profile } from '../profile/Profile';
import { isJsonObject, JsonObject, KubeObject } from '../store/KubeObject';

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

function parse(cidr: string): Network | undefined {
  return ipaddr.isValidCIDR(cidr) ? ipaddr.parseCIDR(cidr) : undefined;
}

/** True if two CIDRs have an address in common. One that can't be parsed intersects with everything, as in Gardener. */
export function intersect(a: string, b: string): boolean {
  const first = parse(a);
  const second = parse(b);
  if (!first || !second) {
    return true;
  }
  if (first[0].kind() !== second[0].kind()) {
    return false;
  }
  const prefix = Math.min(first[1], second[1]);
  return first[0].match(second[0], prefix);
}

function isCanonical(cidr: string, network: Network): boolean {
  const base =
    network[0].kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(cidr)
      : ipaddr.IPv6.networkAddressFromCIDR(cidr);
  return base.toNormalizedString() === network[0].toNormalizedString();
}

/** The networks that a shoot names in its spec. */
export interface ShootNetworks {
  readonly nodes?: string;
  readonly pods?: string;
  readonly services?: string;
}

function textOf(value: JsonObject[string]): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `spec.networking` of a shoot. */
export function networksOf(shoot: KubeObject): ShootNetworks {
  const networking = shoot.spec?.networking;
  return isJsonObject(networking)
    ? {
        nodes: textOf(networking.nodes),
        pods: textOf(networking.pods),
        services: textOf(networking.services),
      }
    : {};
}

const fields = ['pods', 'nodes', 'services'] as const;

/**
 * Whether the CIDRs of a shoot are CIDRs: parsable, of the right family, without host bits. A prefix that is too long is not
 * noticed here but by the disjointness check, as on a real Garden.
 */
export function validateCidrs(shoot: KubeObject): StatusCause[] {
  const networks = networksOf(shoot);
  const networking = shoot.spec?.networking;
  const families =
    isJsonObject(networking) && Array.isArray(networking.ipFamilies)
      ? networking.ipFamilies
      : ['IPv4'];
  const single = families.length === 1 ? families[0] : undefined;
  const causes: StatusCause[] = [];
  for (const name of fields) {
    const cidr = networks[name];
    const field = `spec.networking.${name}`;
    if (cidr !== undefined) {
      const network = parse(cidr);
      if (!network) {
        causes.push(
          invalidValue(field, `"${cidr}"`, `invalid CIDR address: ${cidr}`),
        );
      } else {
        const family = network[0].kind() === 'ipv4' ? 'IPv4' : 'IPv6';
        if (single !== undefined && family !== single) {
          causes.push(
            invalidValue(
              field,
              `"${network[0].toString()}"`,
              `must be a valid ${String(single)} address`,
            ),
          );
        } else if (!isCanonical(cidr, network)) {
          causes.push(
            invalidValue(field, `"${cidr}"`, 'must be valid canonical CIDR'),
          );
        }
      }
    }
  }
  return causes;
}

/** The pairs within one shoot that must not intersect, in the order in which Gardener names them. */
export function withinShoot(networks: ShootNetworks): StatusCause[] {
  const { nodes, pods, services } = networks;
  const causes: StatusCause[] = [];
  const check = (
    name: 'pods' | 'services',
    cidr: string | undefined,
    other: string | undefined,
    text: string,
  ) => {
    if (cidr && other && intersect(cidr, other)) {
      causes.push(invalidValue(`spec.networking.${name}`, `"${cidr}"`, text));
    }
  };
  check(
    'pods',
    pods,
    nodes,
    'shoot pod network intersects with shoot node network',
  );
  check(
    'services',
    services,
    nodes,
    'shoot service network intersects with shoot node network',
  );
  check(
    'services',
    services,
    pods,
    'shoot service network intersects with shoot pod network',
  );
  return causes;
}

const singular = { nodes: 'node', pods: 'pod', services: 'service' } as const;

/** Intersections of a shoot's networks with those of the seed that it is put on. */
export function withSeed(
  networks: ShootNetworks,
  seed: KubeObject,
  profile: Profile,
): StatusCause[] {
  const own = seed.spec?.networks;
  if (!isJsonObject(own)) {
    return [];
  }
  const causes: StatusCause[] = [];
  for (const name of ['nodes', 'services', 'pods'] as const) {
    const cidr = networks[name];
    if (cidr) {
      for (const other of ['services', 'pods', 'nodes'] as const) {
        const taken = textOf(own[other]);
        const counts =
          profile.refusesSeedOverlap || (taken ?? '').includes(':');
        if (taken && counts && intersect(taken, cidr)) {
          causes.push(
            invalidValue(
              `spec.networking.${name}`,
              `"${cidr}"`,
              `shoot ${singular[name]} network intersects with seed ${singular[other]} network`,
            ),
          );
        }
      }
    }
  }
  return causes;
}

const reserved = [
  ['240.0.0.0/8', 'kube-apiserver mapping range'],
  ['241.0.0.0/8', 'seed pod network mapping range'],
  ['242.0.0.0/8', 'shoot node network mapping range'],
  ['243.0.0.0/8', 'shoot service network mapping range'],
  ['244.0.0.0/8', 'shoot pod network mapping range'],
] as const;
const vpnRange = 'fd8f:6d53:b97a:1::/96';

/** Intersections with the ranges that the Garden keeps for itself. */
export function withReserved(networks: ShootNetworks): StatusCause[] {
  const causes: StatusCause[] = [];
  for (const name of ['nodes', 'services', 'pods'] as const) {
    const cidr = networks[name];
    if (cidr && parse(cidr)) {
      const field = `spec.networking.${name}`;
      const refuse = (what: string) =>
        causes.push(
          invalidValue(
            field,
            `"${cidr}"`,
            `shoot ${singular[name]} network intersects with ${what}`,
          ),
        );
      if (intersect(vpnRange, cidr)) {
        refuse(`default vpn network (${vpnRange})`);
      }
      for (const [range, what] of reserved) {
        if (intersect(range, cidr)) {
          refuse(`reserved ${what} (${range})`);
        }
      }
    }
  }
  return causes;
}
