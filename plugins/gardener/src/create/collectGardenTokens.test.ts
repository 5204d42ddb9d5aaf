import { decodeGardenTokens } from 'backstage-plugin-gardener-common';
import { FakeGardenAuth } from '../__testUtils__/FakeGardenAuth';
import { apiWith } from '../__testUtils__/FakeGardenerApi';
import { gardenWith } from '../__testUtils__/shopView';
import type { CreateTranslate } from '../translation/gardenerCreateTranslationRef';
import { collectGardenTokens } from './collectGardenTokens';

const cluster = { garden: 'osc', namespace: 'garden-prod', project: 'prod' };
const oidc = gardenWith({ authProvider: 'oidc', strategy: 'oidc' });

/** Each text as its key with what it is filled with. */
const t = ((key: string, params: object) =>
  [key, ...Object.values(params)].join(' ')) as unknown as CreateTranslate;

function setUp(gardens = [oidc, gardenWith({ name: 'osc-lab' })]) {
  const auth = new FakeGardenAuth();
  let secrets: Record<string, string> = { other: 'kept' };
  const errors: Error[] = [];
  const collect = (
    formState: Record<string, unknown> = { cluster },
    name?: string,
  ) =>
    collectGardenTokens({
      api: apiWith({ gardens }),
      auth,
      formState,
      cluster: name,
      t,
      setSecrets: change => {
        secrets = change(secrets);
      },
      onFailure: error => errors.push(error),
    });
  return { auth, collect, errors, secrets: () => secrets };
}

describe('the secrets of a task', () => {
  it('hold the token for the chosen Garden, beside what is there', async () => {
    const { auth, collect, secrets } = setUp();
    auth.tokens.set('oidc', 'a.b.mara');
    await collect();
    const { gardenTokens, ...others } = secrets();
    expect(decodeGardenTokens(gardenTokens)).toEqual({ oidc: 'a.b.mara' });
    expect(others).toEqual({ other: 'kept' });
    expect(auth.signIns).toEqual([]);
  });

  it('hold none for a Garden that takes none, or when none is chosen', async () => {
    const { auth, collect, secrets } = setUp();
    auth.tokens.set('oidc', 'a.b.mara');
    await collect({ cluster: { ...cluster, garden: 'osc-lab' } });
    await collect({ cluster: { ...cluster, garden: 'nowhere' } });
    await collect({});
    expect(secrets()).toEqual({ other: 'kept' });
  });

  it('find the Garden by the name that the template has for it', async () => {
    const { auth, collect, secrets } = setUp();
    auth.tokens.set('oidc', 'a.b.mara');
    await collect({ where: cluster }, 'where');
    expect(secrets()).toHaveProperty('gardenTokens');
  });

  it('hold the token of a sign-in that is asked for then', async () => {
    const { auth, collect, secrets } = setUp();
    auth.outcome = async () => {
      auth.tokens.set('oidc', 'c.d.mara');
    };
    await collect();
    expect(auth.signIns).toEqual([{ provider: 'oidc', again: false }]);
    expect(decodeGardenTokens(secrets().gardenTokens)).toEqual({
      oidc: 'c.d.mara',
    });
  });

  it('never hold a token that the Garden does not accept', async () => {
    const { auth, collect, secrets } = setUp([
      {
        ...oidc,
        you: {
          kind: 'signIn',
          provider: 'oidc',
          why: 'expired',
          reason: 'It is over.',
        },
      },
    ]);
    auth.tokens.set('oidc', 'a.b.old');
    auth.outcome = async () => {
      auth.tokens.set('oidc', 'a.b.new');
    };
    await collect();
    expect(auth.signIns).toEqual([{ provider: 'oidc', again: true }]);
    expect(decodeGardenTokens(secrets().gardenTokens)).toEqual({
      oidc: 'a.b.new',
    });
  });

  it('stay as they are when nobody signs in, and say why', async () => {
    const { auth, collect, errors, secrets } = setUp();
    auth.outcome = async () => {
      throw new Error('The window was closed');
    };
    await collect();
    expect(secrets()).toEqual({ other: 'kept' });
    expect(errors.map(({ message }) => message)).toEqual([
      'tokens.failed osc The window was closed',
    ]);
  });

  it('stay as they are when the provider gives no token, and say so', async () => {
    const { collect, errors, secrets } = setUp();
    await collect();
    expect(secrets()).toEqual({ other: 'kept' });
    expect(errors.map(({ message }) => message)).toEqual([
      `tokens.failed osc tokens.none oidc ${oidc.title}`,
    ]);
  });
});
