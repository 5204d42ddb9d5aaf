import type { GraphItem } from '../graph/graph';
import { nameInId } from '../graph/ids';

/** What an id of the address names, as far as it can be read: it may be written by anybody. */
export interface ChosenThing {
  readonly kind: 'shoot' | 'group' | 'peering' | 'bundle' | 'thing';
  readonly name: string;
}

type IdKind = 'shoot' | 'group' | 'frame' | 'peering' | 'bundle';

const KINDS: Readonly<
  Record<IdKind, Exclude<GraphItem['kind'], 'ghost' | 'frame'>>
> = {
  shoot: 'shoot',
  group: 'group',
  frame: 'group',
  peering: 'peering',
  bundle: 'bundle',
};

/** Reads an id of the graph for who has to be told that it is not there. */
export function chosenThing(id: string): ChosenThing {
  const at = id.indexOf(':');
  const word = id.slice(0, Math.max(at, 0));
  const known = (Object.keys(KINDS) as IdKind[]).find(kind => kind === word);
  return known
    ? { kind: KINDS[known], name: nameInId(id.slice(at + 1)) }
    : { kind: 'thing', name: id };
}
