import { SearchIcon } from '../icons/signs';
import type { TableState } from '../model/tableState';
import { filterNames } from '../text/filterNames';
import { useTranslate } from '../translation/useTranslate';
import { ActionButton } from './ActionButton';
import { CenteredMessage } from './CenteredMessage';

/** Says that the filter hides every row, and takes it away on wish. */
export function NoMatch(props: {
  readonly state: TableState;
  readonly hidden: number;
  readonly onClear: () => void;
}) {
  const { state, hidden, onClear } = props;
  const t = useTranslate();
  return (
    <CenteredMessage
      sign={<SearchIcon size={30} />}
      title={t('noMatch.title')}
      text={`${t('noMatch.text', {
        filters: filterNames(t, state).join(', '),
      })} ${t('noMatch.hidden', { count: hidden })}`}
      actions={
        <ActionButton variant="outlined" onClick={onClear}>
          {t('filters.clear')}
        </ActionButton>
      }
    />
  );
}
