import type { Plan } from 'backstage-plugin-gardener-common';
import { DialogTranslate } from '../translation/gardenerDialogsTranslationRef';

function onlyPatches({ steps, request }: Plan): boolean {
  return (
    request.kind === 'peerings' &&
    steps.every(({ method }) => method === 'PATCH')
  );
}

/** "3 shoots, 3 patches, in this order. Nothing is written yet." */
export function planExtent(t: DialogTranslate, plan: Plan): string {
  const { steps } = plan;
  if (steps.length === 0) return t('change.review.nothingWritten');
  const shoots = new Set(
    steps.map(({ shoot }) => `${shoot.namespace}/${shoot.name}`),
  );
  return t('change.review.patches', {
    shoots: t('change.review.shoots', { count: shoots.size }),
    requests: t(
      onlyPatches(plan)
        ? 'change.review.patchCount'
        : 'change.review.requestCount',
      { count: steps.length },
    ),
  });
}

/** What the button says that applies a plan: "Apply 3 patches". */
export function applyLabel(t: DialogTranslate, plan: Plan): string {
  const { request, steps } = plan;
  switch (request.kind) {
    case 'operation':
      return t(`change.review.${request.operation}`);
    case 'deletion':
      return t('change.review.deletion');
    case 'peerings':
      return t('change.review.applyPatches', { count: steps.length });
    default: {
      const never: never = request;
      throw new Error(`Unknown plan ${JSON.stringify(never)}`);
    }
  }
}
