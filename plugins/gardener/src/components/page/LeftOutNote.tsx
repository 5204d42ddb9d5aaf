import type { AddressValue } from '../../model/page/AddressValue';
import { fewLeftOut } from '../../model/page/fewLeftOut';
import { usePageTranslate } from '../../translation/usePageTranslate';
import { Note } from '../Note';
import { TextButton } from '../TextButton';

/** Says what of an address could not be shown: whether it is gone or not visible is one and the same. */
export function LeftOutNote(props: {
  /** Each parameter as the page calls it. */
  readonly items: readonly AddressValue[];
  /** Takes it out of the address. */
  readonly onClear: () => void;
}) {
  const { items, onClear } = props;
  const p = usePageTranslate();
  if (items.length === 0) return null;
  const { shown, more } = fewLeftOut(items);
  const words = [
    // A parameter may have no value at all.
    ...shown.map(item => p('leftOut.item', { ...item }).trim()),
    ...(more > 0 ? [p('leftOut.more', { more: String(more) })] : []),
  ];
  return (
    <div role="status">
      <Note severity="warning">
        {p('leftOut.title')} {words.join(', ')}.{' '}
        <TextButton onClick={onClear}>{p('leftOut.clear')}</TextButton>
      </Note>
    </div>
  );
}
