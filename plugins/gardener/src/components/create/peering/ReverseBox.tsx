import type { DraftPeeringCheck } from 'backstage-plugin-gardener-common';
import type { DraftRow } from '../../../model/changeDraft';
import { targetFacts } from '../../../model/targetFacts';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { CheckboxLine } from '../../CheckboxLine';

/** Whether the entry on the target is wanted too; off with its reason where the user can't write it. */
export function ReverseBox(props: {
  readonly row: DraftRow;
  readonly check: DraftPeeringCheck | undefined;
  readonly onChange: (wanted: boolean) => void;
}) {
  const { row, check, onChange } = props;
  const t = useCreateTranslate();
  const reason = () => {
    if (check === undefined || check.mayChange) return undefined;
    const { name: target } = targetFacts(check.target);
    return check.target.kind === 'visible'
      ? t('peerings.reverseNoRights', { target })
      : t('peerings.reverseHidden', { target });
  };
  const disabledReason = reason();
  return (
    <CheckboxLine
      checked={row.withReverse && disabledReason === undefined}
      disabledReason={disabledReason}
      onChange={onChange}
    >
      {t('peerings.reverse')}
    </CheckboxLine>
  );
}
