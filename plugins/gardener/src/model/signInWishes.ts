import type { Garden } from 'backstage-plugin-gardener-common';
import type { WantedSignIn } from './failure';

/** One sign-in that Gardens want: the same provider may stand behind several. */
export interface SignInWish {
  /** Of the first of them. */
  readonly wanted: WantedSignIn;
  /** Titles of all of them. */
  readonly gardens: readonly string[];
}

/** The sign-ins that some Gardens want before they show anything, one for each provider. */
export function signInWishes(
  gardens: readonly Garden[],
): readonly SignInWish[] {
  const wishes = new Map<string, SignInWish>();
  for (const { name, title, you } of gardens) {
    if (you.kind === 'signIn') {
      const { provider, why } = you;
      const known = wishes.get(provider);
      wishes.set(provider, {
        wanted: known?.wanted ?? { garden: name, provider, why },
        gardens: [...(known?.gardens ?? []), title],
      });
    }
  }
  return [...wishes.values()];
}

/** The auth providers whose tokens some Garden takes. */
export function providersOf(gardens: readonly Garden[]): readonly string[] {
  const providers = gardens.map(({ authProvider }) => authProvider);
  return [...new Set(providers.filter(provider => provider !== null))];
}
