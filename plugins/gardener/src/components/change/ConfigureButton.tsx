import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useConfigureObstacle } from '../../hooks/useConfigureObstacle';
import { PlusIcon } from '../../icons/actions';
import { configureObstacleText } from '../../text/configureObstacleText';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { useChangeDialog } from './ChangeDialogContext';

/** Opens the dialog in which peerings are chosen, or says why it can't. */
export function ConfigureButton(props: {
  readonly view: PeeringsView;
  /** For a shoot without any peering: begins with an empty row. */
  readonly first?: boolean;
}) {
  const { view, first = false } = props;
  const t = useTranslate();
  const { open } = useChangeDialog();
  const obstacle = useConfigureObstacle(view);
  return (
    <ActionButton
      variant={first ? 'outlined' : 'primary'}
      icon={<PlusIcon size={14} />}
      disabledReason={obstacle && configureObstacleText(t, obstacle)}
      onClick={() => open({ kind: 'configure', view, addRow: first })}
    >
      {t(first ? 'change.addFirst' : 'change.configure')}
    </ActionButton>
  );
}
