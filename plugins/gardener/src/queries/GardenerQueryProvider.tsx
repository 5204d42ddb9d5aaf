import { ReactNode } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { QueryClientProvider } from '@tanstack/react-query';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';
import { useUser } from '../hooks/useUser';
import { gardenerQueryClient } from './gardenerQueryClient';

/**
 * Gives its children the cache of the signed-in user; `fallback` until that one is known.
 * A failing identity is thrown to the error boundary around: without a user nothing can be shown.
 */
export function GardenerQueryProvider(props: {
  readonly fallback: ReactNode;
  /** Shows nothing, too, when the identity fails. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}) {
  const api = useApi(gardenerApiRef);
  const auth = useApi(gardenAuthApiRef);
  const user = useUser();
  switch (user.kind) {
    case 'unknown':
      return <>{props.fallback}</>;
    case 'failed':
      if (props.quiet) return null;
      throw user.error;
    case 'user':
      return (
        <QueryClientProvider client={gardenerQueryClient(api, auth, user.ref)}>
          {props.children}
        </QueryClientProvider>
      );
    default: {
      const never: never = user;
      throw new Error(`Unknown user ${JSON.stringify(never)}`);
    }
  }
}
