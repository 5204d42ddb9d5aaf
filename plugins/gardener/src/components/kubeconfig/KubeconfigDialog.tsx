import { useEffect, useId } from 'react';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useAnnouncer } from '../../hooks/useAnnouncer';
import { useKubeconfig } from '../../hooks/useKubeconfig';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { DialogHead, GardenerDialog } from '../GardenerDialog';
import { LiveRegion } from '../LiveRegion';
import { KubeconfigForm } from './KubeconfigForm';
import { KubeconfigResult } from './KubeconfigResult';

/** Creates a credential for a cluster and hands it over. When the dialog closes the credential is gone. */
export function KubeconfigDialog(props: {
  /** As it was when the dialog was opened. */
  readonly view: PeeringsView;
  readonly onClose: () => void;
}) {
  const { view, onClose } = props;
  const { ref } = view.shoot;
  const t = useDialogTranslate();
  const titleId = useId();
  const { state, create, forgetFailure } = useKubeconfig(ref);
  const { sentence, say } = useAnnouncer();
  const role = state.at === 'created' ? state.role : undefined;
  useEffect(() => {
    if (role) say(t(`kubeconfig.ready.${role}`));
  }, [role, say, t]);

  return (
    <GardenerDialog width={520} labelledBy={titleId} onClose={onClose}>
      <LiveRegion sentence={sentence} />
      <DialogHead
        title={t('kubeconfig.title', { shoot: ref.name })}
        titleId={titleId}
        phase={state.at === 'created' ? 'created' : 'choosing'}
        subtitle={t('kubeconfig.subtitle')}
      />
      {state.at === 'created' ? (
        <KubeconfigResult
          shoot={ref}
          role={state.role}
          made={state.made}
          onClose={onClose}
        />
      ) : (
        <KubeconfigForm
          view={view}
          creating={state.at === 'creating'}
          failure={state.at === 'choosing' ? state.failure : undefined}
          onCreate={create}
          onSignedIn={forgetFailure}
          onClose={onClose}
        />
      )}
    </GardenerDialog>
  );
}
