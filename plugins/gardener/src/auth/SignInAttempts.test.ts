import { FakeGardenAuth, popupError } from '../__testUtils__/FakeGardenAuth';
import { SignInAttempts, signInAttemptsOf } from './SignInAttempts';

const CLOSED = popupError('PopupClosedError', 'Login failed, popup was closed');

/** A window of the provider that a test closes. */
function openWindow(auth: FakeGardenAuth) {
  let resolve = () => {};
  let reject = (_error: Error) => {};
  const outcome = new Promise<void>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  auth.outcome = () => outcome;
  const settle = async (act: () => void) => {
    act();
    await new Promise(process.nextTick);
  };
  return {
    signIn: () => settle(resolve),
    close: () => settle(() => reject(CLOSED)),
  };
}

function setUp() {
  const auth = new FakeGardenAuth();
  auth.known = ['oidc', 'okta'];
  const attempts = new SignInAttempts(auth);
  const begin = (provider = 'oidc') => {
    const opened = openWindow(auth);
    attempts.begin(provider, { again: false });
    return opened;
  };
  return { auth, attempts, begin };
}

describe('an attempt to sign in', () => {
  it('waits for its window, and tells that somebody is signed in', async () => {
    const { attempts, begin } = setUp();
    expect(attempts.stateOf('oidc')).toEqual({ at: 'idle' });
    const opened = begin();
    expect(attempts.stateOf('oidc')).toEqual({ at: 'waiting' });
    await opened.signIn();
    expect(attempts.stateOf('oidc')).toEqual({ at: 'done' });
  });

  it('tells why nobody is, until the next one is made', async () => {
    const { attempts, begin } = setUp();
    await begin().close();
    const failed = { at: 'failed', problem: { code: 'closed' } };
    expect(attempts.stateOf('oidc')).toEqual(failed);
    attempts.wantedAgain('oidc');
    expect(attempts.stateOf('oidc')).toEqual(failed);
    const opened = begin();
    expect(attempts.stateOf('oidc')).toEqual({ at: 'waiting' });
    await opened.signIn();
    expect(attempts.stateOf('oidc')).toEqual({ at: 'done' });
  });

  it('is of no interest once somebody signed in elsewhere', async () => {
    const { auth, attempts, begin } = setUp();
    await begin().close();
    auth.signedIn('oidc');
    expect(attempts.stateOf('oidc')).toEqual({ at: 'idle' });
  });

  it('can be made again where what came of it is not enough', async () => {
    const { attempts, begin } = setUp();
    await begin().signIn();
    attempts.wantedAgain('oidc');
    expect(attempts.stateOf('oidc')).toEqual({ at: 'idle' });
  });

  it('opens no second window, and is not given up, while the first is open', async () => {
    const { auth, attempts, begin } = setUp();
    const opened = begin();
    attempts.begin('oidc', { again: true });
    attempts.wantedAgain('oidc');
    expect(auth.signIns).toEqual([{ provider: 'oidc', again: false }]);
    expect(attempts.stateOf('oidc')).toEqual({ at: 'waiting' });
    await opened.close();
    expect(attempts.stateOf('oidc')).toMatchObject({ at: 'failed' });
  });

  it('says nothing of other providers', async () => {
    const { auth, attempts, begin } = setUp();
    await begin('oidc').close();
    expect(attempts.stateOf('okta')).toEqual({ at: 'idle' });
    await begin('okta').signIn();
    auth.signedIn('okta');
    expect(attempts.stateOf('oidc')).toMatchObject({ at: 'failed' });
  });

  it('is told to who listens, as the same state until it is another one', async () => {
    const { attempts, begin } = setUp();
    const listener = jest.fn();
    const end = attempts.subscribe(listener);
    const opened = begin();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(attempts.stateOf('oidc')).toBe(attempts.stateOf('oidc'));
    end();
    await opened.close();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is the same for everybody who asks the same app', () => {
    const auth = new FakeGardenAuth();
    expect(signInAttemptsOf(auth)).toBe(signInAttemptsOf(auth));
    expect(signInAttemptsOf(new FakeGardenAuth())).not.toBe(
      signInAttemptsOf(auth),
    );
  });
});
