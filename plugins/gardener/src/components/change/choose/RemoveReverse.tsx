import { entryYamlFor } from '../../../model/handoverYaml';
import type { StepContext } from '../../../model/obstacles';
import { mustAskOwner, reverseRemovalOf } from '../../../model/removal';
import { targetFacts } from '../../../model/targetFacts';
import { obstacleText } from '../../../text/stepText';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { CheckboxLine } from '../../CheckboxLine';
import { Note } from '../../Note';
import { HandoverNote } from '../HandoverNote';

/** What becomes of the entry on the target when ours goes, as a row of the table; nothing where there is none. */
export function RemoveReverse(props: {
  readonly className: string;
  readonly context: StepContext;
  readonly wanted: boolean;
  readonly onChange: (wanted: boolean) => void;
}) {
  const { className, context, wanted, onChange } = props;
  const t = useDialogTranslate();
  const shared = useTranslate();
  const reverse = reverseRemovalOf(context);
  if (reverse.kind === 'nothingThere') return null;

  const content = () => {
    if (reverse.kind === 'possible') {
      return (
        <CheckboxLine checked={wanted} onChange={onChange}>
          {t('change.choose.removeReverse')}
        </CheckboxLine>
      );
    }
    if (!mustAskOwner(reverse)) {
      return (
        <Note severity="notChecked">
          {obstacleText(shared, reverse.obstacle)}
        </Note>
      );
    }
    const { target } = context.peering;
    const { namespace, name, project } = targetFacts(target);
    return (
      <HandoverNote
        shoot={context.view.shoot.ref.name}
        handover={{
          target: { namespace, name },
          project,
          edit: 'remove',
          why: target.kind === 'visible' ? 'noRights' : 'notAccessible',
          owner: null,
          yaml: entryYamlFor(context.view),
        }}
      />
    );
  };
  return (
    <tr className={className}>
      <td colSpan={5}>{content()}</td>
    </tr>
  );
}
