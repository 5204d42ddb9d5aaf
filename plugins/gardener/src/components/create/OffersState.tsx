import { ReactNode } from 'react';
import type { CreationOffers } from 'backstage-plugin-gardener-common';
import { useHeldError } from '../../hooks/useHeldError';
import { failureOf } from '../../model/failure';
import { useOffers } from '../../queries/useOffers';
import { useCreateTranslate } from '../../translation/useCreateTranslate';
import { FailureNote } from '../FailureNote';
import { FieldSkeleton } from './FieldSkeleton';
import { Hint } from './Hint';

/** Shows its children once it is known what the Garden offers, and until then where the question stands. */
export function OffersState(props: {
  /** Undefined as long as none is chosen. */
  readonly garden: string | undefined;
  readonly namespace?: string;
  /** How many rows the field has, so that it takes its room from the start. */
  readonly rows?: number;
  readonly children: (offers: CreationOffers) => ReactNode;
}) {
  const { garden, namespace, rows, children } = props;
  const t = useCreateTranslate();
  const query = useOffers(garden, namespace);
  const error = useHeldError(query);
  if (garden === undefined) return <Hint>{t('chooseProject')}</Hint>;
  if (query.data) {
    const offers = query.isPlaceholderData
      ? // Those are the ones of another project.
        { ...query.data, credentials: null }
      : query.data;
    return <>{children(offers)}</>;
  }
  if (error) {
    return (
      <FailureNote
        title={t('offersFailed')}
        failure={failureOf(error)}
        again={{ label: t('tryAgain'), act: () => query.refetch() }}
      />
    );
  }
  return <FieldSkeleton rows={rows} />;
}
