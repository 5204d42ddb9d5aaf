import { readReview } from '../../model/create/readValues';
import {
  reviewDemands,
  reviewObstacle,
} from '../../model/create/reviewDemands';
import { toDraft } from '../../model/create/toDraft';
import { missingNames } from '../../text/create/missingNames';
import {
  gardenerApiOf,
  reasonOf,
  textsOf,
  Validator,
  valuesOf,
} from './Validator';

/**
 * Everything must be given that the new shoot, as it is now, asks for; and the Garden must take it, as far as a dry run
 * tells.
 */
export const validateReview: Validator = async (value, field, context) => {
  const t = textsOf(context.apiHolder);
  const form = toDraft(valuesOf(context));
  if (form.kind === 'missing') {
    field.addError(
      t('invalid.review.missing', { parts: missingNames(t, form.parts) }),
    );
    return;
  }
  const { draft } = form;
  const api = gardenerApiOf(context.apiHolder);
  const accept = readReview(value);
  try {
    const created = await api.createShoot({ draft, mode: 'render' });
    const demands = reviewDemands(created);
    const obstacle = reviewObstacle(demands, accept, draft.name);
    if (obstacle !== null) {
      field.addError(
        t(`invalid.review.${obstacle}`, {
          shoot: draft.name,
          what: demands.blocks ?? '',
        }),
      );
      return;
    }
  } catch (error) {
    field.addError(t('invalid.review.failed', { reason: reasonOf(error) }));
    return;
  }
  try {
    await api.createShoot({ draft, mode: 'dryRun', accept });
  } catch (error) {
    field.addError(t('invalid.review.refused', { reason: reasonOf(error) }));
  }
};
