import type { PeeringVerdict } from '../../../model/create/peeringVerdict';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { Hint } from '../Hint';

/** How many errors and warnings the rows have, because they are asked about later. */
export function PeeringCounts(props: {
  readonly verdicts: readonly PeeringVerdict[];
}) {
  const t = useCreateTranslate();
  const findings = props.verdicts.flatMap(verdict =>
    verdict.kind === 'findings' ? verdict.findings : [],
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return (
    <div role="status">
      {errors > 0 && <Hint>{t('peerings.errors', { count: errors })}</Hint>}
      {warnings > 0 && (
        <Hint>{t('peerings.warnings', { count: warnings })}</Hint>
      )}
    </div>
  );
}
