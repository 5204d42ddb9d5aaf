import type { Garden } from 'backstage-plugin-gardener-common';
import { PlusIcon } from '../../icons/actions';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { ActionButton } from '../ActionButton';
import { useMeshDialog } from './MeshDialogContext';

/** Opens the dialog in which many shoots of a Garden are peered with each other. */
export function MeshButton(props: { readonly garden: Garden }) {
  const m = useMeshTranslate();
  const { open } = useMeshDialog();
  return (
    <ActionButton
      variant="primary"
      icon={<PlusIcon size={14} />}
      onClick={() => open(props.garden)}
    >
      {m('button')}
    </ActionButton>
  );
}
