import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useConfigureObstacle } from '../../hooks/useConfigureObstacle';
import { PlusIcon } from '../../icons/actions';
import { configureObstacleText } from '../../text/configureObstacleText';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { useChangeDialog } from './ChangeDialogContext';

const LABELS = {
  all: 'change.configure',
  first: 'change.addFirst',
  another: 'change.addAnother',
} as const;

/** Opens the dialog in which peerings are chosen, or says why it can't. */
export function ConfigureButton(props: {
  readonly view: PeeringsView;
  /** Begins with an empty row, for who is here to add one: the first of a shoot, or another one. */
  readonly adds?: 'first' | 'another';
}) {
  const { view, adds } = props;
  const t = useTranslate();
  const { open } = useChangeDialog();
  const obstacle = useConfigureObstacle(view);
  return (
    <ActionButton
      variant={adds ? 'outlined' : 'primary'}
      icon={<PlusIcon size={14} />}
      disabledReason={obstacle && configureObstacleText(t, obstacle)}
      onClick={() =>
        open({ kind: 'configure', view, addRow: adds !== undefined })
      }
    >
      {t(LABELS[adds ?? 'all'])}
    </ActionButton>
  );
}
