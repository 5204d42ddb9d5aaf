import {
  hiddenChanges,
  landscapeEdits,
  pick,
  planCanaries,
  randomOf,
  tellTales,
  type CanaryLandscape,
  type GardenEdit,
} from 'garden-simulator/canaries';
import type { CatalogPortal } from './CatalogPortal';
import { entityQuestions } from './entityQuestions';
import type { Leak } from './leaks';
import { listQuestions } from './listQuestions';
import {
  differenceOf,
  excessOf,
  textOf,
  toldApart,
  type Allowance,
} from './oracles';
import { organisation } from './organisation';
import type { Exchange, Question } from './PortalCall';
import { entityNameOf, sceneOf, type Scene } from './Scene';
import {
  mixedSearches,
  searchEverything,
  searchQuestions,
} from './searchQuestions';

/** In one of so many landscapes every document of search is asked for. */
const EVERYTHING_EACH = 10;

/** In thousandths: the part of the questions that another user than the watched one is asked, and that is asked again. */
const PART = { others: 350, again: 400 };

/** So many questions of one user are under way at a time. */
const PARALLEL = 4;

interface Asked extends Exchange {
  readonly wrong: readonly string[];
}

/** One landscape: what is put into it, and what its users are answered. */
export class LandscapeRun {
  readonly landscape: CanaryLandscape;
  readonly #portal: () => CatalogPortal;
  /** Addresses and uids in what was written. */
  readonly #written = new Set<string>();
  readonly #public: ReadonlySet<string>;
  #meanings: ReadonlyMap<string, string>;
  /** The user who is asked again when what this user does not see has changed. */
  #watched:
    | {
        readonly scene: Scene;
        /** What is asked again, and what was answered. */
        readonly before: ReadonlyArray<{
          readonly question: Question;
          readonly asked: readonly Asked[];
        }>;
      }
    | undefined;

  /** @param portal - before which it stands, once that is there */
  constructor(seed: number, portal: () => CatalogPortal) {
    this.landscape = planCanaries(seed);
    this.#meanings = this.landscape.meanings;
    this.#public = tellTales(JSON.stringify(organisation([this.landscape])));
    this.#portal = portal;
  }

  async put(): Promise<void> {
    await this.#write(landscapeEdits(this.landscape, new Date()));
  }

  /** Asks one user to whom something is hidden, and one who sees nothing, or if there is no such any other. */
  async examine(): Promise<readonly Leak[]> {
    const { seed, users } = this.landscape;
    const random = randomOf(seed);
    const scenes: Scene[] = [];
    for (const user of users) {
      const { canaries } = this.#portal();
      scenes.push(
        sceneOf(
          this.landscape,
          user,
          await canaries.knowledgeOf(user, this.landscape),
          random,
        ),
      );
    }
    const watched = pick(
      random,
      scenes.filter(
        ({ visible, hidden }) => visible.length > 0 && hidden.length > 0,
      ),
    );
    const others = scenes.filter(scene => scene !== watched);
    const blind = others.find(({ visible }) => visible.length === 0);
    const leaks: Leak[] = [];
    for (const scene of [watched, blind ?? pick(random, others)]) {
      const isWatched = scene === watched;
      const questions = this.#questionsFor(scene, isWatched).filter(
        () => isWatched || random.chance(PART.others),
      );
      const asked = await this.#askAll(scene, questions);
      leaks.push(...this.#judge(scene, asked.flat()));
      if (isWatched) {
        this.#watched = {
          scene,
          before: questions
            .map((question, index) => ({ question, asked: asked[index] }))
            .filter(() => random.chance(PART.again)),
        };
      }
    }
    return leaks;
  }

  /** Changes what the watched user does not see. */
  async disturb(): Promise<void> {
    if (!this.#watched) return;
    const { user, knowledge } = this.#watched.scene;
    const { edits, meanings } = hiddenChanges(
      this.landscape,
      { user, visible: new Set(knowledge.shoots.keys()) },
      randomOf((this.landscape.seed * 8 + 5) % 2 ** 31),
      new Date(),
    );
    this.#meanings = new Map([...this.#meanings, ...meanings]);
    await this.#write(edits);
  }

  /** Asks some of the watched user's questions again: nothing may be otherwise than before. */
  async askAgain(): Promise<readonly Leak[]> {
    if (!this.#watched) return [];
    const { scene, before: earlier } = this.#watched;
    const again = await this.#askAll(
      scene,
      earlier.map(({ question }) => question),
    );
    const asked = earlier.flatMap(one => one.asked);
    return again.flat().flatMap((exchange, index) => {
      const before = asked[index] && textOf(asked[index].answer);
      const now = textOf(exchange.answer);
      return this.#leakOf(
        scene,
        exchange,
        before === now
          ? []
          : [
              `it changed with what the user does not see: ${differenceOf(
                before ?? '',
                now,
              )}`,
            ],
      );
    });
  }

  async #write(edits: readonly GardenEdit[]): Promise<void> {
    for (const found of tellTales(JSON.stringify(edits))) {
      this.#written.add(found);
    }
    await this.#portal().canaries.write(edits);
  }

  #questionsFor(scene: Scene, isWatched: boolean): Question[] {
    const everything =
      isWatched && scene.landscape.seed % EVERYTHING_EACH === 0;
    return [
      ...listQuestions(scene),
      ...entityQuestions(scene, this.#portal().uids),
      ...searchQuestions(scene),
      ...(isWatched ? mixedSearches(scene) : []),
      ...(everything ? [searchEverything(scene)] : []),
    ];
  }

  async #askAll(
    scene: Scene,
    questions: readonly Question[],
  ): Promise<readonly (readonly Asked[])[]> {
    const rest = [...questions.entries()];
    const asked: Asked[][] = questions.map(() => []);
    const lane = async () => {
      for (let one = rest.shift(); one; one = rest.shift()) {
        const [place, first] = one;
        for (let question: Question | undefined = first; question; ) {
          const { call, check, next }: Question = question;
          const answer = await this.#portal().ask(scene.user, call);
          asked[place].push({ call, answer, wrong: check?.(answer) ?? [] });
          question = answer.status === 200 ? next?.(answer) : undefined;
        }
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, lane));
    return asked;
  }

  #judge(scene: Scene, asked: readonly Asked[]): Leak[] {
    const allowance = this.#allowance(scene);
    return [
      ...asked.flatMap(exchange =>
        this.#leakOf(scene, exchange, [
          ...excessOf(exchange, scene, allowance),
          ...exchange.wrong,
        ]),
      ),
      ...toldApart(asked).flatMap(({ exchange, excess }) =>
        this.#leakOf(scene, exchange, [excess]),
      ),
    ];
  }

  #allowance({ visible }: Scene): Allowance {
    const { uids } = this.#portal();
    return {
      allowed: new Set([
        ...this.#public,
        ...visible.map(ref => uids.get(entityNameOf(ref)) ?? ''),
      ]),
      written: new Set([...this.#written, ...uids.values()]),
      seeds: new Set(this.landscape.projects.flatMap(({ seeds }) => seeds)),
      meaningOf: found => this.#meanings.get(found) ?? 'in an object',
    };
  }

  #leakOf(scene: Scene, exchange: Exchange, excess: readonly string[]): Leak[] {
    const { seed } = this.landscape;
    const { call, answer } = exchange;
    return excess.length === 0
      ? []
      : [{ seed, user: scene.user, call, answer, excess }];
  }
}
