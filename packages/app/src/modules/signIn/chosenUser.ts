const KEY = 'demo-user';

/**
 * Which demo user this tab chose, so that a reload does not ask again.
 * A name only, no credential; it goes when the tab does.
 */
export const chosenUser = {
  get(): string | undefined {
    return window.sessionStorage.getItem(KEY) ?? undefined;
  },
  set(name: string): void {
    window.sessionStorage.setItem(KEY, name);
  },
  forget(): void {
    window.sessionStorage.removeItem(KEY);
  },
};
