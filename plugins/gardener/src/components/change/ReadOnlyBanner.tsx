import { makeStyles } from '@material-ui/core/styles';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useConfigureObstacle } from '../../hooks/useConfigureObstacle';
import { LockIcon } from '../../icons/signs';
import { exampleEntry } from '../../model/exampleEntry';
import { configureObstacleText } from '../../text/configureObstacleText';
import { useTranslate } from '../../translation/useTranslate';
import { CopyText } from '../CopyText';

const useStyles = makeStyles(
  {
    banner: {
      display: 'flex',
      gap: 10,
      padding: '10px 12px',
      borderLeft: '4px solid var(--gardener-unk)',
      background: 'var(--gardener-unkSoft)',
      fontSize: 13,
      lineHeight: '18px',
      '& > svg': { marginTop: 1, color: 'var(--gardener-unk)' },
    },
  },
  { name: 'GardenerReadOnlyBanner' },
);

/** Says to who may only look why nothing can be changed here, and what to hand to somebody who may. */
export function ReadOnlyBanner(props: { readonly view: PeeringsView }) {
  const { view } = props;
  const classes = useStyles();
  const t = useTranslate();
  const obstacle = useConfigureObstacle(view);
  if (obstacle?.code !== 'noRights') return null;
  return (
    <div className={classes.banner}>
      <LockIcon size={16} />
      <div>
        {configureObstacleText(t, obstacle)}{' '}
        <CopyText
          text={exampleEntry({
            name: t('empty.otherName'),
            namespace: t('empty.otherNamespace'),
            seed: t('empty.otherSeed'),
          })}
          label={t('change.copyToHandOver')}
        />
      </div>
    </div>
  );
}
