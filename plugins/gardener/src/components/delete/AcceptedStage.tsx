import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { catalogIndexRouteRef } from '../../routes';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { ActionButton } from '../ActionButton';
import { DialogBody, DialogFoot } from '../GardenerDialog';

const useStyles = makeStyles(
  {
    text: { margin: 0 },
    link: { color: 'var(--gardener-link)', fontWeight: 600 },
  },
  { name: 'GardenerAcceptedStage' },
);

/** The Garden deletes the cluster: nothing is left to do here. */
export function AcceptedStage(props: { readonly onClose: () => void }) {
  const { onClose } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const catalog = useRouteRef(catalogIndexRouteRef);
  return (
    <>
      <DialogBody>
        <p className={classes.text} role="status">
          {t('deletion.acceptedText')}
        </p>
      </DialogBody>
      <DialogFoot
        aside={
          catalog && (
            <Link className={classes.link} to={catalog()}>
              {t('deletion.toCatalog')}
            </Link>
          )
        }
      >
        <ActionButton variant="text" size="medium" onClick={onClose}>
          {t('deletion.close')}
        </ActionButton>
      </DialogFoot>
    </>
  );
}
