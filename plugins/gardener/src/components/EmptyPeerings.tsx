import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type {
  Garden,
  PeeringsView,
  ShootView,
} from 'backstage-plugin-gardener-common';
import { useConfigureObstacle } from '../hooks/useConfigureObstacle';
import { FirstPeeringIcon } from '../icons/signs';
import { exampleEntry } from '../model/exampleEntry';
import { MONO } from '../theme/cssVariables';
import { useTranslate } from '../translation/useTranslate';
import { CenteredMessage } from './CenteredMessage';
import { ConfigureButton } from './change/ConfigureButton';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(
  {
    how: {
      maxWidth: 620,
      margin: '6px 0 0',
      color: 'var(--gardener-text2)',
    },
    command: { fontFamily: MONO, fontSize: 12, whiteSpace: 'nowrap' },
    example: {
      margin: '10px 0 0',
      padding: '10px 12px',
      maxWidth: '100%',
      boxSizing: 'border-box',
      textAlign: 'left',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      font: `12px/18px ${MONO}`,
      background: 'var(--gardener-sunken)',
      borderRadius: 4,
    },
    link: { color: 'var(--gardener-link)', textDecoration: 'underline' },
  },
  { name: 'GardenerEmptyPeerings' },
);

/** The entry to write by hand, for who may not change the shoot here. */
function ByHand(props: {
  readonly shoot: ShootView;
  readonly example: string;
}) {
  const { shoot, example } = props;
  const classes = useStyles();
  const t = useTranslate();
  return (
    <>
      <p className={classes.how}>
        {t('empty.how', {
          command: (
            <span className={classes.command}>
              {`kubectl edit shoot ${shoot.ref.name} -n ${shoot.ref.namespace}`}
            </span>
          ),
        })}
      </p>
      <pre className={classes.example}>{example}</pre>
    </>
  );
}

/** Says how to begin. A shoot without workers has nothing to peer, so nothing is proposed then. */
export function EmptyPeerings(props: {
  readonly view: PeeringsView;
  readonly docs: Garden['docs'] | null;
}) {
  const { view, docs } = props;
  const { shoot } = view;
  const classes = useStyles();
  const t = useTranslate();
  const obstacle = useConfigureObstacle(view);
  const byHand = obstacle?.code === 'noRights' && !shoot.workerless;
  const example = exampleEntry({
    name: t('empty.otherName'),
    namespace: t('empty.otherNamespace'),
    seed: t('empty.otherSeed'),
  });

  const begin = () => {
    if (shoot.workerless) return null;
    return byHand ? (
      <CopyButton variant="outlined" text={example} label={t('empty.copy')} />
    ) : (
      <ConfigureButton view={view} adds="first" />
    );
  };
  return (
    <CenteredMessage
      sign={<FirstPeeringIcon />}
      title={t('empty.title')}
      text={t('empty.text')}
      actions={
        <>
          {begin()}
          {docs?.peering && (
            <Link className={classes.link} to={docs.peering}>
              {t('empty.docs')}
            </Link>
          )}
        </>
      }
    >
      {byHand && <ByHand shoot={shoot} example={example} />}
    </CenteredMessage>
  );
}
