import { InputError } from '@backstage/errors';
import { Cidr, parseCidr } from './Cidr';

/**
 * A text that is no network, with the reason.
 *
 * @public
 */
export interface UnreadableCidr {
  readonly text: string;
  readonly problem: string;
}

/**
 * Networks as written on a shoot: those that can be read, and those that can't.
 *
 * @public
 */
export interface ReadCidrs {
  readonly networks: readonly Cidr[];
  readonly unreadable: readonly UnreadableCidr[];
}

/** A view reads the same few thousand texts again and again; the limit bounds what absurd input can hold. */
const CACHE_LIMIT = 50_000;
const cache = new Map<string, Cidr | UnreadableCidr>();

/** Reads one network leniently. */
export function readCidr(text: string): Cidr | UnreadableCidr {
  const known = cache.get(text);
  if (known) return known;
  let read: Cidr | UnreadableCidr;
  try {
    read = parseCidr(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    read = { text, problem: error.message };
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, read);
  return read;
}

/**
 * Reads networks leniently: what is none is said, not thrown. Networks that lie inside another one of the
 * list are left out, so that what is left is disjoint: a node network that has grown is listed in both
 * sizes until the rollout is through.
 *
 * @public
 */
export function readCidrs(texts: readonly string[]): ReadCidrs {
  const networks: Cidr[] = [];
  const unreadable: UnreadableCidr[] = [];
  for (const text of texts) {
    const read = readCidr(text);
    if ('problem' in read) unreadable.push(read);
    else networks.push(read);
  }
  return { networks: withoutInner(networks), unreadable };
}

function withoutInner(networks: readonly Cidr[]): readonly Cidr[] {
  if (networks.length < 2) return networks;
  return networks.filter(
    (inner, position) =>
      !networks.some(
        (outer, other) =>
          outer.family === inner.family &&
          outer.first <= inner.first &&
          inner.last <= outer.last &&
          (outer.text !== inner.text || other < position),
      ),
  );
}
