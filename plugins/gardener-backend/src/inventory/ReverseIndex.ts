const NONE: ReadonlySet<never> = new Set<never>();

/** Who points at whom, read from the target's side. */
export class ReverseIndex<Key extends string> {
  private readonly sources = new Map<Key, Set<Key>>();

  /** Who points at the target. Live: don't keep it over a change. */
  sourcesOf(target: Key): ReadonlySet<Key> {
    return this.sources.get(target) ?? NONE;
  }

  /** Lets a source point elsewhere. Costs the number of its own targets, old and new. */
  replace(source: Key, before: readonly Key[], after: readonly Key[]): void {
    for (const target of before) {
      if (after.includes(target)) continue;
      const of = this.sources.get(target);
      if (!of) continue;
      of.delete(source);
      if (of.size === 0) this.sources.delete(target);
    }
    for (const target of after) {
      const of = this.sources.get(target);
      if (of) of.add(source);
      else this.sources.set(target, new Set([source]));
    }
  }
}
