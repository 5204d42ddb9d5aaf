import type {
  Landscape,
  LandscapeQuery,
} from 'backstage-plugin-gardener-common';
import { LRUCache } from 'lru-cache';
import type { ShootScope } from '../access/ShootScope';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { describeLandscape } from './describeLandscape';
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
/** Of all kept answers from one graph: what a few users look at. A row is some 300 bytes. */
const MAX_ANSWER_ROWS = 50_000;

/** What a graph was drawn at. */
interface Moment {
  readonly versions: string;
  readonly timeStep: number;
}

interface Drawn {
  readonly graph: LandscapeGraph;
  readonly answers: LRUCache<string, Landscape>;
}

/** A graph that is drawn, or is being drawn; whoever asks meanwhile waits for the same. */
interface KeptGraph {
  readonly moment: Moment;
  readonly drawn: Promise<Drawn>;
  /** Once it is there. */
  done: Drawn | undefined;
}

/**
 * Landscapes by what their readers see and ask. As long as nothing changed the answer is the same object; when something
 * did, only the standings that it touches are made anew.
 */
export class KeptLandscapes {
  readonly #now: () => number;
  readonly #standings = new KeptStandings();
  readonly #graphs = new LRUCache<string, KeptGraph>({
    maxSize: MAX_GRAPH_ROWS,
    sizeCalculation: ({ done }) => 1 + (done ? rowsOfGraph(done.graph) : 0),
  });

  /** @param now - epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * @param visible - decided before, of all shoots and of all that they list
   * @param onWork - called before an answer is made that is not there yet; what it throws ends the call
   */
  async answer(
    garden: RunningPortalGarden,
    visible: ShootScope,
    query: LandscapeQuery,
    onWork: () => Promise<void>,
  ): Promise<Landscape> {
    const question = questionOf(query);
    const place = `${garden.name} ${scopeDigest(visible, garden.inventory)}`;
    const known = this.#current(garden, place)?.done?.answers.get(question);
    if (known) return known;
    await onWork();
    const { graph, answers } = await this.#draw(garden, place, visible);
    const kept = answers.get(question);
    if (kept) return kept;
    const made = await inSlices(describeLandscape(graph, query));
    answers.set(question, made);
    return made;
  }

  async #draw(
    garden: RunningPortalGarden,
    place: string,
    visible: ShootScope,
  ): Promise<Drawn> {
    const current = this.#current(garden, place);
    if (current) return current.drawn;
    const now = this.#now();
    const moment = { versions: versionsOf(garden), timeStep: timeStepOf(now) };
    const taken = takePicture(garden, visible, now);
    const before = this.#graphs.peek(place)?.done?.graph;
    const kept: KeptGraph = {
      moment,
      done: undefined,
      drawn: inSlices(this.#drawing(taken, before)).then(graph => {
        const done = { graph, answers: keptAnswers() };
        kept.done = done;
        // Now its size is known.
        if (this.#graphs.peek(place) === kept) this.#graphs.set(place, kept);
        return done;
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
    const mayDependOnTime = kept.done?.graph.dependsOnTime ?? true;
    return mayDependOnTime && kept.moment.timeStep !== timeStepOf(this.#now())
      ? undefined
      : kept;
  }
}

function rowsOfGraph({ shoots, peerings }: LandscapeGraph): number {
  return shoots.size + peerings.length;
}

function keptAnswers(): Drawn['answers'] {
  return new LRUCache({
    maxSize: MAX_ANSWER_ROWS,
    sizeCalculation: ({ groups, shoots, peerings, bundles, facets }) =>
      1 +
      [groups, shoots, peerings, bundles, ...Object.values(facets)].reduce(
        (sum, rows) => sum + rows.length,
        0,
      ),
  });
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

/** The same for queries that ask the same. */
function questionOf(query: LandscapeQuery): string {
  return JSON.stringify(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [
        key,
        Array.isArray(value) ? [...new Set<string>(value)].sort() : value,
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}
