import {
  isDnsLabel,
  writtenEntries,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { LRUCache } from 'lru-cache';
import { scopeKey } from '../access/ShootScope';
import {
  describePeerings,
  type DescribedGarden,
} from '../peering/describePeerings';
import { timeStepOf, type LandscapePicture } from './LandscapePicture';
import { standingOf, type ShootStanding } from './ShootStanding';

/**
 * Peerings of all kept standings together, each counted once for a shoot that has it, and one more for the shoot: twice what
 * the largest Garden that is planned for has, so that those who see a part of it do not push out those who see all.
 */
const MAX_KEPT_ROWS = 250_000;

/** A shoot that was looked at for a standing, and what the portal remembered of the two. */
interface Looked {
  readonly key: ShootKey;
  readonly shoot: Shoot | undefined;
  readonly remembered: string;
}

interface KeptStanding {
  readonly standing: ShootStanding;
  readonly looked: readonly Looked[];
  /** How many; each was looked at. */
  readonly listers: number;
  readonly surroundings: string;
  /** Until it is another one, what is remembered need not be compared. */
  journal: string;
  readonly timeStep: number;
}

/** Everything is read from a picture that does not change, so there is nothing to read again. */
const UNRECORDED = { read: <T>(read: () => T): T => read() };

/**
 * The standings of shoots, kept as long as everything that was looked at for them is the same object: a change in the Garden
 * costs the standings of the shoot that changed and of its neighbours. They are kept for all who may see the same of a
 * neighbourhood.
 */
export class KeptStandings {
  readonly #kept = new LRUCache<string, KeptStanding>({
    maxSize: MAX_KEPT_ROWS,
    sizeCalculation: ({ standing }) => 1 + standing.peerings.length,
  });

  /**
   * Costs the degree of the shoot.
   *
   * @returns the same object as long as nothing changed
   */
  of(picture: LandscapePicture, key: ShootKey, shoot: Shoot): ShootStanding {
    const listers = picture.listersOf(key);
    const around = [
      shoot,
      ...listers,
      ...writtenEntries(shoot.peering).filter(({ namespace }) =>
        isDnsLabel(namespace),
      ),
    ];
    const place = `${picture.garden.name}/${key} ${scopeKey(
      picture.visible,
      around,
    )}`;
    const kept = this.#kept.get(place);
    if (kept && isCurrent(kept, picture, key, listers.length)) {
      kept.journal = picture.journal;
      return kept.standing;
    }
    const made = make(picture, key, shoot, listers);
    this.#kept.set(place, made);
    return made.standing;
  }
}

function make(
  picture: LandscapePicture,
  key: ShootKey,
  shoot: Shoot,
  listers: readonly Shoot[],
): KeptStanding {
  const looked = new Map<ShootKey, Looked>();
  const look = (other: ShootKey) => {
    const found = picture.shoots.get(other);
    const remembered = rememberedOf(picture, key, other);
    looked.set(other, { key: other, shoot: found, remembered });
    return found;
  };
  const view = describePeerings(
    describedGarden(picture, look),
    key,
    shoot,
    picture.visible,
    () => picture.now,
    UNRECORDED,
  );
  return {
    standing: standingOf(view),
    looked: [...looked.values()],
    listers: listers.length,
    surroundings: picture.surroundings,
    journal: picture.journal,
    timeStep: timeStepOf(picture.now),
  };
}

/** The Garden of the picture, for the one function that knows what peerings are. */
function describedGarden(
  { garden, listersOf }: LandscapePicture,
  look: (key: ShootKey) => Shoot | undefined,
): DescribedGarden {
  const { inventory } = garden;
  return {
    name: garden.name,
    network: garden.network,
    recreated: garden.recreated,
    openChanges: garden.openChanges,
    inventory: {
      shoot: look,
      listersOf,
      // Of no interest here.
      projectOf: () => undefined,
      changedAt: () => undefined,
      state: inventory.state,
      defaultNodesOf: profile => inventory.defaultNodesOf(profile),
      extensionRegistered: inventory.extensionRegistered,
    },
  };
}

function isCurrent(
  { standing, looked, listers, surroundings, journal, timeStep }: KeptStanding,
  picture: LandscapePicture,
  own: ShootKey,
  listersNow: number,
): boolean {
  return (
    surroundings === picture.surroundings &&
    (!standing.dependsOnTime || timeStep === timeStepOf(picture.now)) &&
    listers === listersNow &&
    looked.every(({ key, shoot }) => picture.shoots.get(key) === shoot) &&
    (journal === picture.journal ||
      looked.every(
        ({ key, remembered }) => rememberedOf(picture, own, key) === remembered,
      ))
  );
}

/** What the portal remembers of a pair, as a text that is the same as long as that is. */
function rememberedOf(
  { garden: { recreated, openChanges } }: LandscapePicture,
  own: ShootKey,
  other: ShootKey,
): string {
  const first = recreated.of(own, other);
  const halfOpen = openChanges.of(own, other);
  return first || halfOpen
    ? JSON.stringify([first ?? null, halfOpen?.since ?? null])
    : '';
}
