import { useEffect, useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { Garden } from 'backstage-plugin-gardener-common';
import { gardenAuthApiRef } from '../../auth/GardenAuthApi';
import { useSignIn } from '../../hooks/useSignIn';
import { useIsOffered } from '../../hooks/useSignInOffer';
import { SignInWish, signInWishes } from '../../model/signInWishes';
import { listText } from '../../text/nameList';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { SignInButton } from '../signIn/SignInButton';
import { SignInTrouble } from '../signIn/SignInTrouble';
import { PageBar } from './PageBar';

/** Offers one sign-in. */
function WishBar(props: {
  readonly wish: SignInWish;
  readonly onSignedIn: () => void;
  readonly onDismiss: () => void;
}) {
  const { wish, onSignedIn, onDismiss } = props;
  const { provider, why } = wish.wanted;
  const t = useTranslate();
  const model = useSignIn(wish.wanted, onSignedIn);
  const gardens = listText(t, wish.gardens);
  const many = wish.gardens.length > 1;
  return (
    <PageBar
      text={
        <>
          {why === 'missing'
            ? t(many ? 'signIn.bar.wantedMany' : 'signIn.bar.wanted', {
                gardens,
              })
            : `${t(`signIn.title.${why}`, { garden: gardens })}.`}{' '}
          <SignInTrouble model={model} provider={provider} />
        </>
      }
      action={
        <SignInButton model={model} why={why} garden={gardens} size="small" />
      }
      onDismiss={onDismiss}
    />
  );
}

/** Says that the page may show more now. It is not loaded again by itself: something may be typed into it. */
function SignedInBar(props: {
  readonly gardens: readonly string[];
  readonly reload: () => void;
  readonly onDismiss: () => void;
}) {
  const { gardens, reload, onDismiss } = props;
  const t = useTranslate();
  return (
    <PageBar
      text={t(
        gardens.length > 1 ? 'signIn.bar.signedInMany' : 'signIn.bar.signedIn',
        { gardens: listText(t, gardens) },
      )}
      action={
        <ActionButton variant="primary" size="small" onClick={reload}>
          {t('signIn.bar.reload')}
        </ActionButton>
      }
      onDismiss={onDismiss}
    />
  );
}

/**
 * A bar over the page for who is not signed in to a Garden that wants it: without that the catalog has none of its clusters,
 * not even to say so on a page of their own. It stays away where the page itself offers the sign-in.
 */
export function SignInBar(props: {
  readonly gardens: readonly Garden[];
  /** When they were answered, in milliseconds since the epoch. */
  readonly asOf: number;
  /** For tests. */
  readonly reload?: () => void;
}) {
  const { gardens, asOf, reload = () => window.location.reload() } = props;
  const auth = useApi(gardenAuthApiRef);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [signedIn, setSignedIn] = useState<SignInWish>();

  const wishes = useMemo(
    () => signInWishes(gardens),
    // Each answer that still wants it is another wish.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [gardens, asOf],
  );
  useEffect(() => {
    // Who was signed in since is told when that is over.
    setDismissed(before =>
      before.filter(provider =>
        wishes.some(({ wanted }) => wanted.provider === provider),
      ),
    );
  }, [wishes]);

  const wish = wishes.find(
    ({ wanted: { provider } }) =>
      auth.isKnown(provider) && !dismissed.includes(provider),
  );
  const offered = useIsOffered(wish?.wanted.provider);
  const accepted =
    signedIn &&
    !wishes.some(({ wanted }) => wanted.provider === signedIn.wanted.provider);

  if (signedIn && accepted) {
    return (
      <SignedInBar
        gardens={signedIn.gardens}
        reload={reload}
        onDismiss={() => setSignedIn(undefined)}
      />
    );
  }
  if (!wish || offered) return null;
  const { provider } = wish.wanted;
  return (
    <WishBar
      key={provider}
      wish={wish}
      onSignedIn={() => setSignedIn(wish)}
      onDismiss={() => setDismissed(before => [...before, provider])}
    />
  );
}
