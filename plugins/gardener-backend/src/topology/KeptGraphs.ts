import { LRUCache } from 'lru-cache';
import type { ShootScope } from '../access/ShootScope';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { drawGraph } from './drawGraph';
import { inSlices, type SlicedWork } from './inSlices';
import { KeptStandings } from './KeptStandings';
import type { LandscapeGraph } from './LandscapeGraph';
import {
  developPicture,
  takeFrame,
  takePicture,
  timeStepOf,
  type PictureFrame,
} from './LandscapePicture';
import { patchGraph } from './patchGraph';
import { takeDetail } from './PictureDetail';
import { scopeDigest } from './scopeDigest';

/**
 * Shoots and peerings of all kept graphs together: four of the largest Garden that is planned for. All who see everything
 * share a graph, and so do the members of a project.
 */
const MAX_GRAPH_ROWS = 250_000;
/** When more of a graph than one in so many shoots is dirty, drawing it anew costs no more than mending it. */
const DIRTY_PART = 4;

/** What a graph was drawn at. */
interface Moment {
  /** Of the inventory. */
  readonly version: number;
  /** The same text as long as nothing rose that may change a landscape, time apart. */
  readonly versions: string;
  readonly frame: PictureFrame;
}

interface Drawn {
  readonly graph: LandscapeGraph;
  readonly moment: Moment;
}

/** A graph that is drawn, or is being drawn; whoever asks meanwhile waits for the same. */
interface KeptGraph {
  readonly moment: Moment;
  readonly drawn: Promise<LandscapeGraph>;
  /** Once it is there; until then the one before it, for whoever asks after another change. */
  latest: Drawn | undefined;
  isDone: boolean;
}

/**
 * Graphs by what their readers see. After a change the one that was there before is mended: what is made anew is what the changed
 * shoots and their neighbours have to say. What is rare (projects, profiles, what the portal remembers of pairs, another
 * access) draws it anew, from the standings that still hold.
 */
export class KeptGraphs {
  readonly #now: () => number;
  readonly #standings = new KeptStandings();
  readonly #graphs = new LRUCache<string, KeptGraph>({
    maxSize: MAX_GRAPH_ROWS,
    sizeCalculation: ({ latest }) =>
      1 + (latest ? rowsOfGraph(latest.graph) : 0),
  });

  /** @param now - epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The graph of a scope if it is there and nothing has changed. */
  current(
    garden: RunningPortalGarden,
    visible: ShootScope,
  ): LandscapeGraph | undefined {
    const kept = this.#current(garden, placeOf(garden, visible));
    return kept?.isDone ? kept.latest?.graph : undefined;
  }

  /**
   * @param visible - decided before, of all shoots and of all that they list
   * @returns the same object as long as nothing changed that is seen
   */
  async graph(
    garden: RunningPortalGarden,
    visible: ShootScope,
  ): Promise<LandscapeGraph> {
    const place = placeOf(garden, visible);
    const current = this.#current(garden, place);
    if (current) return current.drawn;
    const moment = momentOf(garden, visible, this.#now());
    const before = this.#graphs.peek(place)?.latest;
    const kept: KeptGraph = {
      moment,
      latest: before,
      isDone: false,
      drawn: inSlices(this.#drawing(visible, moment, before)).then(graph => {
        kept.latest = { graph, moment };
        kept.isDone = true;
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

  /** Looks at the inventory at once, and from then on at what was taken of it. */
  #drawing(
    visible: ShootScope,
    moment: Moment,
    before: Drawn | undefined,
  ): SlicedWork<LandscapeGraph> {
    return (
      (before && this.#mending(visible, moment, before)) ??
      this.#drawingAnew(visible, moment, before?.graph)
    );
  }

  /** @returns undefined when it is no use */
  #mending(
    visible: ShootScope,
    { frame }: Moment,
    { graph, moment }: Drawn,
  ): SlicedWork<LandscapeGraph> | undefined {
    const { garden, now } = frame;
    const changed = garden.inventory.shootsChangedSince(moment.version);
    if (!changed || !isAlike(frame, moment.frame, visible)) return undefined;
    const isLater = timeStepOf(now) !== timeStepOf(moment.frame.now);
    const detail = takeDetail(
      graph,
      frame,
      visible,
      changed,
      isLater ? graph.timed : [],
    );
    const { dirty, picture } = detail;
    return dirty.size * DIRTY_PART > graph.shoots.size
      ? undefined
      : patchGraph(graph, { ...picture, dirty }, (key, shoot) =>
          this.#standings.of(picture, key, shoot),
        );
  }

  #drawingAnew(
    visible: ShootScope,
    { frame }: Moment,
    before: LandscapeGraph | undefined,
  ): SlicedWork<LandscapeGraph> {
    const taken = takePicture(frame, visible);
    const standings = this.#standings;
    return (function* draw() {
      const picture = yield* developPicture(taken);
      return yield* drawGraph(
        picture,
        (key, shoot) => standings.of(picture, key, shoot),
        before,
      );
    })();
  }

  #current(garden: RunningPortalGarden, place: string): KeptGraph | undefined {
    const kept = this.#graphs.get(place);
    if (!kept || kept.moment.versions !== versionsOf(garden)) return undefined;
    const { isDone, latest } = kept;
    const mayDependOnTime = !isDone || latest?.graph.timed.size !== 0;
    return mayDependOnTime &&
      timeStepOf(kept.moment.frame.now) !== timeStepOf(this.#now())
      ? undefined
      : kept;
  }
}

function placeOf(garden: RunningPortalGarden, visible: ShootScope): string {
  return `${garden.name} ${scopeDigest(visible, garden.inventory)}`;
}

function momentOf(
  garden: RunningPortalGarden,
  visible: ShootScope,
  now: number,
): Moment {
  return {
    version: garden.inventory.version,
    versions: versionsOf(garden),
    frame: takeFrame(garden, visible, now),
  };
}

/** Nothing beside the shoots is another, as far as standings depend on it. */
function isAlike(
  now: PictureFrame,
  before: PictureFrame,
  { namespaces }: ShootScope,
): boolean {
  return (
    now.surroundings === before.surroundings &&
    now.journal === before.journal &&
    [...namespaces].every(
      namespace => now.projectOf(namespace) === before.projectOf(namespace),
    )
  );
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
