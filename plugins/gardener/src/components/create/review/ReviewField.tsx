import { useFill } from '../../../hooks/useFill';
import { useFormValues } from '../../../hooks/useFormValues';
import { useHeldError } from '../../../hooks/useHeldError';
import { failureOf } from '../../../model/failure';
import { toDraft } from '../../../model/create/toDraft';
import type { GardenerReviewValue } from '../../../model/create/values';
import { useRenderedShoot } from '../../../queries/useRenderedShoot';
import { useSame } from '../../../hooks/useSame';
import { missingNames } from '../../../text/create/missingNames';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { FailureNote } from '../../FailureNote';
import { Note } from '../../Note';
import { CreateField } from '../CreateField';
import type { CreateFieldProps } from '../CreateFieldProps';
import { FieldSkeleton } from '../FieldSkeleton';
import { ReviewView } from './ReviewView';

function ReviewForm(props: CreateFieldProps<GardenerReviewValue>) {
  const t = useCreateTranslate();
  const values = useFormValues(props);
  // What is given here changes nothing of what is read here.
  const form = useSame(toDraft(values));
  const draft = form.kind === 'draft' ? form.draft : null;
  const query = useRenderedShoot(draft);
  const error = useHeldError(query);
  // The form asks only what has a value.
  useFill(props, props.formData === undefined ? {} : undefined);
  if (form.kind === 'missing') {
    return (
      <Note severity="warning">
        {t('review.missing', { parts: missingNames(t, form.parts) })}
      </Note>
    );
  }
  if (query.data) {
    return (
      <ReviewView
        {...props}
        values={values}
        draft={form.draft}
        created={query.data}
      />
    );
  }
  if (error) {
    return (
      <FailureNote
        title={t('review.failed')}
        failure={failureOf(error)}
        again={{ label: t('tryAgain'), act: () => query.refetch() }}
      />
    );
  }
  return <FieldSkeleton rows={6} />;
}

/** The field `GardenerReview`: what will be created, and what the user has to say to it. */
export function ReviewField(props: CreateFieldProps<GardenerReviewValue>) {
  const t = useCreateTranslate();
  return (
    <CreateField
      title={props.schema.title ?? t('review.title')}
      description={props.schema.description}
    >
      <ReviewForm {...props} />
    </CreateField>
  );
}
