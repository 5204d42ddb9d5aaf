import { gardenWith, shop, shopView } from '../__testUtils__/shopView';
import type { Failure } from './failure';
import { TabInput, tabStateOf } from './tabState';

const noAnswer: Failure = { kind: 'noAnswer', message: 'Failed to fetch' };
const unavailable: Failure = { kind: 'unavailable', message: 'No connection' };
const notFound: Failure = { kind: 'notFound', message: 'Not found' };
const denied: Failure = { kind: 'denied', message: 'Denied' };
const limited: Failure = {
  kind: 'limited',
  message: 'Too much',
  retryAfter: 20,
};
const signIn: Failure = {
  kind: 'signIn',
  message: 'Sign in',
  signIn: { garden: 'osc', provider: 'oidc', why: 'missing' },
};

function stateOf(
  peerings: Partial<TabInput['peerings']>,
  gardens: Partial<TabInput['gardens']> = { items: [gardenWith()] },
) {
  return tabStateOf({
    shoot: shop,
    peerings: {
      view: undefined,
      confirmedAt: 1000,
      failure: undefined,
      nextTryAt: null,
      ...peerings,
    },
    gardens: { items: undefined, failure: undefined, ...gardens },
  });
}

describe('the state of the tab', () => {
  it('is loading until something is known', () => {
    expect(stateOf({}, {})).toEqual({ kind: 'loading' });
  });

  it('is shown, live, even while the list of Gardens is not there', () => {
    expect(stateOf({ view: shopView() }, {})).toMatchObject({
      kind: 'shown',
      garden: 'osc',
      staleness: null,
      docs: null,
    });
  });

  it('is stale when the portal lost the Garden, as of its last sign of life', () => {
    const view = shopView({
      freshness: {
        state: 'stale',
        asOf: '2026-11-20T12:58:00Z',
        reason: 'Connection reset',
        nextTryAt: null,
      },
    });
    expect(stateOf({ view })).toMatchObject({
      staleness: {
        broken: 'garden',
        asOf: Date.parse('2026-11-20T12:58:00Z'),
        nextTryAt: null,
      },
    });
  });

  it('is stale when the browser lost the portal, as of the last answer', () => {
    expect(
      stateOf({ view: shopView(), failure: noAnswer, nextTryAt: 5000 }),
    ).toMatchObject({
      kind: 'shown',
      staleness: { broken: 'portal', asOf: 1000, nextTryAt: 5000 },
    });
  });

  it.each([notFound, denied, signIn])(
    'drops what was shown when the answer is final (%o)',
    failure => {
      expect(stateOf({ view: shopView(), failure }).kind).not.toBe('shown');
    },
  );

  it('does not tell a shoot that is not there from one that may not be seen', () => {
    expect(stateOf({ failure: notFound })).toEqual({
      kind: 'cannotBeShown',
      garden: 'osc',
      user: 'mara@example.org',
      shared: false,
    });
  });

  it('says the same of a Garden that is not configured', () => {
    expect(stateOf({ failure: notFound }, { items: [] })).toEqual({
      kind: 'cannotBeShown',
      garden: 'osc',
      user: null,
      shared: false,
    });
  });

  it('waits for the list of Gardens before it says who is refused', () => {
    expect(stateOf({ failure: notFound }, {})).toEqual({ kind: 'loading' });
    expect(stateOf({ failure: denied }, { failure: denied })).toEqual({
      kind: 'denied',
    });
  });

  it('names the missing mapping before anything else', () => {
    const items = [
      gardenWith({ you: { kind: 'notMapped', reason: 'No mail' } }),
    ];
    expect(stateOf({ failure: denied }, { items })).toEqual({
      kind: 'notMapped',
      garden: 'osc',
      reason: 'No mail',
    });
  });

  it('says when the Garden user is that of the portal', () => {
    const items = [
      gardenWith({
        strategy: 'serviceAccount',
        you: { kind: 'mapped', user: 'portal', groups: [] },
      }),
    ];
    expect(stateOf({ failure: notFound }, { items })).toMatchObject({
      user: 'portal',
      shared: true,
    });
  });

  it('asks for the sign-in that the Garden wants, by its title', () => {
    const items = [gardenWith({ title: 'The OSC' })];
    const state = {
      kind: 'signIn',
      garden: 'The OSC',
      signIn: { garden: 'osc', provider: 'oidc', why: 'missing' },
    };
    expect(stateOf({ failure: signIn }, { items })).toEqual(state);
    expect(stateOf({ failure: signIn }, {})).toEqual({ kind: 'loading' });
    expect(stateOf({ failure: signIn }, { failure: noAnswer })).toMatchObject({
      kind: 'signIn',
      garden: 'osc',
    });
  });

  it('does not take that for the end of the session with the portal', () => {
    const signedOut: Failure = { kind: 'signedOut', message: 'Expired' };
    expect(stateOf({ failure: signedOut })).toEqual({ kind: 'signedOut' });
  });

  it('keeps what is shown for who asks too much', () => {
    expect(
      stateOf({ view: shopView(), failure: limited, nextTryAt: 5000 }),
    ).toMatchObject({
      kind: 'shown',
      staleness: { broken: 'limited', asOf: 1000, nextTryAt: 5000 },
    });
  });

  it('says when it goes on for who asks too much and has seen nothing yet', () => {
    expect(stateOf({ failure: limited, nextTryAt: 5000 })).toEqual({
      kind: 'limited',
      message: 'Too much',
      nextTryAt: 5000,
    });
  });

  it('names the Garden that is down and those that work', () => {
    const items = [
      gardenWith({
        state: { state: 'unreachable', reason: 'Timeout', nextTryAt: null },
      }),
      gardenWith({ name: 'lab', title: 'The lab' }),
      gardenWith({ name: 'old', title: 'Old', state: { state: 'syncing' } }),
    ];
    expect(stateOf({ failure: unavailable }, { items })).toEqual({
      kind: 'unreachable',
      garden: 'osc',
      reason: 'Timeout',
      nextTryAt: null,
      working: ['The lab'],
    });
  });

  it('says the words of the answer when the Garden is not known', () => {
    expect(stateOf({ failure: unavailable }, {})).toMatchObject({
      kind: 'unreachable',
      reason: 'No connection',
      working: [],
    });
  });
});
