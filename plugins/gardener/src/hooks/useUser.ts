import { useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';

/** Who is signed in to the portal, once that is known. */
export type SignedInUser =
  | { readonly kind: 'unknown' }
  /** By entity reference. */
  | { readonly kind: 'user'; readonly ref: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Waits for the sign-in to the portal. */
export function useUser(): SignedInUser {
  const identity = useApi(identityApiRef);
  const [user, setUser] = useState<SignedInUser>({ kind: 'unknown' });
  useEffect(() => {
    let left = false;
    const tell = (known: SignedInUser) => {
      if (!left) setUser(known);
    };
    identity.getBackstageIdentity().then(
      ({ userEntityRef }) => tell({ kind: 'user', ref: userEntityRef }),
      error => tell({ kind: 'failed', error }),
    );
    return () => {
      left = true;
    };
  }, [identity]);
  return user;
}
