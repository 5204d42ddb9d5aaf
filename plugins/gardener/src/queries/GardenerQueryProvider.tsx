import { ReactNode, useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { QueryClientProvider } from '@tanstack/react-query';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardenerQueryClient } from './gardenerQueryClient';

/**
 * Gives its children the cache of the signed-in user; `fallback` until that one is known.
 * A failing identity is thrown to the error boundary of the page: without a user nothing can be shown.
 */
export function GardenerQueryProvider(props: {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}) {
  const api = useApi(gardenerApiRef);
  const identity = useApi(identityApiRef);
  const [user, setUser] = useState<string>();

  useEffect(() => {
    let left = false;
    identity.getBackstageIdentity().then(
      ({ userEntityRef }) => {
        if (!left) setUser(userEntityRef);
      },
      error => {
        if (!left) {
          setUser(() => {
            throw error;
          });
        }
      },
    );
    return () => {
      left = true;
    };
  }, [identity]);

  if (user === undefined) return <>{props.fallback}</>;
  return (
    <QueryClientProvider client={gardenerQueryClient(api, user)}>
      {props.children}
    </QueryClientProvider>
  );
}
