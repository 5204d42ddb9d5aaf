import Button from '@material-ui/core/Button';
import { useCopy } from '../hooks/useCopy';
import { CopyIcon } from '../icons/signs';
import { useTranslate } from '../translation/useTranslate';

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
    <Button
      variant={variant}
      color={variant === 'text' ? 'primary' : 'default'}
      size="small"
      startIcon={<CopyIcon size={14} />}
      onClick={() => copy(text)}
    >
      <span aria-live="polite">{outcome ?? label}</span>
    </Button>
  );
}
