import type { CreatedShoot } from 'backstage-plugin-gardener-common';
import { readReview } from '../../model/create/readValues';
import {
  reviewDemands,
  reviewObstacle,
} from '../../model/create/reviewDemands';
import { toDraft } from '../../model/create/toDraft';
import { keptQueryClient } from '../../queries/gardenerQueryClient';
import { queryKeys } from '../../queries/queryKeys';
import { printRead, reviewPrint } from '../../queries/reviewRead';
import { missingNames } from '../../text/create/missingNames';
import {
  gardenerApiOf,
  reasonOf,
  textsOf,
  Validator,
  valuesOf,
} from './Validator';

/**
 * Everything must be given that the new shoot, as it is now, asks for, by who read just that; and the Garden must take it,
 * as far as a dry run tells.
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
    const client = keptQueryClient(api);
    // What is decided upon is what stands on the page.
    client?.setQueryData<CreatedShoot | null>(
      queryKeys.rendered(draft),
      shown => shown && created,
    );
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
    const asks = demands.warnings > 0 || demands.override;
    if (asks && printRead(client) !== reviewPrint(draft, created)) {
      field.addError(t('invalid.review.changed'));
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
