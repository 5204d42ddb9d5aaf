import { SearchIcon } from '../../icons/signs';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { ActionButton } from '../ActionButton';
import { CenteredMessage } from '../CenteredMessage';

/** Says why no change is listed. */
export function NoChanges(props: {
  /** As a reader calls it. */
  readonly garden: string;
  readonly filtered: boolean;
  readonly onClear: () => void;
}) {
  const { garden, filtered, onClear } = props;
  const c = useChangesTranslate();
  return filtered ? (
    <CenteredMessage
      sign={<SearchIcon size={30} />}
      title={c('empty.noMatch')}
      text={c('empty.filtered', { garden })}
      actions={
        <ActionButton variant="outlined" onClick={onClear}>
          {c('empty.clear')}
        </ActionButton>
      }
    />
  ) : (
    <CenteredMessage
      title={c('empty.title')}
      text={c('empty.text', { garden })}
    />
  );
}
