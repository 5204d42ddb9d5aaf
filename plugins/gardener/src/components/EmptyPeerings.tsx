import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { Garden, ShootView } from 'backstage-plugin-gardener-common';
import { FirstPeeringIcon } from '../icons/signs';
import { exampleEntry } from '../model/exampleEntry';
import { MONO } from '../theme/cssVariables';
import { useTranslate } from '../translation/useTranslate';
import { CenteredMessage } from './CenteredMessage';
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

/** Says how to begin. A shoot without workers has nothing to peer, so nothing is proposed then. */
export function EmptyPeerings(props: {
  readonly shoot: ShootView;
  readonly docs: Garden['docs'] | null;
}) {
  const { shoot, docs } = props;
  const classes = useStyles();
  const t = useTranslate();
  const example = exampleEntry({
    name: t('empty.otherName'),
    namespace: t('empty.otherNamespace'),
    seed: t('empty.otherSeed'),
  });
  const docsLink = docs?.peering && (
    <Link className={classes.link} to={docs.peering}>
      {t('empty.docs')}
    </Link>
  );
  return (
    <CenteredMessage
      sign={<FirstPeeringIcon />}
      title={t('empty.title')}
      text={t('empty.text')}
      actions={
        shoot.workerless ? (
          docsLink
        ) : (
          <>
            <CopyButton
              variant="outlined"
              text={example}
              label={t('empty.copy')}
            />
            {docsLink}
          </>
        )
      }
    >
      {!shoot.workerless && (
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
      )}
    </CenteredMessage>
  );
}
