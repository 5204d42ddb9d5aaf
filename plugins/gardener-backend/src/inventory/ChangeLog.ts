import type { ShootKey } from 'backstage-plugin-gardener-common';

/** More changes than these are quicker looked at as a whole. */
const MAX_LINES = 2_000;

interface Line {
  readonly version: number;
  readonly key: ShootKey;
}

/**
 * Which shoots changed at which version, as far as that is remembered. Who made something of a picture at one version can ask
 * what to make anew, at any time and without listening.
 */
export class ChangeLog {
  readonly #most: number;
  #lines: Line[] = [];
  /** Nothing is missing from here on. */
  #complete: number;

  /** @param version - the one of the picture before the first change */
  constructor(version: number, most = MAX_LINES) {
    this.#complete = version;
    this.#most = most;
  }

  /** @param version - the one with the change; higher than all before */
  note(version: number, key: ShootKey): void {
    this.#lines.push({ version, key });
    if (this.#lines.length < 2 * this.#most) return;
    this.#lines = this.#lines.slice(-this.#most);
    this.#complete = this.#lines[0].version;
  }

  /** Everything may have changed. */
  restart(version: number): void {
    this.#lines = [];
    this.#complete = version;
  }

  /**
   * Shoots that came, changed or went after a version. Costs them.
   *
   * @returns undefined when more did, or it is too long ago
   */
  since(version: number): ReadonlySet<ShootKey> | undefined {
    if (version < this.#complete) return undefined;
    const keys = new Set<ShootKey>();
    for (let i = this.#lines.length - 1; i >= 0; i--) {
      const line = this.#lines[i];
      if (line.version <= version) break;
      keys.add(line.key);
    }
    return keys;
  }
}
