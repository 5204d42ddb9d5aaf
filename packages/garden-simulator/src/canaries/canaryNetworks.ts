import { Random } from '../generator/Random';
import { GENERATED_DEFAULT_NODES } from '../generator/generatedShoot';
import { ShootPlan } from '../landscape/objects/ShootPlan';
import { pick, pickWeighted } from './choose';

/** The networks of a shoot's plan. */
export type CanaryNetworks = Pick<
  ShootPlan,
  'nodes' | 'statusNodes' | 'services' | 'ipFamilies'
>;

/** Deals out networks: most of them belong to one shoot alone, some are another's or overlap it. */
export class NetworkMaker {
  readonly #random: Random;
  /** Networks of nodes that there are. */
  readonly #known: string[];

  /** @param known - networks of nodes that others have already */
  constructor(random: Random, known: readonly string[] = []) {
    this.#random = random;
    this.#known = [...known];
  }

  networks(): CanaryNetworks {
    const random = this.#random;
    const kind = pickWeighted(random, [
      ['own', 48],
      ['anothers', 14],
      ['around', 12],
      ['default', 6],
      ['reserved', 2],
      ['grown', 6],
      ['dualStack', 4],
      ['wideServices', 4],
      ['unknown', 2],
    ] as const);
    switch (kind) {
      case 'own':
        return { nodes: this.#deal() };
      case 'anothers':
        return { nodes: this.#knownOne() };
      case 'around':
        return {
          nodes: around(this.#knownOne(), pick(random, [24, 25, 26])),
        };
      case 'default':
        return { nodes: GENERATED_DEFAULT_NODES };
      case 'reserved':
        return { nodes: `24${random.below(5)}.${random.below(256)}.0.0/27` };
      case 'grown': {
        const nodes = this.#deal();
        return { nodes, statusNodes: [nodes, this.#deal()] };
      }
      case 'dualStack': {
        const nodes = this.#deal();
        return {
          nodes,
          ipFamilies: ['IPv4', 'IPv6'],
          statusNodes: [nodes, this.#ipv6()],
        };
      }
      case 'wideServices':
        return {
          nodes: this.#deal(),
          services: around(this.#knownOne(), 20),
        };
      case 'unknown':
        return { nodes: null };
      default: {
        const impossible: never = kind;
        return impossible;
      }
    }
  }

  /**
   * A block of its own, at random, so that nobody can guess it from another. Never one of the first of a /16, which a
   * portal may suggest as free.
   */
  #deal(): string {
    const [high, block] = [this.#random.below(200), this.#random.below(1_920)];
    const low = (block + 128) * 32;
    const nodes = `10.${high}.${Math.floor(low / 256)}.${low % 256}/27`;
    this.#known.push(nodes);
    return nodes;
  }

  #knownOne(): string {
    return this.#known.length === 0
      ? this.#deal()
      : pick(this.#random, this.#known);
  }

  #ipv6(): string {
    const part = () => (1 + this.#random.below(0xffff)).toString(16);
    return `2001:db8:${part()}:${part()}::/64`;
  }
}

/** The network of `length` around another one, or that itself when it is larger. */
function around(network: string, length: number): string {
  const [, a, b, c, d, own] = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(
    network,
  ) as RegExpExecArray;
  if (Number(own) <= length) return network;
  const low = Number(c) * 256 + Number(d);
  const first = low - (low % 2 ** (32 - length));
  return `${a}.${b}.${Math.floor(first / 256)}.${first % 256}/${length}`;
}
