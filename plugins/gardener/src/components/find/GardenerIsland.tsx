import { ReactNode } from 'react';
import { GardenerQueryProvider } from '../../queries/GardenerQueryProvider';
import { GardenerRoot } from '../GardenerRoot';

/** What stands alone on a page of others, with the colours of the plugin and the cache of the user. */
export function GardenerIsland(props: {
  /** Until it is known who the user is. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <GardenerRoot>
      <GardenerQueryProvider fallback={props.fallback} quiet>
        {props.children}
      </GardenerQueryProvider>
    </GardenerRoot>
  );
}
