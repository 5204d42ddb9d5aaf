import { useMemo } from 'react';
import { providersOf } from '../../model/signInWishes';
import { GardenerQueryProvider } from '../../queries/GardenerQueryProvider';
import { useKeptSession } from '../../queries/useKeptSession';
import { useSessionGardens } from '../../queries/useSessionGardens';
import { SignInBar } from './SignInBar';

function KeptSession() {
  const { data: gardens, dataUpdatedAt } = useSessionGardens();
  useKeptSession(useMemo(() => providersOf(gardens ?? []), [gardens]));
  return gardens ? <SignInBar gardens={gardens} asOf={dataUpdatedAt} /> : null;
}

/**
 * For the root of an app: keeps the server in the know who the user is in Gardens that take the user's own sign-in, and
 * offers to sign in where that is missing. It stands on every page, so whatever fails here is silent.
 */
export function SessionKeeper() {
  return (
    <GardenerQueryProvider fallback={null} quiet>
      <KeptSession />
    </GardenerQueryProvider>
  );
}
