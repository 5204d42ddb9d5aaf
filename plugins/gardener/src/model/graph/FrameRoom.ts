import { barredBy, isBarred } from './barred';
import { atEachSide, barredByGrowth, frameAround } from './frameOutline';
import { freePlace } from './freePlace';
import { CARD_GAP, FRAME_GAP, TIGHT_GAP } from './gaps';
import type { Box, Point, Size } from './geometry';
import { nearestPlace } from './nearestPlace';
import type { Room } from './Room';
import type { Standing } from './Standing';

/**
 * The room for new boxes of a frame that stands among others. A box gets the nearest place at which the frame, grown around
 * it, stays apart from all others: first with the usual gaps, then tightly. So nothing moves that was placed.
 *
 * Only where a frame can't grow to any side, something has to go, and that is the smallest thing: one that stands alone in
 * the way on one side if it has fewer nodes than the frame had, otherwise the frame itself. The room says which
 * (`goes`); who asked for it moves that.
 */
export class FrameRoom implements Room {
  readonly #id: string;
  readonly #nodes: number;
  #others: readonly Standing[];
  #goes: readonly string[] = [];

  /**
   * @param frame - with what stood in it before
   * @param others - all that stands beside it
   */
  constructor(frame: Standing, others: readonly Standing[]) {
    this.#id = frame.id;
    this.#nodes = frame.nodes.size;
    this.#others = others;
  }

  /** What covers another thing now unless it moves: the frame itself, or others. */
  get goes(): readonly string[] {
    return this.#goes;
  }

  freePlace(wanted: Box, beside: readonly Box[]): Point | undefined {
    return (
      this.#placeFor(wanted, beside, CARD_GAP, FRAME_GAP) ??
      this.#placeFor(wanted, beside, TIGHT_GAP, TIGHT_GAP)
    );
  }

  somePlace(wanted: Box, beside: readonly Box[]): Point {
    const free = this.freePlace(wanted, beside);
    if (free) return free;
    const smallest = this.#smallestInTheWay(wanted, beside);
    this.#goes = smallest ? [...this.#goes, smallest] : [this.#id];
    // A frame that goes itself grows where it likes.
    this.#others = smallest
      ? this.#others.filter(({ id }) => id !== smallest)
      : [];
    return (
      this.freePlace(wanted, beside) ?? freePlace(wanted, beside, CARD_GAP)
    );
  }

  #placeFor(
    wanted: Box,
    beside: readonly Box[],
    cardGap: number,
    frameGap: number,
  ): Point | undefined {
    const frame = frameAround(beside);
    return nearestPlace(wanted, [
      ...beside.map(box => barredBy(box, wanted, cardGap)),
      ...this.#others.map(({ box }) =>
        barredByGrowth(frame, box, wanted, frameGap),
      ),
    ]);
  }

  #smallestInTheWay(size: Size, beside: readonly Box[]): string | undefined {
    const frame = frameAround(beside);
    const alone = atEachSide(frame, size, TIGHT_GAP).flatMap(place => {
      const inTheWay = this.#others.filter(({ box }) =>
        isBarred(place, barredByGrowth(frame, box, size, TIGHT_GAP)),
      );
      return inTheWay.length === 1 ? inTheWay : [];
    });
    const [smallest] = alone
      .filter(({ nodes }) => nodes.size < this.#nodes)
      .sort((a, b) => a.nodes.size - b.nodes.size || (a.id < b.id ? -1 : 1));
    return smallest?.id;
  }
}
