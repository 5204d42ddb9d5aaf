import { LRUCache } from 'lru-cache';
import type { ShootScope } from '../access/ShootScope';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { drawGraph } from './drawGraph';
import { inSlices, type SlicedWork } from './inSlices';
import { KeptStandings } from './KeptStandings';
import type { LandscapeGraph } from './LandscapeGraph';
import {
  developPicture,
  takePicture,
  timeStepOf,
  type TakenPicture,
} from './LandscapePicture';
import { scopeDigest } from './scopeDigest';

/**
 * Shoots and peerings of all kept graphs together: four of the largest Garden that is planned for. All who see everything
 * share a graph, and so do the members of a project.
 */
const MAX_GRAPH_ROWS = 250_000;
/** What a graph was drawn at. */
interface Moment {
  readonly versions: string;
  readonly timeStep: number;
}

/** A graph that is drawn, or is being drawn; whoever asks meanwhile waits for the same. */
interface KeptGraph {
  readonly moment: Moment;
  readonly drawn: Promise<LandscapeGraph>;
  /** Once it is there. */
  done: LandscapeGraph | undefined;
}

/** The graph of a Garden for all who see the same of it. */
export interface GraphPlace {
  /** The graph, if it is drawn and nothing changed since. */
  current(): LandscapeGraph | undefined;
  /** The same object as long as nothing changed. */
  draw(): Promise<LandscapeGraph>;
}

/** Graphs by what their readers see. When something changed, only the standings that it touches are made anew. */
export class KeptGraphs {
  readonly #now: () => number;
  readonly #standings = new KeptStandings();
  readonly #graphs = new LRUCache<string, KeptGraph>({
    maxSize: MAX_GRAPH_ROWS,
    sizeCalculation: ({ done }) => 1 + (done ? rowsOfGraph(done) : 0),
  });

  /** @param now - epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** @param visible - decided before, of all shoots and of all that they list */
  at(garden: RunningPortalGarden, visible: ShootScope): GraphPlace {
    const place = `${garden.name} ${scopeDigest(visible, garden.inventory)}`;
    return {
      current: () => this.#current(garden, place)?.done,
      draw: () => this.#draw(garden, place, visible),
    };
  }

  async #draw(
    garden: RunningPortalGarden,
    place: string,
    visible: ShootScope,
  ): Promise<LandscapeGraph> {
    const current = this.#current(garden, place);
    if (current) return current.drawn;
    const now = this.#now();
    const moment = { versions: versionsOf(garden), timeStep: timeStepOf(now) };
    const taken = takePicture(garden, visible, now);
    const before = this.#graphs.peek(place)?.done;
    const kept: KeptGraph = {
      moment,
      done: undefined,
      drawn: inSlices(this.#drawing(taken, before)).then(graph => {
        kept.done = graph;
        // Now its size is known.
        if (this.#graphs.peek(place) === kept) this.#graphs.set(place, kept);
        return graph;
      }),
    };
    this.#graphs.set(place, kept);
    try {
      return await kept.drawn;
    } catch (error) {
      if (this.#graphs.peek(place) === kept) this.#graphs.delete(place);
      throw error;
    }
  }

  *#drawing(
    taken: TakenPicture,
    before: LandscapeGraph | undefined,
  ): SlicedWork<LandscapeGraph> {
    const picture = yield* developPicture(taken);
    return yield* drawGraph(
      picture,
      (key, shoot) => this.#standings.of(picture, key, shoot),
      before,
    );
  }

  #current(garden: RunningPortalGarden, place: string): KeptGraph | undefined {
    const kept = this.#graphs.get(place);
    if (!kept || kept.moment.versions !== versionsOf(garden)) return undefined;
    const mayDependOnTime = kept.done?.dependsOnTime ?? true;
    return mayDependOnTime && kept.moment.timeStep !== timeStepOf(this.#now())
      ? undefined
      : kept;
  }
}

function rowsOfGraph({ shoots, peerings }: LandscapeGraph): number {
  return shoots.size + peerings.length;
}

/** All that rises when a landscape may look another way, time apart. */
function versionsOf({
  inventory,
  recreated,
  openChanges,
}: RunningPortalGarden): string {
  return JSON.stringify([
    inventory.version,
    recreated.version,
    openChanges.version,
    inventory.state,
  ]);
}
