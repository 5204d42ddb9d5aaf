import { useBulkTranslate } from '../../translation/useBulkTranslate';
import { ActionButton } from '../ActionButton';

/** Lengthens a long list; nothing when all of it is shown. */
export function MoreButton(props: {
  readonly more: number;
  readonly onMore: () => void;
}) {
  const { more, onMore } = props;
  const t = useBulkTranslate();
  if (more === 0) return null;
  return (
    <ActionButton variant="text" onClick={onMore}>
      {t('more', { count: more })}
    </ActionButton>
  );
}
