import type {
  LandscapeBundleEnd,
  LandscapeGhost,
  LandscapeShoot,
} from '../api/schema/landscape';
import type { EntryName } from '../peering/change/EntryEdit';
import type { DrawnLandscape } from './DrawnLandscape';

/** Something with a place of its own in a picture. Its id is ours, so nothing that was listed can be taken for a word. */
export interface DrawnNode<T> {
  readonly id: string;
  readonly of: T;
}

export interface DrawnNodes {
  /** Shoots by what they are grouped by, in the order in which they come. */
  readonly groups: readonly {
    readonly id: string;
    readonly key: string;
    readonly shoots: readonly DrawnNode<LandscapeShoot>[];
  }[];
  readonly closed: readonly DrawnNode<DrawnLandscape['groups'][number]>[];
  readonly ghosts: readonly DrawnNode<LandscapeGhost>[];
  idOf(end: EntryName): string;
  idOfBundled(end: LandscapeBundleEnd): string;
}

/** Gives everything that is drawn an id. Costs what is drawn. */
export function drawnNodes(landscape: DrawnLandscape): DrawnNodes {
  const ids = new Map<string, string>();
  const numbered = <T extends EntryName>(letter: string, rows: readonly T[]) =>
    rows.map((of, i): DrawnNode<T> => {
      const id = `${letter}${i}`;
      ids.set(placeOf(of), id);
      return { id, of };
    });
  const groups = new Map<string, DrawnNode<LandscapeShoot>[]>();
  for (const node of numbered('s', landscape.shoots)) {
    const known = groups.get(node.of.group);
    if (known) known.push(node);
    else groups.set(node.of.group, [node]);
  }
  const closed = landscape.groups
    .filter(({ open }) => !open)
    .map((of, i) => ({ id: `c${i}`, of }));
  const closedIds = new Map(closed.map(({ id, of }) => [of.key, id]));
  const idOf = (end: EntryName) => there(ids.get(placeOf(end)));
  return {
    groups: [...groups].map(([key, shoots], i) => ({
      id: `g${i}`,
      key,
      shoots,
    })),
    closed,
    ghosts: numbered('t', landscape.ghosts),
    idOf,
    idOfBundled: end =>
      end.kind === 'group' ? there(closedIds.get(end.key)) : idOf(end),
  };
}

/** The name of a shoot below its group, which is mostly its project. */
export function nameInGroup({
  group,
  project,
  namespace,
  name,
}: LandscapeShoot): readonly string[] {
  const owner = project ?? namespace;
  return owner === group ? [name] : [owner, name];
}

/** A target may be listed under any name, so no separator would do. */
function placeOf({ namespace, name }: EntryName): string {
  return JSON.stringify([namespace, name]);
}

function there(id: string | undefined): string {
  if (id === undefined) {
    throw new Error('A landscape lacks an end of what is drawn in it');
  }
  return id;
}
