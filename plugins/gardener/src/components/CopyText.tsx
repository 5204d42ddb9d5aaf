import { useCopy } from '../hooks/useCopy';
import { useTranslate } from '../translation/useTranslate';
import { TextButton } from './TextButton';

/** A button within a sentence that copies a text and says whether it worked. */
export function CopyText(props: {
  readonly text: string;
  readonly label: string;
}) {
  const { text, label } = props;
  const t = useTranslate();
  const { state, copy } = useCopy();
  const outcome = {
    idle: undefined,
    copied: t('copied'),
    failed: t('copyFailed'),
  }[state];
  return (
    <TextButton onClick={() => copy(text)}>
      <span aria-live="polite">{outcome ?? label}</span>
    </TextButton>
  );
}
