import { makeStyles } from '@material-ui/core/styles';
import type { Kubeconfig, ShootRef } from 'backstage-plugin-gardener-common';
import { saveText } from '../../hooks/saveText';
import { CheckIcon } from '../../icons/actions';
import type { KubeconfigRole } from '../../model/kubeconfigChoice';
import { dateTimeText } from '../../text/timeText';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { ActionButton } from '../ActionButton';
import { CopyButton } from '../CopyButton';
import { DialogBody, DialogFoot } from '../GardenerDialog';
import { Note } from '../Note';

const useStyles = makeStyles(
  {
    ready: {
      display: 'flex',
      gap: 8,
      margin: '0 0 12px',
      '& > svg': { marginTop: 2, color: 'var(--gardener-ok)' },
    },
    actions: { display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 },
  },
  { name: 'GardenerKubeconfigResult' },
);

/** The credential, to be taken away; it is not shown. */
export function KubeconfigResult(props: {
  readonly shoot: ShootRef;
  readonly role: KubeconfigRole;
  readonly made: Kubeconfig;
  readonly onClose: () => void;
}) {
  const { shoot, role, made, onClose } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  return (
    <>
      <DialogBody>
        <p className={classes.ready}>
          <CheckIcon size={16} />
          <span>
            <b>{t(`kubeconfig.ready.${role}`)}</b>{' '}
            {t('kubeconfig.validUntil', {
              time: dateTimeText(Date.parse(made.expiresAt)),
            })}
          </span>
        </p>
        <div className={classes.actions}>
          <CopyButton
            variant="outlined"
            text={made.kubeconfig}
            label={t('kubeconfig.copy')}
          />
          <ActionButton
            variant="outlined"
            onClick={() =>
              saveText(
                `${shoot.name}.kubeconfig`,
                'application/yaml',
                made.kubeconfig,
              )
            }
          >
            {t('kubeconfig.download')}
          </ActionButton>
        </div>
        <Note severity="warning">{t('kubeconfig.secret')}</Note>
      </DialogBody>
      <DialogFoot>
        <ActionButton variant="primary" onClick={onClose}>
          {t('kubeconfig.close')}
        </ActionButton>
      </DialogFoot>
    </>
  );
}
