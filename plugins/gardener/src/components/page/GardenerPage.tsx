import { ReactNode } from 'react';
import { GardenerQueryProvider } from '../../queries/GardenerQueryProvider';
import { GardenerRoot } from '../GardenerRoot';
import { PageSkeleton } from './PageSkeleton';

/** What a page of a whole Garden stands in: colours, and the cache of the user. */
export function GardenerPage(props: { readonly children: ReactNode }) {
  return (
    <GardenerRoot>
      <GardenerQueryProvider fallback={<PageSkeleton />}>
        {props.children}
      </GardenerQueryProvider>
    </GardenerRoot>
  );
}
