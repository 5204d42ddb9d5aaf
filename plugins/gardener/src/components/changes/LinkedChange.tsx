import { useHeldError } from '../../hooks/useHeldError';
import { failureOf } from '../../model/failure';
import { useChange } from '../../queries/useChange';
import { changeSubject } from '../../text/changes/changeSubject';
import { stateText } from '../../text/changes/stateText';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { Card } from '../Card';
import { LeftOutNote } from '../page/LeftOutNote';
import { TextButton } from '../TextButton';
import { ChangeDetail } from './ChangeDetail';

/** The change that a link is of, when it is on no page of the list that is shown. */
export function LinkedChange(props: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { id, onClose } = props;
  const c = useChangesTranslate();
  const t = useTranslate();
  const query = useChange(id);
  const error = useHeldError(query);
  if (error && failureOf(error).kind === 'notFound') {
    return (
      <LeftOutNote
        items={[{ parameter: c('parameter.change'), value: id }]}
        onClear={onClose}
      />
    );
  }
  const change = query.data;
  return (
    <Card
      title={c('detail.linked')}
      subtitle={
        change &&
        c('rowName', {
          subject: changeSubject(c, t, change),
          state: stateText(c, t, change),
        })
      }
      aside={<TextButton onClick={onClose}>{c('detail.close')}</TextButton>}
    >
      <ChangeDetail id={id} />
    </Card>
  );
}
