import { makeStyles } from '@material-ui/core/styles';
import { MONO } from '../theme/cssVariables';
import { useTranslate } from '../translation/useTranslate';

const useStyles = makeStyles(
  {
    network: {
      display: 'block',
      fontFamily: MONO,
      fontSize: 12,
      lineHeight: '16px',
      overflowWrap: 'anywhere',
    },
    unknown: { fontSize: 12, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerNodeNetworks' },
);

/** The node networks of a target; null when nobody may say them. */
export function NodeNetworks(props: {
  readonly networks: readonly string[] | null;
}) {
  const { networks } = props;
  const classes = useStyles();
  const t = useTranslate();
  if (networks === null) {
    return <span className={classes.unknown}>{t('row.unknown')}</span>;
  }
  const lines = networks.length > 0 ? networks : ['–'];
  return (
    <>
      {lines.map(network => (
        <span key={network} className={classes.network}>
          {network}
        </span>
      ))}
    </>
  );
}
