/**
 * The cookies of one browser at one server. Paths and life times are left out: names at an issuer don't repeat, and no login
 * takes long.
 */
export class CookieJar {
  private readonly values = new Map<string, string>();

  /** Keeps what an answer sets, and forgets what it empties. */
  keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) {
        this.values.set(name, value);
      } else {
        this.values.delete(name);
      }
    }
  }

  /** The value of the header `Cookie`. */
  header(): string {
    return [...this.values]
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  }
}
