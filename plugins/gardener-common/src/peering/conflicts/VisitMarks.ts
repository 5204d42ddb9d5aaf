/** There is room for so many at first, and twice as many each time that it is full. */
const FIRST_PLACES = 64;

/**
 * Tells whether a walk came by before, for places known by their number. A set made for each walk would have to be filled and
 * thrown away for each shoot; here the number of the last walk stands at each place, side by side in memory.
 *
 * One walk at a time. Four thousand million of them are more than a process sees.
 */
export class VisitMarks {
  #marks = new Uint32Array(FIRST_PLACES);
  #walk = 0;

  /** Begins a walk that has come by nothing yet. */
  begin(): void {
    this.#walk += 1;
  }

  /** True if this walk is here for the first time. */
  visit(index: number): boolean {
    if (index >= this.#marks.length) this.#grow(index);
    if (this.#marks[index] === this.#walk) return false;
    this.#marks[index] = this.#walk;
    return true;
  }

  #grow(needed: number): void {
    let { length } = this.#marks;
    while (length <= needed) length *= 2;
    const grown = new Uint32Array(length);
    grown.set(this.#marks);
    this.#marks = grown;
  }
}
