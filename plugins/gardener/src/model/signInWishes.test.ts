import { gardenWith } from '../__testUtils__/shopView';
import { providersOf, signInWishes } from './signInWishes';

const wanting = (name: string, provider: string) =>
  gardenWith({
    name,
    title: name.toUpperCase(),
    authProvider: provider,
    you: { kind: 'signIn', provider, why: 'missing', reason: 'Sign in' },
  });

describe('the sign-ins that Gardens want', () => {
  it('are none where everybody is known', () => {
    expect(
      signInWishes([
        gardenWith(),
        gardenWith({ you: { kind: 'notMapped', reason: 'No mail' } }),
      ]),
    ).toEqual([]);
  });

  it('are one for each provider, with all of its Gardens', () => {
    expect(
      signInWishes([
        wanting('osc', 'oidc'),
        wanting('lab', 'okta'),
        gardenWith({ name: 'open' }),
        wanting('edge', 'oidc'),
      ]),
    ).toEqual([
      {
        wanted: { garden: 'osc', provider: 'oidc', why: 'missing' },
        gardens: ['OSC', 'EDGE'],
      },
      {
        wanted: { garden: 'lab', provider: 'okta', why: 'missing' },
        gardens: ['LAB'],
      },
    ]);
  });
});

describe('the auth providers of Gardens', () => {
  it('are named once each', () => {
    expect(
      providersOf([
        wanting('osc', 'oidc'),
        gardenWith(),
        wanting('edge', 'oidc'),
        gardenWith({ authProvider: 'okta' }),
      ]),
    ).toEqual(['oidc', 'okta']);
  });
});
