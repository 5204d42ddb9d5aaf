import {
  encodeGardenTokens,
  GARDEN_TOKENS_SECRET,
  GardenerApi,
} from 'backstage-plugin-gardener-common';
import type { GardenAuthApi } from '../auth/GardenAuthApi';
import { readGarden } from '../model/create/readGarden';
import type { CreateTranslate } from '../translation/gardenerCreateTranslationRef';

type Secrets = Record<string, string>;

/**
 * Puts the user's own token for the chosen Garden into the secrets of the task that is about to begin, where that Garden
 * takes one; nothing for any other. It is asked for now and kept nowhere here.
 *
 * Who is not signed in is asked to, because this runs on the click that creates. Whoever does not want to gets a task that
 * says what is missing: a form whose decorator fails could not be sent again.
 *
 * @param options - `cluster`: name of the parameter with the Garden; `onFailure` is told why there is no token, with the
 * texts `t`, and the bare reason as long as there are none
 */
export async function collectGardenTokens(options: {
  readonly api: Pick<GardenerApi, 'getGardens'>;
  readonly auth: Pick<GardenAuthApi, 'getToken' | 'signIn'>;
  readonly formState: Readonly<Record<string, unknown>>;
  readonly cluster: string | undefined;
  readonly t: CreateTranslate | undefined;
  readonly setSecrets: (change: (secrets: Secrets) => Secrets) => void;
  readonly onFailure: (error: Error) => void;
}): Promise<void> {
  const { api, auth, formState, setSecrets, onFailure, t } = options;
  const chosen = readGarden(formState[options.cluster ?? 'cluster']);
  if (chosen === undefined) return;
  try {
    const { items } = await api.getGardens();
    const garden = items.find(({ name }) => name === chosen);
    const provider = garden?.authProvider ?? null;
    if (garden === undefined || provider === null) return;
    const again = garden.you.kind === 'signIn' && garden.you.why !== 'missing';
    const atHand = again ? undefined : await auth.getToken(provider);
    if (atHand === undefined) await auth.signIn(provider, { again });
    const token = atHand ?? (await auth.getToken(provider));
    if (token === undefined) {
      throw new Error(
        t?.('tokens.none', { provider, garden: garden.title }) ?? provider,
      );
    }
    setSecrets(secrets => ({
      ...secrets,
      [GARDEN_TOKENS_SECRET]: encodeGardenTokens({ [provider]: token }),
    }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onFailure(
      new Error(t?.('tokens.failed', { garden: chosen, reason }) ?? reason),
    );
  }
}
