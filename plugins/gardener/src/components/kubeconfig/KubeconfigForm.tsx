import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  KubeconfigRequest,
  PeeringsView,
} from 'backstage-plugin-gardener-common';
import type { Failure } from '../../model/failure';
import {
  kubeconfigObstacle,
  KubeconfigRole,
  Lifetime,
  LIFETIME_NAMES,
  LIFETIMES,
  roleObstacle,
  ROLES,
} from '../../model/kubeconfigChoice';
import { useShootRights } from '../../queries/useShootRights';
import { kubeconfigObstacleText } from '../../text/kubeconfigObstacleText';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { FailureNote } from '../FailureNote';
import { DialogBody, DialogFoot } from '../GardenerDialog';
import { RadioGroupField } from '../RadioGroupField';
import { FailedSignIn } from '../signIn/FailedSignIn';

const useStyles = makeStyles(
  {
    recorded: {
      margin: '0 0 8px',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerKubeconfigForm' },
);

/** What the credential may do and how long it lasts. */
export function KubeconfigForm(props: {
  readonly view: PeeringsView;
  readonly creating: boolean;
  /** Why the last one was not created. */
  readonly failure: Failure | undefined;
  readonly onCreate: (request: KubeconfigRequest) => void;
  readonly onSignedIn: () => void;
  readonly onClose: () => void;
}) {
  const { view, creating, failure, onCreate, onSignedIn, onClose } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const rights = useShootRights(view.shoot.ref).data;
  const [wanted, setWanted] = useState<KubeconfigRole>();
  const [lifetime, setLifetime] = useState<Lifetime>('hour1');

  const possible = ROLES.filter(role => !roleObstacle(role, view, rights));
  // What may do least, unless the user chose the other one.
  const role = possible.find(each => each === wanted) ?? possible.at(0);
  const nothing = kubeconfigObstacle(view, rights);

  const disabledReason = () => {
    if (creating) return t('kubeconfig.creatingWhy');
    return nothing && kubeconfigObstacleText(shared, nothing);
  };
  return (
    <>
      <DialogBody>
        <FailedSignIn told={failure} />
        <RadioGroupField
          legend={t('kubeconfig.role.legend')}
          value={role}
          options={ROLES.map(value => {
            const obstacle = roleObstacle(value, view, rights);
            return {
              value,
              label: shared(`kubeconfig.role.${value}`),
              text: t(`kubeconfig.role.${value}Text`),
              disabledReason:
                obstacle && kubeconfigObstacleText(shared, obstacle),
            };
          })}
          onChange={setWanted}
        />
        <RadioGroupField
          row
          legend={t('kubeconfig.lifetime.legend')}
          value={lifetime}
          options={LIFETIME_NAMES.map(value => ({
            value,
            label: t(`kubeconfig.lifetime.${value}`),
          }))}
          onChange={setLifetime}
        />
        <p className={classes.recorded}>{t('kubeconfig.recorded')}</p>
        <div role="alert">
          {failure && (
            <FailureNote
              title={t('kubeconfig.failed')}
              failure={failure}
              onSignedIn={onSignedIn}
            />
          )}
        </div>
      </DialogBody>
      <DialogFoot>
        <ActionButton variant="text" size="medium" onClick={onClose}>
          {t('kubeconfig.cancel')}
        </ActionButton>
        <ActionButton
          variant="primary"
          disabledReason={disabledReason()}
          onClick={() => {
            if (role) {
              onCreate({ role, expirationSeconds: LIFETIMES[lifetime] });
            }
          }}
        >
          {t(creating ? 'kubeconfig.creating' : 'kubeconfig.create')}
        </ActionButton>
      </DialogFoot>
    </>
  );
}
