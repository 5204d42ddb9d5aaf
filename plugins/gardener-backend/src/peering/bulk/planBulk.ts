import {
  isDnsLabel,
  shootKey,
  type BulkStep,
  type BulkUnit,
  type BulkWish,
  type EntryName,
  type PlanBlocker,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { StepRecord } from '../../database/ChangeRecord';
import type { OpenedGarden } from '../GardenGate';
import { eachOf, readAsUser, type Reading } from '../plan/askGarden';
import {
  entryStep,
  plannedEntryStep,
  tryEntryStep,
  writtenShoot,
  type EntryPatchStep,
} from '../plan/entrySteps';
import type { PlannedStep } from '../plan/PlanDraft';
import type { PlanFindings } from '../plan/planFindings';
import { lookAroundAt, type Surroundings } from '../plan/surroundings';
import { judgeUnits } from './judgeUnits';
import { orderBulkSteps } from './orderBulkSteps';
import { unitSides, type UnitSide, type UnitWrites } from './unitSides';

/** Shoots that one bulk plan asks the Garden about at a time. */
const PARALLEL = 8;
/** How often what is left is tried again without the pairs that turned out to be blocked. */
const MAX_ROUNDS = 4;

/** One request of a bulk plan, as it is shown and as it is kept to be carried out. */
export interface PlannedBulkStep {
  readonly shown: BulkStep;
  readonly record: StepRecord;
}

/** What a bulk plan comes to. */
export interface BulkDraft {
  /** In the order of the wishes. */
  readonly units: readonly BulkUnit[];
  /** In the order of writing. */
  readonly steps: readonly PlannedBulkStep[];
  /** Names that the user may see and that it was made from. */
  readonly tellsOf: readonly EntryName[];
}

/** A pair while the plan is made. */
interface DraftUnit extends UnitWrites {
  readonly wish: BulkWish;
  /** Found out since. */
  readonly refusals: PlanBlocker[];
  judged: PlanFindings;
}

/** A pair that writes a shoot. */
interface Writer {
  readonly unit: number;
  readonly side: UnitSide;
}

/** All that is written to one shoot. */
interface ShootWrites {
  readonly patch: EntryPatchStep;
  readonly writers: readonly Writer[];
}

/** A patch that the Garden was asked about. */
interface TriedPatch {
  readonly text: string;
  readonly step: PlannedStep;
  readonly blocker: PlanBlocker | undefined;
}

class BulkDrafting {
  readonly #opened: OpenedGarden;
  readonly #wishes: readonly BulkWish[];
  readonly #now: number;
  readonly #readings = new Map<ShootKey, Reading>();
  readonly #tried = new Map<ShootKey, TriedPatch>();
  /** Shoots that somebody wrote between the read and the try; once each. */
  readonly #overtaken = new Set<ShootKey>();
  #around: Surroundings | undefined;
  #units: readonly DraftUnit[] = [];
  #tellsOf: readonly EntryName[] = [];

  constructor(opened: OpenedGarden, wishes: readonly BulkWish[], now: number) {
    this.#opened = opened;
    this.#wishes = wishes;
    this.#now = now;
  }

  async make(): Promise<BulkDraft> {
    const around = await this.#look();
    this.#units = this.#wishes.map(wish => ({
      wish,
      ...unitSides(this.#opened, around, wish),
      refusals: [],
      judged: { findings: [], solved: [] },
    }));
    await this.#judge();
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      if (!(await this.#tryAll())) break;
      await this.#judge();
    }
    return this.#result();
  }

  /** Reads every shoot that may have to be written. */
  async #look(): Promise<Surroundings> {
    const written = new Map<ShootKey, EntryName>();
    for (const { shoot, target, here, there } of this.#wishes) {
      if (here !== 'keep') written.set(shootKey(shoot), shoot);
      if (there !== 'keep') written.set(shootKey(target), target);
    }
    const around = await lookAroundAt(
      this.#opened,
      {
        named: this.#wishes.flatMap(({ shoot, target }) => [shoot, target]),
        written: [...written.values()].filter(
          ({ namespace, name }) => isDnsLabel(namespace) && isDnsLabel(name),
        ),
      },
      PARALLEL,
    );
    around.readings.forEach((reading, key) => this.#readings.set(key, reading));
    this.#around = { ...around, readings: this.#readings };
    return this.#around;
  }

  get #surroundings(): Surroundings {
    if (!this.#around) throw new Error('Nothing was looked at yet');
    return this.#around;
  }

  #isReady({ sides, refusals, judged }: DraftUnit): boolean {
    return (
      sides.length > 0 &&
      refusals.length === 0 &&
      !judged.findings.some(({ standing }) => standing === 'blocks')
    );
  }

  /** What the pairs that are ready write, by shoot. */
  #writes(): readonly ShootWrites[] {
    const writers = new Map<ShootKey, Writer[]>();
    for (const [unit, one] of this.#units.entries()) {
      if (this.#isReady(one)) {
        for (const side of one.sides) {
          const key = shootKey(side.shoot);
          const others = writers.get(key);
          if (others) others.push({ unit, side });
          else writers.set(key, [{ unit, side }]);
        }
      }
    }
    return [...writers.values()].flatMap(ofShoot => {
      const [{ side }] = ofShoot;
      const patch = entryStep(this.#opened, this.#surroundings, {
        shoot: side.shoot,
        side: 'here',
        edits: ofShoot.flatMap(writer => writer.side.edits),
      });
      if (patch.kind === 'blocked') {
        for (const { unit } of ofShoot) {
          this.#units[unit].refusals.push(patch.blocker);
        }
      }
      return patch.kind === 'patch' ? [{ patch, writers: ofShoot }] : [];
    });
  }

  /** Judges the pairs by the picture after all that are ready, until none of them adds an error. */
  async #judge(): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      // Nothing is looked up for a pair whose shoot the user may not see.
      const wanted = [...this.#units.keys()].filter(
        unit =>
          (round === 0 && this.#units[unit].blockers.length === 0) ||
          this.#isReady(this.#units[unit]),
      );
      const { judged, tellsOf } = await judgeUnits(
        this.#opened,
        {
          wishes: wanted.map(unit => this.#wishes[unit]),
          written: this.#writes().map(({ patch }) => writtenShoot(patch)),
          known: [...this.#surroundings.visible.namespaces],
        },
        this.#now,
      );
      if (this.#tellsOf.length === 0) this.#tellsOf = tellsOf;
      let isSettled = true;
      for (const [i, unit] of wanted.entries()) {
        const one = this.#units[unit];
        if (this.#isReady(one)) {
          one.judged = judged[i];
          isSettled &&= this.#isReady(one);
        }
      }
      if (isSettled) return;
    }
  }

  /**
   * Lets the Garden check every patch that it was not asked about as it is now.
   *
   * @returns whether a pair was blocked or a shoot read again, so that patches are others now
   */
  async #tryAll(): Promise<boolean> {
    const fresh = this.#writes().filter(
      ({ patch }) =>
        this.#tried.get(shootKey(patch.wanted.shoot))?.text !== textOf(patch),
    );
    const results = await eachOf(
      fresh,
      ({ patch }) => tryEntryStep(this.#opened, patch, this.#now),
      PARALLEL,
    );
    let isChanged = false;
    for (const [i, { patch, writers }] of fresh.entries()) {
      const { shoot } = patch.wanted;
      const key = shootKey(shoot);
      const { step, blocker, overtaken } = results[i];
      if (overtaken && !this.#overtaken.has(key)) {
        this.#overtaken.add(key);
        this.#readings.set(key, await readAsUser(this.#opened, shoot));
        isChanged = true;
      } else {
        this.#tried.set(key, { text: textOf(patch), step, blocker });
        if (blocker) {
          writers.forEach(({ unit }) =>
            this.#units[unit].refusals.push(blocker),
          );
          isChanged = true;
        }
      }
    }
    return isChanged;
  }

  #result(): BulkDraft {
    const writes = this.#writes();
    const order = orderBulkSteps(
      writes.map(({ writers }) => writers.map(({ unit }) => unit)),
    );
    const { visible } = this.#surroundings;
    return {
      units: this.#units.map(one => this.#shown(one)),
      steps: order.map(position => this.#step(writes[position])),
      tellsOf: [
        ...this.#tellsOf,
        ...this.#wishes
          .flatMap(({ shoot, target }) => [shoot, target])
          .filter(name => visible.has(name)),
      ],
    };
  }

  #shown(one: DraftUnit): BulkUnit {
    const { wish, judged } = one;
    const blockers = [...one.blockers, ...one.refusals];
    const isIdle = one.sides.length === 0 && blockers.length === 0;
    const unready = isIdle ? 'nothingToDo' : 'blocked';
    return {
      ...wish,
      state: this.#isReady(one) ? 'ready' : unready,
      findings: judged.findings,
      solved: judged.solved,
      blockers,
      handovers: [...one.handovers],
    };
  }

  #step({ patch, writers }: ShootWrites): PlannedBulkStep {
    const tried = this.#tried.get(shootKey(patch.wanted.shoot));
    const { shown, record } =
      tried?.text === textOf(patch)
        ? tried.step
        : plannedEntryStep(
            this.#opened,
            patch,
            {
              verdict: 'notMade',
              reason:
                'Pairs were left out of it after the Garden had been asked; it was not asked again.',
            },
            this.#now,
          );
    return {
      shown: { ...shown, units: writers.map(({ unit }) => unit) },
      record: {
        ...record,
        parts: writers.map(({ unit, side }) => ({
          unit,
          target: side.target,
          state: 'waiting',
          problem: null,
          undo: null,
        })),
      },
    };
  }
}

/**
 * What changes of many pairs come to: one patch per shoot, and for each pair whether it can be written. Access to every
 * namespace that is named is decided before anything is looked up. A pair that adds an error, or whose shoot can't be
 * written, is blocked and does not stop the others: what is left of a patch is tried once more, a few times.
 *
 * Costs the Garden one read and one dry run for each shoot that is written, a second one where a patch became smaller or
 * somebody wrote in between, and access reviews.
 *
 * @param now - epoch milliseconds
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function planBulk(
  opened: OpenedGarden,
  wishes: readonly BulkWish[],
  now: number,
): Promise<BulkDraft> {
  const draft = new BulkDrafting(opened, wishes, now);
  return draft.make();
}

function textOf({ patch }: EntryPatchStep): string {
  return JSON.stringify(patch);
}
