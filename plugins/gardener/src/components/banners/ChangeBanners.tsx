import { lazy, Suspense } from 'react';
import type { Change, ShootRef } from 'backstage-plugin-gardener-common';
import { useHeldError } from '../../hooks/useHeldError';
import { failureOf } from '../../model/failure';
import { useChanges } from '../../queries/useChanges';
import { useTranslate } from '../../translation/useTranslate';
import { FailureNote } from '../FailureNote';

/** Most tabs have none to show, so nobody waits for their words. */
const OpenChange = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './OpenChange'))
    .OpenChange,
}));

/** The changes of a shoot's peerings that are not at their end: first those that wait for a person. */
export function ChangeBanners(props: { readonly shoot: ShootRef }) {
  const { shoot } = props;
  const t = useTranslate();
  const changes = useChanges(shoot, { open: true });
  const error = useHeldError(changes);
  const open = (changes.data?.items ?? []).flatMap(item =>
    item.kind === 'change' ? [item.change] : [],
  );
  const isHalfOpen = ({ state }: Change) => state === 'halfOpen';
  const shown = [
    ...open.filter(isHalfOpen),
    // Nothing is being done for one that is paused; the history of the shoot shows it.
    ...open.filter(change => !isHalfOpen(change) && change.state !== 'paused'),
  ];
  return (
    <>
      {error && !changes.data && (
        <FailureNote
          severity="notChecked"
          wide
          title={t('banner.failed')}
          failure={failureOf(error)}
        />
      )}
      <Suspense fallback={null}>
        {shown.map(change => (
          <OpenChange key={change.id} change={change} shoot={shoot} />
        ))}
      </Suspense>
    </>
  );
}
