import { useCopy } from '../hooks/useCopy';
import { CopyIcon } from '../icons/signs';
import { useTranslate } from '../translation/useTranslate';
import { ActionButton } from './ActionButton';

/** Copies a text and says whether it worked. */
export function CopyButton(props: {
  readonly text: string;
  readonly label: string;
  readonly variant?: 'outlined' | 'text';
}) {
  const { text, label, variant = 'text' } = props;
  const t = useTranslate();
  const { state, copy } = useCopy();
  const outcome = {
    idle: undefined,
    copied: t('copied'),
    failed: t('copyFailed'),
  }[state];
  return (
    <ActionButton
      variant={variant}
      icon={<CopyIcon size={14} />}
      onClick={() => copy(text)}
    >
      <span aria-live="polite">{outcome ?? label}</span>
    </ActionButton>
  );
}
