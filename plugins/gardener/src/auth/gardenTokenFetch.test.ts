import { gardenTokenHeader } from 'backstage-plugin-gardener-common';
import { FakeGardenAuth } from '../__testUtils__/FakeGardenAuth';
import { gardenWith } from '../__testUtils__/shopView';
import { gardenTokenFetch } from './gardenTokenFetch';

const BASE = 'http://portal.test/api/gardener';
const GARDENS = `${BASE}/gardens`;
const PEERINGS = `${BASE}/shoots/osc/garden-prod/shop/peerings`;
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYXJhIn0.c2lnbmF0dXJl';

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

const listWith = (...providers: Array<string | null>) =>
  json({
    items: providers.map(authProvider => gardenWith({ authProvider })),
  });

/** A server that keeps what it was sent, and a `fetch` that brings tokens to it. */
function setUp(gardens: () => Response | Promise<Response>) {
  const auth = new FakeGardenAuth();
  const sent: Request[] = [];
  const tokenFetch = gardenTokenFetch({
    auth,
    baseUrl: async () => BASE,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request);
      return request.url === GARDENS ? gardens() : json({});
    },
  });
  return {
    auth,
    sent,
    tokenFetch,
    paths: () => sent.map(({ url }) => url.slice(BASE.length)),
    tokens: (provider = 'oidc') =>
      sent.map(({ headers }) => headers.get(gardenTokenHeader(provider))),
  };
}

describe('a request to the plugin’s server', () => {
  it('brings the token of each provider that some Garden names', async () => {
    const { auth, sent, tokenFetch } = setUp(() =>
      listWith('oidc', 'okta', 'oidc', null),
    );
    auth.tokens.set('oidc', TOKEN).set('okta', 'x.y.z').set('google', 'no');
    await tokenFetch(PEERINGS, { headers: { 'If-None-Match': '"1"' } });
    const headers = new Map(sent.at(-1)?.headers);
    expect(headers.get('if-none-match')).toBe('"1"');
    expect(headers.get('backstage-gardener-token-oidc')).toBe(TOKEN);
    expect(headers.get('backstage-gardener-token-okta')).toBe('x.y.z');
    expect(headers.has('backstage-gardener-token-google')).toBe(false);
  });

  it('goes out without tokens where no Garden takes any', async () => {
    const { sent, tokenFetch } = setUp(() => listWith(null));
    await tokenFetch(PEERINGS);
    await tokenFetch(PEERINGS);
    expect(sent.map(({ headers }) => [...headers])).toEqual([[], [], []]);
  });

  it('keeps its method, its body and its end', async () => {
    const { auth, sent, tokenFetch } = setUp(() => listWith('oidc'));
    auth.tokens.set('oidc', TOKEN);
    const controller = new AbortController();
    await tokenFetch(`${BASE}/plans`, {
      method: 'POST',
      body: '{"a":1}',
      signal: controller.signal,
    });
    const plan = sent[1];
    expect(plan.method).toBe('POST');
    await expect(plan.json()).resolves.toEqual({ a: 1 });
    controller.abort();
    expect(plan.signal.aborted).toBe(true);
  });

  it('takes the token that is there now, and none when there is none', async () => {
    const { auth, tokens, tokenFetch } = setUp(() => listWith('oidc'));
    await tokenFetch(PEERINGS);
    auth.tokens.set('oidc', 'first');
    await tokenFetch(PEERINGS);
    auth.tokens.set('oidc', 'second');
    await tokenFetch(PEERINGS);
    auth.tokens.delete('oidc');
    await tokenFetch(PEERINGS);
    expect(tokens()).toEqual([null, null, 'first', 'second', null]);
  });

  it('never opens a sign-in', async () => {
    const { auth, tokenFetch } = setUp(() => listWith('oidc'));
    await tokenFetch(PEERINGS);
    await tokenFetch(GARDENS);
    expect(auth.signIns).toEqual([]);
  });
});

describe('the providers', () => {
  it('are asked for once, before the first request and for all that wait', async () => {
    const { paths, tokenFetch } = setUp(() => listWith('oidc'));
    await Promise.all([tokenFetch(PEERINGS), tokenFetch(PEERINGS)]);
    await tokenFetch(PEERINGS);
    expect(paths().filter(path => path === '/gardens')).toHaveLength(1);
    expect(paths()[0]).toBe('/gardens');
  });

  it('are told by a list of Gardens that is asked for anyway', async () => {
    const { auth, paths, tokens, tokenFetch } = setUp(() => listWith(null));
    auth.tokens.set('oidc', TOKEN);
    await Promise.all([tokenFetch(GARDENS), tokenFetch(PEERINGS)]);
    expect(paths().filter(path => path === '/gardens')).toHaveLength(1);
    expect(tokens()).toEqual([null, null]);
  });

  it('that become known by the list make it be asked for again with their tokens', async () => {
    const { auth, paths, tokens, tokenFetch } = setUp(() => listWith('oidc'));
    auth.tokens.set('oidc', TOKEN);
    await tokenFetch(GARDENS);
    expect(paths()).toEqual(['/gardens', '/gardens']);
    expect(tokens()).toEqual([null, TOKEN]);
    await tokenFetch(GARDENS);
    expect(tokens()).toEqual([null, TOKEN, TOKEN]);
  });

  it('are learned again when the list becomes another one', async () => {
    let list = ['oidc'];
    const { auth, tokens, tokenFetch } = setUp(() => listWith(...list));
    auth.tokens.set('oidc', TOKEN).set('okta', 'x.y.z');
    await tokenFetch(GARDENS);
    list = ['okta'];
    await tokenFetch(GARDENS);
    await tokenFetch(PEERINGS);
    expect(tokens().at(-1)).toBeNull();
    expect(tokens('okta').at(-1)).toBe('x.y.z');
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['refused', () => json({ error: {} }, 403)],
    ['not to be had', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['no list', () => new Response('<html>')],
    ['another list', () => json({ items: null })],
  ])(
    'that can’t be told (%s) hold nothing up, and are asked for next time',
    async (_what, gardens) => {
      let answer = gardens;
      const { auth, tokens, tokenFetch } = setUp(() => answer());
      auth.tokens.set('oidc', TOKEN);
      await expect(tokenFetch(PEERINGS)).resolves.toHaveProperty('ok', true);
      answer = () => listWith('oidc');
      await tokenFetch(PEERINGS);
      expect(tokens().at(-1)).toBe(TOKEN);
    },
  );

  it('hands the answer to who asked for the list, as it is', async () => {
    const refused = setUp(() => json({ error: {} }, 403));
    await expect(refused.tokenFetch(GARDENS)).resolves.toHaveProperty(
      'status',
      403,
    );
    const strange = setUp(() => new Response('<html>'));
    const answer = await strange.tokenFetch(GARDENS);
    await expect(answer.text()).resolves.toBe('<html>');
  });

  it('are found by the next one when the one who asked goes away', async () => {
    let fail = (_error: Error) => {};
    let answer: () => Response | Promise<Response> = () =>
      new Promise((_resolve, reject) => {
        fail = reject;
      });
    const { auth, tokens, tokenFetch } = setUp(() => answer());
    auth.tokens.set('oidc', TOKEN);
    const gone = tokenFetch(GARDENS);
    const waiting = tokenFetch(PEERINGS);
    await new Promise(resolve => setTimeout(resolve));
    answer = () => listWith('oidc');
    fail(new Error('Aborted'));
    await expect(gone).rejects.toThrow('Aborted');
    await waiting;
    expect(tokens().at(-1)).toBe(TOKEN);
  });
});

describe('a token', () => {
  it('is in its header and nowhere else: no address, body, storage, log or error', async () => {
    const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map(
      level => jest.spyOn(console, level).mockImplementation(),
    );
    const auth = new FakeGardenAuth();
    auth.tokens.set('oidc', TOKEN);
    const sent: Request[] = [];
    const tokenFetch = gardenTokenFetch({
      auth,
      baseUrl: async () => BASE,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        sent.push(request);
        if (request.url === GARDENS) return listWith('oidc');
        throw new TypeError('Failed to fetch');
      },
    });
    const error: unknown = await tokenFetch(PEERINGS, {
      method: 'POST',
      body: '{}',
    }).catch(reason => reason);

    expect(sent.at(-1)?.headers.get('backstage-gardener-token-oidc')).toBe(
      TOKEN,
    );
    const elsewhere = [
      ...sent.map(({ url }) => url),
      ...(await Promise.all(sent.map(request => request.text()))),
      ...sent.flatMap(({ headers }) =>
        [...headers]
          .filter(([name]) => name !== 'backstage-gardener-token-oidc')
          .flat(),
      ),
      String(error),
      window.location.href,
      document.cookie,
      JSON.stringify(window.localStorage),
      JSON.stringify(window.sessionStorage),
      JSON.stringify(logs.map(log => log.mock.calls)),
    ];
    expect(elsewhere.filter(text => text.includes(TOKEN))).toEqual([]);
    logs.forEach(log => log.mockRestore());
  });
});
