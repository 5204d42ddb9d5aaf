import { SessionState } from '@backstage/core-plugin-api';
import { GardenAuth, PATIENCE_MS, QUIET_MS } from './GardenAuth';

/** An auth API as Backstage has them, with a session that a test begins and ends. */
class FakeProvider {
  session: string | undefined;
  /** What the next sign-in brings. */
  next: () => Promise<string> = async () => 'new.token';
  readonly asked: Array<Record<string, unknown>> = [];
  readonly signOut = jest.fn(async () => {
    this.session = undefined;
  });
  readonly #observers = new Set<(state: SessionState) => void>();

  async getIdToken(
    options: { optional?: boolean; instantPopup?: boolean } = {},
  ) {
    this.asked.push(options);
    if (this.session === undefined && !options.optional) {
      this.session = await this.next();
      this.tell(SessionState.SignedIn);
    }
    return this.session ?? '';
  }

  tell(state: SessionState) {
    this.#observers.forEach(observer => observer(state));
  }

  sessionState$() {
    return {
      [Symbol.observable]() {
        return this;
      },
      subscribe: (observer: unknown) => {
        if (typeof observer !== 'function') throw new Error('Not used');
        const tell = (state: SessionState) => observer(state);
        tell(SessionState.SignedOut);
        this.#observers.add(tell);
        return {
          closed: false,
          unsubscribe: () => this.#observers.delete(tell),
        };
      },
    };
  }
}

function setUp() {
  const provider = new FakeProvider();
  const auth = GardenAuth.create({ providers: { oidc: provider } });
  const onSignedIn = jest.fn();
  auth.onSignedIn(onSignedIn);
  return { provider, auth, onSignedIn };
}

describe('GardenAuth', () => {
  beforeEach(() => jest.useFakeTimers({ now: 0 }));
  afterEach(() => jest.useRealTimers());

  it('knows the providers that it was given', () => {
    const { auth } = setUp();
    expect(auth.isKnown('oidc')).toBe(true);
    expect(auth.isKnown('okta')).toBe(false);
    expect(auth.isKnown('toString')).toBe(false);
  });

  describe('a token', () => {
    it('is asked for anew each time, and nobody is asked to sign in', async () => {
      const { provider, auth } = setUp();
      provider.session = 'a.b.c';
      await expect(auth.getToken('oidc')).resolves.toBe('a.b.c');
      provider.session = 'd.e.f';
      await expect(auth.getToken('oidc')).resolves.toBe('d.e.f');
      expect(provider.asked).toEqual([{ optional: true }, { optional: true }]);
    });

    it('is not there without a session, or of a provider that nobody knows', async () => {
      const { auth } = setUp();
      await expect(auth.getToken('oidc')).resolves.toBeUndefined();
      await expect(auth.getToken('okta')).resolves.toBeUndefined();
    });

    it('is not looked for again at once: each look costs a request', async () => {
      const { provider, auth } = setUp();
      await auth.getToken('oidc');
      await auth.getToken('oidc');
      expect(provider.asked).toHaveLength(1);
      jest.setSystemTime(QUIET_MS);
      await auth.getToken('oidc');
      expect(provider.asked).toHaveLength(2);
    });

    it('is not there when the provider fails', async () => {
      const { provider, auth } = setUp();
      provider.getIdToken = async () => {
        throw new Error('The auth server is away');
      };
      await expect(auth.getToken('oidc')).resolves.toBeUndefined();
    });

    it('is not waited for for ever', async () => {
      const { provider, auth } = setUp();
      provider.getIdToken = () => new Promise(() => {});
      const token = auth.getToken('oidc');
      await jest.advanceTimersByTimeAsync(PATIENCE_MS);
      await expect(token).resolves.toBeUndefined();
    });

    it.each(['not a token', 'a\nb', 'ä'])(
      'that could not be put into a header is none (%j)',
      async text => {
        const { provider, auth } = setUp();
        provider.session = text;
        await expect(auth.getToken('oidc')).resolves.toBeUndefined();
      },
    );
  });

  describe('a sign-in', () => {
    it('opens the window of the provider at once, and gives a token from then on', async () => {
      const { provider, auth, onSignedIn } = setUp();
      await auth.getToken('oidc');
      await auth.signIn('oidc');
      expect(provider.asked.at(-1)).toEqual({ instantPopup: true });
      expect(provider.signOut).not.toHaveBeenCalled();
      expect(onSignedIn).toHaveBeenCalledTimes(1);
      expect(onSignedIn).toHaveBeenCalledWith('oidc');
      await expect(auth.getToken('oidc')).resolves.toBe('new.token');
    });

    it('ends the session first whose token a Garden does not accept', async () => {
      const { provider, auth, onSignedIn } = setUp();
      provider.session = 'old.token';
      await auth.signIn('oidc', { again: true });
      expect(provider.signOut).toHaveBeenCalledTimes(1);
      await expect(auth.getToken('oidc')).resolves.toBe('new.token');
      expect(onSignedIn).toHaveBeenCalledTimes(1);
    });

    it('fails when the window does, and tells nobody', async () => {
      const { provider, auth, onSignedIn } = setUp();
      provider.next = async () => {
        throw new Error('Login failed, popup was closed');
      };
      await expect(auth.signIn('oidc')).rejects.toThrow('popup was closed');
      expect(onSignedIn).not.toHaveBeenCalled();
    });

    it('fails when the provider gives no ID token', async () => {
      const { provider, auth } = setUp();
      provider.next = async () => '';
      await expect(auth.signIn('oidc')).rejects.toThrow(
        'oidc gave no ID token',
      );
    });

    it('fails for a provider that the app does not have', async () => {
      const { auth } = setUp();
      await expect(auth.signIn('okta')).rejects.toThrow(
        'This portal has no sign-in with okta',
      );
    });

    it('elsewhere in the app is noticed where a token was missing', async () => {
      const { provider, auth, onSignedIn } = setUp();
      await auth.getToken('oidc');
      provider.session = 'a.b.c';
      provider.tell(SessionState.SignedIn);
      expect(onSignedIn).toHaveBeenCalledTimes(1);
      await expect(auth.getToken('oidc')).resolves.toBe('a.b.c');
    });

    it('in another window of the browser is noticed with the next look', async () => {
      const { provider, auth, onSignedIn } = setUp();
      await auth.getToken('oidc');
      provider.session = 'a.b.c';
      jest.setSystemTime(QUIET_MS);
      await auth.getToken('oidc');
      expect(onSignedIn).toHaveBeenCalledTimes(1);
    });

    it('that changes nothing is no news', async () => {
      const { provider, auth, onSignedIn } = setUp();
      provider.session = 'a.b.c';
      await auth.getToken('oidc');
      provider.tell(SessionState.SignedIn);
      expect(onSignedIn).not.toHaveBeenCalled();
    });

    it('is told to nobody who left', async () => {
      const { auth } = setUp();
      const listener = jest.fn();
      auth.onSignedIn(listener)();
      await auth.signIn('oidc');
      expect(listener).not.toHaveBeenCalled();
    });

    it('counts although a look from before it comes back empty after it', async () => {
      const { provider, auth } = setUp();
      let giveUp = (_token: string) => {};
      const slow = new Promise<string>(resolve => {
        giveUp = resolve;
      });
      const { getIdToken } = provider;
      provider.getIdToken = () => slow;
      const before = auth.getToken('oidc');
      provider.getIdToken = getIdToken;
      await auth.signIn('oidc');
      giveUp('');
      await expect(before).resolves.toBeUndefined();
      await expect(auth.getToken('oidc')).resolves.toBe('new.token');
    });
  });
});
